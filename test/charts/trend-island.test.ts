import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trendChart } from '../../src/charts/trend-chart.ts';
import { trendData } from '../../src/charts/trend-data.ts';
import type { TrendInput } from '../../src/charts/trend-input.ts';
import { charts, drugShare, manyQuarters, projected, trendInput } from './trend-cases.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CHROMIUM = process.env['BIAOCHI_CHROMIUM'] ?? '/usr/bin/chromium';

async function bundle(options: { readonly minify: boolean; readonly withLibrary: boolean }): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['web/trend-chart.ts'],
    bundle: true,
    format: 'esm',
    target: ['es2017', 'chrome87', 'safari15'],
    minify: options.minify,
    external: options.withLibrary ? [] : ['chart.js'],
    write: false,
  });
  return outputFiles[0]!.text;
}

describe('the bundle', () => {
  test('stays within 65 KB when compressed', async () => {
    const text = await bundle({ minify: true, withLibrary: true });
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(65_000);
  });

  test('holds only methods that Chromium 87 and Safari 15.0 have', async () => {
    const text = await bundle({ minify: false, withLibrary: false });
    const newer = ['at', 'findLast', 'toSorted', 'toReversed', 'toSpliced', 'groupBy', 'toWellFormed', 'hasOwn'];
    expect(newer.filter((method) => text.includes(`.${method}(`))).toEqual([]);
  });
});

const STYLE = `
  .trend-canvas { position: relative; }
  .print-only { display: none; }
  .visually-hidden { position: absolute; clip-path: inset(50%); }
  @media print { .screen-only { display: none; } .print-only { display: block; } }`;

function pageWith(chart: string, data: string): string {
  return `<!doctype html><html lang="zh-CN"><title>x</title><link rel="stylesheet" href="/site.css">
    <figure data-island="trend-chart">${chart}<script type="application/json">${data}</script></figure>
    <script type="module" src="/island.js"></script>`;
}

const pages: Readonly<Record<string, string>> = {
  '/drug': pageWith(trendChart(drugShare), trendData(drugShare)),
  '/empty': pageWith(trendChart(trendInput({})), trendData(trendInput({}))),
  '/broken': pageWith(trendChart(drugShare), '{"points": [{'),
  '/naughty': naughtyPage(),
  '/projected': pageWith(trendChart(projected), trendData(projected)),
  '/forty': pageWith(trendChart(charts['forty quarters']!), trendData(charts['forty quarters']!)),
};

function naughtyPage(): string {
  const text = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
  const input: TrendInput = {
    ...drugShare,
    title: text,
    unit: text,
    points: manyQuarters(3).map((one) => ({ ...one, label: text })),
  };
  return pageWith(trendChart(input), trendData(input));
}

describe.skipIf(!existsSync(CHROMIUM))('in a browser, under a policy without inline styles and scripts', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    const island = await bundle({ minify: true, withLibrary: true });
    const files: Readonly<Record<string, readonly [string, string]>> = {
      '/island.js': ['text/javascript', island],
      '/site.css': ['text/css', STYLE],
    };
    server = createServer(({ url = '' }, response) => {
      const [type, text] = files[url] ?? ['text/html', pages[url] ?? ''];
      response.setHeader('content-type', `${type}; charset=utf-8`);
      response.setHeader(
        'content-security-policy',
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'",
      );
      response.end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function opened(url: string, width = 900): Promise<{ readonly page: Page; readonly complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const complaints: string[] = [];
    page.on('console', (message) => message.text().includes('favicon') || complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${url}`, { waitUntil: 'load' });
    return { page, complaints };
  }

  const drawn = (page: Page) =>
    page
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

  test('a canvas with the same name takes the place of the picture, which stays for print', async () => {
    const { page, complaints } = await opened('/drug');
    expect(await page.locator('canvas').getAttribute('role')).toBe('img');
    expect(await page.locator('canvas').getAttribute('aria-label')).toContain('2018年四季度 31.6 未达标');
    expect(await page.locator('svg.trend-chart').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('svg.trend-chart').isVisible()).toBe(true);
    expect(await page.locator('canvas').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('arrow keys walk from value to value and stop at the ends', async () => {
    const { page } = await opened('/drug');
    await page.locator('canvas').focus();
    const before = await drawn(page);
    const said: (string | null)[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowUp']) {
      await page.keyboard.press(key);
      said.push(await page.locator('output').textContent());
    }
    const [first, second] = ['2018年一季度 实际值 · 32.5 % · 序时正常', '2018年二季度 实际值 · 31.2 % · 序时正常'];
    expect(said).toEqual([first, second, first, first, first]);
    await expect.poll(() => drawn(page)).not.toBe(before);
    await page.locator('canvas').blur();
    await expect.poll(() => drawn(page)).toBe(before);
    await page.close();
  });

  test('the arrow to the left begins at the last value', async () => {
    const { page } = await opened('/drug');
    await page.locator('canvas').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('output').textContent()).toBe('2018年四季度 实际值 · 31.6 % · 未达标');
    await page.close();
  });

  test('the legend hides a series and shows it again', async () => {
    const { page } = await opened('/drug');
    const { width, height } = (await page.locator('canvas').boundingBox())!;
    await page.mouse.move(0, 0);
    const before = await drawn(page);
    // The legend stands in the last row; a click between its entries changes nothing.
    let hidden = width / 5;
    while (hidden < width && (await drawn(page)) === before) {
      hidden += 10;
      await page.locator('canvas').click({ position: { x: hidden, y: height - 14 } });
    }
    expect(hidden).toBeLessThan(width);
    await page.locator('canvas').click({ position: { x: hidden, y: height - 14 } });
    await expect.poll(() => drawn(page)).toBe(before);
    await page.close();
  });

  test('the band of a projection is filled, and goes with its line', async () => {
    const tinted = (page: Page) =>
      page
        .locator('canvas')
        .first()
        .evaluate((canvas: HTMLCanvasElement) => {
          const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
          let found = 0;
          // The accent at 13 %: alpha 33 of 255 on an empty canvas.
          for (let at = 3; at < data.length; at += 4) if (data[at]! >= 30 && data[at]! <= 36) found += 1;
          return found;
        });
    const { page } = await opened('/projected');
    expect(await tinted(page)).toBeGreaterThan(2000);
    const { width, height } = (await page.locator('canvas').boundingBox())!;
    // The legend stands in the last rows; the band is gone once a click meets the entry of the projection.
    let x = width / 5;
    while (x < width && (await tinted(page)) > 2000) {
      x += 10;
      const before = await drawn(page);
      await page.locator('canvas').click({ position: { x, y: height - 14 } });
      if ((await tinted(page)) > 2000 && (await drawn(page)) !== before)
        await page.locator('canvas').click({ position: { x, y: height - 14 } });
    }
    expect(x).toBeLessThan(width);
    await page.close();
    const other = await opened('/drug');
    expect(await tinted(other.page)).toBeLessThan(2000);
    await other.page.close();
  });

  test.each(['/empty', '/broken'])('%s keeps the picture and leaves no canvas', async (url) => {
    const { page, complaints } = await opened(url);
    expect(await page.locator('canvas').count()).toBe(0);
    expect(await page.locator('svg.trend-chart').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(['/naughty', '/forty', '/projected'])('%s draws without a complaint, on a phone too', async (url) => {
    for (const width of [900, 340]) {
      const { page, complaints } = await opened(url, width);
      expect(await page.locator('canvas').count()).toBe(1);
      expect(complaints).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.close();
    }
  });
});
