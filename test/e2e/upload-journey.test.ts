import iconv from 'iconv-lite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch } from './browser.ts';
import { type RunningServer, startServer } from './running-server.ts';

const chromium = chromiumPath();
const ADMIN = { name: '管理员', password: '江海区医改办2018' };

const gbk = (...rows: string[]) => iconv.encode(`${['地区,指标,报告期,数值', ...rows].join('\r\n')}\r\n`, 'gbk');
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer });
const FAULTY = file(
  '二季度.csv',
  gbk(
    '江海区,药占比,2018年第二季度,三十一',
    '江海曲,30天再住院率,2018年第二季度,5.9',
    '江海区,全科医生,2018年春,2.95',
    '江海区,门诊处方抗菌药物使用率,2018年第二季度,-12',
  ),
);

describe.skipIf(chromium === null)('correcting an upload in a real browser', () => {
  let server: RunningServer;
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launch(chromium!)]);
    const page = await browser.newPage();
    await page.goto(server.address);
    await page.fill('[name=code]', server.setupCode);
    await page.fill('[name=name]', ADMIN.name);
    await page.fill('[name=password]', ADMIN.password);
    await page.click('main button[type=submit]');
    await page.waitForURL(`${server.address}/`);
    await page.close();
  });
  afterAll(async () => {
    await browser.close();
    expect(await server.stop()).toBe(0);
  });

  async function opened(viewport = { width: 1366, height: 768 }): Promise<Page> {
    const page = await (await browser.newContext({ locale: 'zh-CN', viewport })).newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    return page;
  }

  const focused = (page: Page) =>
    page.evaluate(() => {
      const { name = '', dataset, textContent, type } = document.activeElement as HTMLInputElement;
      return dataset['cell'] ?? (name || `${type ?? ''} ${(textContent ?? '').trim().slice(0, 20)}`.trim());
    });

  /** Presses Tab until the element is reached, as a person without a mouse does. */
  async function tabTo(page: Page, wanted: string): Promise<void> {
    for (let pressed = 0; pressed < 120; pressed += 1) {
      if ((await focused(page)).includes(wanted)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no Tab leads to ${wanted}`);
  }

  async function signIn(page: Page): Promise<void> {
    await page.goto(`${server.address}/sign-in`);
    await tabTo(page, 'name');
    await page.keyboard.type(ADMIN.name);
    await tabTo(page, 'password');
    await page.keyboard.type(ADMIN.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.address}/`);
  }

  async function upload(page: Page, chosen: typeof FAULTY): Promise<void> {
    await page.goto(`${server.address}/upload`);
    await tabTo(page, 'file');
    await page.setInputFiles('input[type=file]', chosen);
    await tabTo(page, '检查文件');
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1:has-text("检查结果")');
  }

  const said = (page: Page) => page.locator('body > output').textContent();
  const typeInto = async (page: Page, cell: string, text: string, key: string) => {
    await tabTo(page, cell);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
    await page.keyboard.press(key);
  };

  test('by keyboard alone: three errors corrected, one undone, a warning accepted, committed, receipt', async () => {
    const page = await opened();
    await signIn(page);
    await upload(page, FAULTY);
    expect(await page.locator('[data-cell]').count()).toBe(3);
    await tabTo(page, 'D2');
    await page.keyboard.type('9');
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-cell=D2]').inputValue()).toBe('三十一');
    await typeInto(page, 'D2', '31.2', 'Enter');
    await page.waitForSelector('[data-cell=D2]', { state: 'detached' });
    expect(await said(page)).toContain('D2已更正。');
    expect(await focused(page)).toBe('A3');
    await page.keyboard.press('Control+z');
    await page.waitForSelector('[data-cell=D2]');
    expect([await said(page), await focused(page)]).toEqual([expect.stringContaining('已撤销'), 'D2']);
    await page.keyboard.type('31.2');
    await page.keyboard.press('Tab');
    await page.waitForSelector('[data-cell=D2]', { state: 'detached' });
    expect(await focused(page)).toBe('A3');
    await page.keyboard.type('江海');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-cell=A3]', { state: 'detached' });
    await page.keyboard.type('2018Q9');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('body > output')?.textContent?.includes('仍有问题'));
    expect(await focused(page)).toBe('C4');
    await page.keyboard.type('2018Q2');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#commit-form');
    await tabTo(page, 'accept');
    await page.keyboard.press('Space');
    await tabTo(page, 'reason.');
    await page.keyboard.type('冲减上季度多报数');
    await tabTo(page, '提交 4 项数据');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.receipt');
    const receipt = await page.locator('main').innerText();
    for (const words of ['上传回执', ADMIN.name, '冲减上季度多报数', '三十一', '31.2', '江海曲'])
      expect(receipt).toContain(words);
    expect(receipt).toMatch(/[0-9a-f]{64}/);
    expect(complaints).toEqual([]);
  });

  test('double click, Back, refresh and two tabs make one submission', async () => {
    const page = await opened();
    await signIn(page);
    await upload(page, file('三季度.csv', gbk('江海区,药占比,2018年第三季度,30.9')));
    const second = await page.context().newPage();
    await second.goto(page.url());
    await page.getByRole('button', { name: '提交 1 项数据' }).dblclick();
    await page.waitForSelector('.receipt');
    const receipt = page.url();
    await second.getByRole('button', { name: '提交 1 项数据' }).click();
    await second.waitForSelector('.receipt');
    expect(second.url()).toBe(receipt);
    await page.reload();
    await page.goBack();
    await page.goto(`${server.address}/api/v1/series?area=440704&indicator=drug-share`);
    const told = await page.locator('body').innerText();
    expect(told.match(/2018Q3/g)).toHaveLength(1);
    await page.goto(`${server.address}/uploads`);
    expect(await page.locator('tr', { hasText: '三季度.csv' }).count()).toBe(1);
    expect(await page.locator('tr', { hasText: '三季度.csv' }).innerText()).toContain('已提交');
  });

  test('at 360 pixels no step runs off the side', async () => {
    const page = await opened({ width: 360, height: 740 });
    await signIn(page);
    const widths = async () => page.evaluate(() => document.documentElement.scrollWidth);
    await upload(page, FAULTY);
    expect(await widths()).toBe(360);
    await upload(page, file('列名.csv', iconv.encode('甲,乙,丙,丁\r\n江海区,药占比,2018Q2,3\r\n', 'gbk')));
    await page.waitForSelector('#questions');
    expect(await widths()).toBe(360);
    await page.goto(`${server.address}/uploads`);
    await page.getByRole('link', { name: '三季度.csv' }).click();
    expect(await widths()).toBe(360);
  });
});
