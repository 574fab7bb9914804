import Papa from 'papaparse';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corporaFolder, naughtyStrings } from '../support/naughty-strings.ts';
import { chromiumPath, launch } from './browser.ts';
import { type RunningServer, startServer } from './running-server.ts';

const chromium = chromiumPath();
const folder = corporaFolder();
const ADMIN = { name: '管理员', password: '江海区医改办2018' };
const PLAN = 'jianghai-2018';
/** Breaks out of attributes, elements and paths wherever a name is not taken as text. */
const FILE_NAME = `"><img src=x onerror=alert(1)>'<script>alert(2).csv`;
const HEAD = ['地区', '指标', '报告期', '数值', '备注'];

interface Task {
  readonly id: string;
  readonly area: string;
}

describe.skipIf(chromium === null || folder === null)('naughty strings in a real browser', () => {
  const strings = (folder === null ? [] : naughtyStrings(folder)).filter((text) => text.trim() !== '');
  const dialogs: string[] = [];
  const complaints: string[] = [];
  let server: RunningServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launch(chromium!)]);
    context = await browser.newContext({ locale: 'zh-CN' });
    page = await context.newPage();
    page.on('dialog', async (dialog) => {
      dialogs.push(dialog.message());
      await dialog.dismiss();
    });
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${server.address}/setup`);
    await page.fill('[name=code]', server.setupCode);
    await page.fill('[name=name]', ADMIN.name);
    await page.fill('[name=password]', ADMIN.password);
    await page.click('main button[type=submit]');
    await page.waitForURL(`${server.address}/`);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  /** Chooses a file and sends it; the preview, or the list of what is wrong, is then open. */
  async function upload(rows: readonly (readonly string[])[]): Promise<string> {
    const buffer = Buffer.from(
      Papa.unparse(
        rows.map((row) => [...row]),
        { quotes: true },
      ),
    );
    await page.goto(`${server.address}/upload`);
    await page.setInputFiles('input[type=file]', { name: FILE_NAME, mimeType: 'text/csv', buffer });
    await page.click('main button[type=submit]');
    return (await page.locator('main').textContent()) ?? '';
  }

  /** Stores what was uploaded, every warning accepted, and looks at the receipt. */
  async function commit(): Promise<void> {
    const accepted = await page
      .locator('input[name=accept]')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value') ?? ''));
    const answers = accepted.flatMap((name) => [
      ['accept', name],
      [`reason.${name}`, '照原样'],
    ]);
    const committed = await context.request.post(`${page.url()}/commit`, {
      headers: { origin: server.address, 'content-type': 'application/x-www-form-urlencoded' },
      data: new URLSearchParams(answers).toString(),
    });
    expect(committed.status()).toBe(200);
    await page.goto(committed.url());
    expect(await page.locator('main').textContent()).toMatch(/[0-9a-f]{64}/);
  }

  test('as evidence and notes of milestones they stand on the pages as they are', async () => {
    const answer = await context.request.get(`${server.address}/api/v1/milestones?plan=${PLAN}&date=2018-12-31`);
    const tasks = (await answer.json()) as Task[];
    for (let from = 0; from < strings.length; from += 2 * tasks.length) {
      const some = strings.slice(from, from + 2 * tasks.length);
      const rows = tasks
        .map(({ id, area }, at) => [id, area, PLAN, '推进中', some[2 * at] ?? '', some[2 * at + 1] ?? ''])
        .filter(([, , , , evidence]) => evidence !== '');
      await upload([['任务', '地区', '方案', '状态', '佐证', '备注'], ...rows]);
      await commit();
      await page.goto(`${server.address}/plans/${PLAN}?date=${new Date().toISOString().slice(0, 10)}`);
      const shown = (await page.locator('main').textContent()) ?? '';
      for (const text of some) expect(shown).toContain(text);
    }
  });

  test('as notes of values and names of files they are text', async () => {
    const preview = await upload([
      HEAD,
      ...strings
        .slice(0, 100)
        .map((note, at) => ['江海区', '药占比', `${2000 + Math.floor(at / 12)}年${(at % 12) + 1}月`, '31.2', note]),
    ]);
    expect(preview).toContain(FILE_NAME);
    await commit();
    for (const path of ['/uploads', '/?area=440704&period=200103', '/indicators/drug-share?area=440704&period=200103'])
      await page.goto(`${server.address}${path}`);
  });

  test('as words that nothing is known by they are quoted in the list of errors', async () => {
    for (let from = 0; from < strings.length; from += 20) {
      const some = strings.slice(from, from + 20);
      const refused = await upload([HEAD, ...some.map((text) => [text, text, '2018Q2', '31.2', ''])]);
      const typed = await page
        .locator('main input[type=text]')
        .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value') ?? ''));
      const missing = some.filter((text) => ![refused, ...typed].some((shown) => shown.includes(text)));
      expect(missing).toEqual([]);
    }
  });

  test('no dialog opened, and the content security policy had nothing to stop', () => {
    expect(dialogs).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
