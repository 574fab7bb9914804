import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page, Response } from 'playwright-core';
import type { Language } from '../../src/text/text.ts';
import type { PageCase } from './page-cases.ts';
import type { Person, ServedSite } from './served-site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const DESKTOP = { width: 1366, height: 768 };

const KINDS = ['document', 'stylesheet', 'script'] as const;
type Kind = (typeof KINDS)[number];

/** What one look at a page found. */
export interface Visit {
  readonly status: number;
  /** Rule and place of everything that axe finds wrong by WCAG 2.2 AA. */
  readonly violations: readonly string[];
  /** Sum of the layout shifts while the page came. */
  readonly shift: number;
  /** Bytes that came, packed with gzip. */
  readonly packed: Readonly<Record<Kind, number>>;
  /** Requests to elsewhere and complaints of the browser. */
  readonly complaints: readonly string[];
  /** Ways of looking in which the page runs off the side, with what sticks out. */
  readonly tooWide: readonly string[];
}

/** A browser profile of somebody who reads a language. */
export async function profile(
  browser: Browser,
  served: ServedSite,
  as: Person,
  language: Language,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  const lang = { name: 'lang', value: language, url: served.address(as) };
  await context.addCookies([...served.cookies(as), lang]);
  return context;
}

/** Looks at one page in every way. */
export async function visit(context: BrowserContext, served: ServedSite, at: PageCase): Promise<Visit> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const came: Response[] = [];
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) came.length = 0;
    came.push(response);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(served.address(at.as))) complaints.push(request.url());
  });
  page.on('console', (message) => {
    const told = message.text();
    if (message.type() === 'error' && !told.startsWith('Failed to load resource')) complaints.push(told);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const status = await opened(page, served, at);
  const packed = await packedSizes(came);
  const shift = await layoutShift(page);
  const violations = await axeViolations(page);
  const tooWide = await waysTooWide(page);
  await page.close();
  return { status, violations, shift, packed, complaints, tooWide };
}

async function opened(page: Page, served: ServedSite, at: PageCase): Promise<number> {
  const answer = await page.goto(`${served.address(at.as)}${at.path}`, { waitUntil: 'load' });
  if (!at.send) return answer!.status();
  for (const [name, value] of Object.entries(at.send)) await page.fill(`[name=${name}]`, value);
  await page.evaluate(() => {
    for (const form of document.forms) form.noValidate = true;
  });
  const [sent] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.click('main form[method=post] button[type=submit]'),
  ]);
  await page.waitForLoadState('load');
  return sent.status();
}

/** Sizes of the document, of its styles and of its scripts. */
async function packedSizes(came: readonly Response[]): Promise<Record<Kind, number>> {
  const sizes = { document: 0, stylesheet: 0, script: 0 };
  for (const response of came) {
    const kind = KINDS.find((each) => each === response.request().resourceType());
    if (kind) sizes[kind] += gzipSync(await response.body()).length;
  }
  return sizes;
}

/** Cumulative layout shift: every shift that the browser buffered since the page began. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 50);
      }),
  );
}

/** What axe finds wrong with a page as it stands, one line for each place. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = (await page.evaluate(
    (values) =>
      (window as unknown as { axe: { run: (options: unknown) => Promise<unknown> } }).axe.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }),
    STANDARDS,
  )) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** How people look: narrow phones, with words two fifths longer, and with text twice as large. */
const WAYS = [
  { name: '390 px', width: 390 },
  { name: '360 px', width: 360 },
  { name: '360 px, text at 200 %', width: 360, text: '200%' },
  { name: '360 px, 长者模式', width: 360, large: true },
  { name: '683 px, the desktop at 200 %', width: 683 },
  { name: '390 px, words 40 % longer', width: 390, longer: true },
  { name: '360 px, words 40 % longer', width: 360, longer: true },
] as const;

async function waysTooWide(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const way of WAYS) {
    await page.setViewportSize({ width: way.width, height: 800 });
    if ('longer' in way) await page.evaluate(lengthenWords);
    const wide = await page.evaluate(stickingOut, { text: 'text' in way ? way.text : '', large: 'large' in way });
    if (wide !== null) found.push(`${way.name}: ${wide}`);
  }
  return found;
}

/** In the page: each text two fifths longer, once. */
function lengthenWords(): void {
  if (document.body.dataset['longer']) return;
  document.body.dataset['longer'] = 'yes';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const words = text.data.trim();
    if (words !== '' && !text.parentElement!.closest('script, svg, code, .code, [lang]:not(html)'))
      text.data += words.slice(0, Math.ceil(words.length * 0.4));
  }
}

/** In the page: what makes it wider than the window; null where nothing does. */
function stickingOut(size: { text: string; large: boolean }): string | null {
  document.documentElement.style.fontSize = size.text;
  document.documentElement.classList.toggle('large-text', size.large);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return null;
  const out = [...document.body.querySelectorAll('*')].filter(
    (each) => each.getBoundingClientRect().right > clientWidth + 1 && !each.closest('.table-box > *, nav ul'),
  );
  const last = out.filter((each) => !out.some((other) => other.parentElement === each));
  return `${scrollWidth} of ${clientWidth} ${last.map((each) => each.outerHTML.slice(0, 120)).join(' ')}`;
}
