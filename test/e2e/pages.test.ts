import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/text/text.ts';
import { chromiumPath, launch } from './browser.ts';
import { checkKeyboard } from './keyboard.ts';
import { checkLargeText } from './large-text.ts';
import { type PageCase, pageCases, pageRoutes, STATES } from './page-cases.ts';
import { checkPrint } from './print.ts';
import { PEOPLE, type ServedSite, serveSite } from './served-site.ts';
import { axeViolations, profile, type Visit, visit } from './visit.ts';

const chromium = chromiumPath();

describe.skipIf(chromium === null)('every page in a real browser', () => {
  let served: ServedSite;
  let browser: Browser;
  const visits = new Map<string, { at: PageCase; found: Visit }>();

  beforeAll(async () => {
    [served, browser] = await Promise.all([serveSite(), launch(chromium!)]);
    await Promise.all(LANGUAGES.map(readIn));
  }, 400_000);
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  async function readIn(language: Language): Promise<void> {
    const cases = Object.entries(pageCases(served));
    for (const person of PEOPLE) {
      const context = await profile(browser, served, person, language);
      for (const [route, states] of cases)
        for (const state of STATES)
          if (states[state].as === person)
            visits.set(`${route} ${state} ${language}`, {
              at: states[state],
              found: await visit(context, served, states[state]),
            });
      await context.close();
    }
  }

  /** What the visits found of one kind, by page, without the pages where there is nothing to tell. */
  const told = (what: (found: Visit) => readonly unknown[]) =>
    Object.fromEntries(
      [...visits].map(([name, { found }]) => [name, what(found)] as const).filter(([, list]) => list.length > 0),
    );

  test('no page is left out, and each answers as expected', () => {
    expect(pageRoutes(served).sort()).toEqual(Object.keys(pageCases(served)).sort());
    expect(visits.size).toBe(pageRoutes(served).length * STATES.length * LANGUAGES.length);
    const statuses = [...visits].map(([name, { found }]) => [name, found.status]);
    expect(statuses).toEqual([...visits].map(([name, { at }]) => [name, at.status]));
  });

  test('axe finds nothing against WCAG 2.2 AA', () => {
    expect(told(({ violations }) => violations)).toEqual({});
  });

  test('axe finds what is planted', async () => {
    const page = await browser.newPage();
    await page.setContent('<html><title>x</title><p style="color:#bbb">pale</p><img src="data:,"></html>');
    const rules = (await axeViolations(page)).map((line) => line.split(':')[0]);
    expect(rules).toEqual(['color-contrast', 'html-has-lang', 'image-alt']);
    await page.close();
  });

  test('nothing runs off the side on phones, zoomed to 200 % or with words 40 % longer', () => {
    expect(told(({ tooWide }) => tooWide)).toEqual({});
  });

  test('pages stay small: 60 KB, styles 15 KB, scripts 3 KB and 65 KB more for the chart, all packed', () => {
    const mostScript = (path: string) => (path.startsWith('/indicators/') ? 68_000 : 3_000);
    const tooLarge = [...visits].filter(
      ([
        ,
        {
          at,
          found: { packed },
        },
      ]) => packed.document > 60_000 || packed.stylesheet > 15_000 || packed.script > mostScript(at.path),
    );
    expect(tooLarge.map(([name, { found }]) => [name, found.packed])).toEqual([]);
    const largest = [...visits.values()].map(({ found }) => found.packed);
    for (const kind of ['document', 'stylesheet', 'script'] as const)
      expect(Math.max(...largest.map((packed) => packed[kind]))).toBeGreaterThan(500);
  });

  test('nothing jumps while a page comes: layout shift at most 0.05', () => {
    expect(told(({ shift }) => (shift > 0.05 ? [shift] : []))).toEqual({});
  });

  const the = () => ({ served, browser });
  checkKeyboard(the);
  checkLargeText(the);
  checkPrint(the);

  test('nothing is asked of elsewhere and the browser has no complaint', () => {
    expect(told(({ complaints }) => complaints)).toEqual({});
  });
});
