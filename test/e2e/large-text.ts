import type { Browser } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ServedSite } from './served-site.ts';
import { profile } from './visit.ts';

/** 长者模式, switched on in the header without JavaScript and remembered. */
export function checkLargeText(the: () => { served: ServedSite; browser: Browser }): void {
  test('large text: one link in the head, no words below 18 px from then on, and back', async () => {
    const { served, browser } = the();
    const context = await profile(browser, served, 'admin', 'zh', { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${served.address('admin')}/?area=440704&period=2018Q2`);
    const smallest = () =>
      page.evaluate(() => {
        const texts = [...document.querySelectorAll('body *')].filter(
          (each) =>
            !each.closest('svg') &&
            [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        );
        return Math.min(...texts.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)));
      });
    expect(await smallest()).toBe(13);
    await page.getByRole('link', { name: '长者模式' }).click();
    expect(await smallest()).toBe(18);
    await page.goto(`${served.address('admin')}/plans`);
    expect(await smallest()).toBe(18);
    await page.getByRole('link', { name: '标准字号' }).click();
    expect(await smallest()).toBeLessThan(18);
    await context.close();
  });
}
