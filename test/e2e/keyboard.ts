import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ServedSite } from './served-site.ts';
import { profile } from './visit.ts';

const PLACES = ['/?area=440704&period=2018Q2', '/indicators/drug-share?area=440704&period=2018Q2', '/upload', '/plans'];
const MOST_STOPS = 60;

/** The keyboard: where the focus is can always be seen (WCAG 2.4.7, 2.4.11), and the skip link comes first. */
export function checkKeyboard(the: () => { served: ServedSite; browser: Browser }): void {
  test.each(PLACES)('every stop of the Tab key on %s shows where it is and hides behind nothing', async (path) => {
    const { served, browser } = the();
    const context = await profile(browser, served, 'admin', 'zh');
    const page = await context.newPage();
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(`${served.address('admin')}${path}`);
      const stops = await stopsOf(page);
      expect(stops.length).toBeGreaterThan(5);
      expect(stops[0]!.name).toBe('跳到正文');
      expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
    }
    await context.close();
  });

  test('the skip link takes the focus past the menu', async () => {
    const { served, browser } = the();
    const context = await profile(browser, served, 'admin', 'zh');
    const page = await context.newPage();
    await page.goto(`${served.address('admin')}/plans`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('main')?.id)).toBe('main');
    await context.close();
  });
}

interface Stop {
  readonly name: string;
  readonly faults: readonly string[];
}

async function stopsOf(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopHere);
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}

/** In the page: what has the focus, and what is wrong with how it shows it; null once the focus left the page. */
function stopHere(): Stop | null {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const name = (at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40) || at.outerHTML.slice(0, 80);
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const faults: string[] = [];
  if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2) faults.push('no ring');
  const across = [box.left + 2, (box.left + box.right) / 2, box.right - 2];
  const down = [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2];
  const seen = across.flatMap((x) => down.map((y) => document.elementFromPoint(x, y)));
  if (!seen.some((each) => each !== null && at.contains(each))) faults.push('hidden');
  return { name, faults };
}
