import iconv from 'iconv-lite';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch } from './browser.ts';
import { type RunningServer, startServer } from './running-server.ts';

const chromium = chromiumPath();

const QUARTER = iconv.encode(
  [
    '地区,指标,报告期,数值,备注',
    '江海区,药占比,2018年第二季度,31.2,',
    '江海区,30天再住院率,2018年第二季度,5.9,',
    '江海区,全科医生,2018年第二季度,2.95,',
    '江海区,门诊处方抗菌药物使用率,2018年第二季度,12,',
    '江海区,孕产妇死亡率,2018年第二季度,0,本期无死亡',
    '江海区,社会办医床位占比,2018年第二季度,未报,',
    '',
  ].join('\r\n'),
  'gbk',
);

const FILE = { name: '江海区2018年二季度.csv', mimeType: 'text/csv', buffer: QUARTER };
const ADMIN = { name: '管理员', password: '江海区医改办2018' };

describe.skipIf(chromium === null)('the main job in a real browser', () => {
  let server: RunningServer;
  let browser: Browser;
  const strangers: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launch(chromium!)]);
  });
  afterAll(async () => {
    await browser.close();
    expect(await server.stop()).toBe(0);
    expect(server.output()).toContain('标尺已停止');
  });

  /** A page that notes every request to elsewhere and every complaint of the browser. */
  async function opened(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address)) strangers.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    return page;
  }

  async function signIn(page: Page): Promise<void> {
    await page.goto(`${server.address}/sign-in`);
    await page.fill('[name=name]', ADMIN.name);
    await page.fill('[name=password]', ADMIN.password);
    await page.click('main button[type=submit]');
  }

  test('from an empty folder: first admin, GBK file, preview, commit, lights, chart, Excel', async () => {
    const page = await opened(await browser.newContext({ locale: 'zh-CN' }));
    await page.goto(server.address);
    await page.waitForURL(/\/setup$/);
    await page.fill('[name=code]', 'WRONGCODE123');
    await page.fill('[name=name]', ADMIN.name);
    await page.fill('[name=password]', ADMIN.password);
    await page.click('main button[type=submit]');
    expect(await page.textContent('main')).toContain('一次性代码不正确');
    complaints.length = 0; // Chromium complains of the 422 just expected.
    await page.fill('[name=code]', server.setupCode);
    await page.fill('[name=password]', ADMIN.password);
    await page.click('main button[type=submit]');
    await page.waitForURL(`${server.address}/`);

    const before = await page.goto(`${server.address}/?area=440704&period=2018Q2`);
    expect(before!.status()).toBe(200);
    expect(await page.locator('main').innerText()).toContain('无数据');

    await page.goto(`${server.address}/upload`);
    await page.setInputFiles('input[type=file]', FILE);
    await page.click('main button[type=submit]');
    const preview = await page.locator('main').textContent();
    expect(preview).toContain('GB18030');
    expect(preview).toContain('江海区2018年二季度.csv');
    await page.getByRole('button', { name: '提交 6 项数据' }).click();
    await page.waitForURL(/\/uploads\/U/);
    expect(await page.locator('main').innerText()).toMatch(/[0-9a-f]{64}/);

    await page.goto(`${server.address}/?area=440704&period=2018Q2`);
    const overview = await page.locator('main').innerText();
    for (const words of ['药占比', '31.2', '1.2', '序时正常', '5.9', '滞后', '达标']) expect(overview).toContain(words);

    await page
      .locator('main')
      .getByRole('link', { name: /^药占比/ })
      .first()
      .click();
    await page.waitForSelector('[data-island="trend-chart"] canvas');
    const why = await page.locator('main').innerText();
    for (const words of ['为什么是这个灯', '31.84', '1.3536', '江开〔2018〕19号', ADMIN.name])
      expect(why).toContain(words);

    await page.goto(`${server.address}/?area=440704&period=2018Q2`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[href*="gaps.xlsx"]').first().click(),
    ]);
    expect(download.suggestedFilename()).toBe('江海区2018年二季度差距报告.xlsx');
    expect(await download.failure()).toBeNull();
  });

  test('without JavaScript: sign in, upload again, nothing changes, chart as SVG', async () => {
    const page = await opened(await browser.newContext({ javaScriptEnabled: false }));
    await signIn(page);
    await page.goto(`${server.address}/upload`);
    await page.setInputFiles('input[type=file]', FILE);
    await page.click('main button[type=submit]');
    expect(await page.locator('main').innerText()).toContain('不变');
    await page.goto(`${server.address}/indicators/drug-share?area=440704&period=2018Q2`);
    expect(await page.locator('main svg[role=img]').first().isVisible()).toBe(true);
  });

  test('without JavaScript: a faulty file, its list of errors, a correction and the receipt, 360 pixels wide', async () => {
    const narrow = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
    const page = await opened(await browser.newContext(narrow));
    await signIn(page);
    await page.goto(`${server.address}/upload`);
    const faulty = '地区,指标,报告期,数值\n江海区,药占比,2018年三季度,三十一\n江海区,30天再住院率,2018年三季度,5.8\n';
    await page.setInputFiles('input[type=file]', { ...FILE, name: '三季度.csv', buffer: iconv.encode(faulty, 'gbk') });
    await page.click('main button[type=submit]');
    const told = await page.locator('main').innerText();
    for (const words of ['发现1处错误', '三十一']) expect(told).toContain(words);
    expect((await page.locator('html').boundingBox())!.width).toBe(360);
    expect((await page.locator('main').boundingBox())!.width).toBeLessThanOrEqual(360);
    await page.fill('[name="cell.D2"]', '30.9');
    await page.locator('form[action$="/corrections"] button').click();
    await page.getByRole('button', { name: '提交 2 项数据' }).click();
    expect(await page.locator('main').innerText()).toContain('30.9');
    expect((await page.locator('main').boundingBox())!.width).toBeLessThanOrEqual(360);
    // Chromium complains of the 422 that the faulty file was answered with.
    complaints.splice(0, complaints.length, ...complaints.filter((each) => !each.includes('422')));
  });

  test('on a phone the message comes first and nothing runs off the side', async () => {
    const page = await opened(await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true }));
    await signIn(page);
    const lead = encodeURIComponent('卫生计生局');
    for (const path of [
      '/?area=440704&period=2018Q2',
      '/indicators/drug-share?area=440704',
      '/plans',
      '/plans/jianghai-2018?date=2018-10-02',
      '/plans/load',
      '/doubts',
      '/departments',
      `/departments/${lead}`,
      '/upload',
      '/uploads',
    ]) {
      const answer = await page.goto(`${server.address}${path}`);
      expect([path, answer!.status()]).toEqual([path, 200]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([path, width]).toEqual([path, 390]);
    }
  });

  test('no request left the machine and the browser had nothing to complain of', () => {
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
