import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch } from './browser.ts';
import { type RunningServer, startServer } from './running-server.ts';

const chromium = chromiumPath();
const ADMIN = { name: '管理员', password: '江海区医改办2018' };

/** Each area of the five plans, with the last quarter that it has example figures of. */
const PLACES = [
  ['440704', '2020Q4'],
  ['510802', '2019Q4'],
  ['611026', '2019Q4'],
  ['510421', '2024Q4'],
  ['510800', '2025Q4'],
] as const;

describe.skipIf(chromium === null)('trying the product with made-up figures', () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launch(chromium!)]);
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(`${server.address}/setup`);
    await page.fill('[name=code]', server.setupCode);
    await page.fill('[name=name]', ADMIN.name);
    await page.fill('[name=password]', ADMIN.password);
    await page.click('main button[type=submit]');
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test('from the first page: the offer, what it does, one button, a mark on the page', async () => {
    await page.goto(server.address);
    await page.getByRole('link', { name: '载入演示数据' }).click();
    expect(await page.locator('main').innerText()).toContain('已有真实数据的地方一律跳过');
    await page.getByRole('button', { name: '载入演示数据' }).click({ timeout: 120_000 });
    await page.waitForURL(/done=loaded/, { timeout: 120_000 });
    expect(await page.locator('.demo').innerText()).toContain('演示数据');
  }, 150_000);

  test.each(PLACES)('%s in %s has its message, lights and worst list on the first screen', async (area, period) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(`${server.address}/?area=${area}&period=${period}`);
    const message = page.locator('.message');
    expect(await message.innerText()).toMatch(/达标\d+项/);
    expect(await message.innerText()).toMatch(/(未达标|滞后)\d+项/);
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 768 });
      const box = (await message.boundingBox())!;
      expect([width, box.y + box.height < (width === 390 ? 844 : 768)]).toEqual([width, true]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  test('the banner leads to the button that clears everything', async () => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(server.address);
    await page.locator('.demo a').click();
    await page.getByRole('button', { name: '清除演示数据' }).click();
    await page.waitForURL(/done=cleared/);
    expect(await page.locator('.demo').count()).toBe(0);
    await page.goto(`${server.address}/?area=510421&period=2024Q4`);
    expect(await page.locator('.message').innerText()).not.toMatch(/达标\d+项/);
  });
});
