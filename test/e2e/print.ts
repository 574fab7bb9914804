import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServedSite, UploadName } from './served-site.ts';
import { profile } from './visit.ts';

const PDFTOTEXT = '/usr/bin/pdftotext';
const PLACE = 'area=440704&period=2018Q2';
const receipt: UploadName = 'committed';

/** What is printed, with the words that the paper has to carry and the head of its longest table. */
const SHEETS = [
  {
    name: 'overview',
    path: () => `/?${PLACE}`,
    words: ['江海区', '2018年二季度', '滞后', '序时正常', '无数据'],
    head: '目标与期限',
  },
  {
    name: 'indicator',
    path: () => `/indicators/drug-share?${PLACE}`,
    words: ['江海区', '2018年二季度', '药占比', '序时正常'],
    head: null,
  },
  {
    name: 'plan',
    path: () => `/plans/jianghai-2018?${PLACE}&date=2018-10-02`,
    words: ['江海区', '2018年二季度', '滞后', '逾期'],
    head: '目标',
  },
  {
    name: 'receipt',
    path: ({ uploads }: ServedSite) => `/uploads/${uploads[receipt]}`,
    words: ['江海区', '2018年二季度', '管理员', 'committed.csv'],
    head: null,
  },
] as const;

const PAPER = [
  { way: 'portrait', landscape: false },
  { way: 'landscape', landscape: true },
] as const;

const CASES = SHEETS.flatMap((sheet) => PAPER.map((paper) => ({ ...sheet, ...paper })));

/** A4 paper as Chromium prints it without backgrounds, read back with Poppler where that is installed. */
export function checkPrint(the: () => { served: ServedSite; browser: Browser }): void {
  describe.skipIf(!existsSync(PDFTOTEXT))('on paper', () => {
    let folder: string;
    beforeAll(async () => {
      folder = process.env['BIAOCHI_PDF_FOLDER'] ?? (await mkdtemp(path.join(tmpdir(), 'biaochi-pdf-')));
    });
    afterAll(() => (process.env['BIAOCHI_PDF_FOLDER'] ? undefined : rm(folder, { recursive: true, force: true })));

    test.each(CASES)('$name, $way', async ({ name, way, landscape, path: place, words, head }) => {
      const { served, browser } = the();
      const context = await profile(browser, served, 'admin', 'zh');
      const page = await context.newPage();
      await page.goto(`${served.address('admin')}${place(served)}`);
      const file = path.join(folder, `${name}-${way}.pdf`);
      await page.pdf({ path: file, landscape, preferCSSPageSize: false, format: 'A4', printBackground: false });
      await context.close();
      const sheets = execFileSync(PDFTOTEXT, ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
      const whole = sheets.join('\n');
      for (const word of [...words, '生成时间：2018年7月10日 16:00']) expect(whole).toContain(word);
      expect(whole).not.toContain('English');
      for (const [index, sheet] of sheets.entries())
        expect(sheet).toMatch(new RegExp(`${index + 1} ?/ ?${sheets.length}`));
      if (head) expect(sheets.filter((sheet) => sheet.includes(head)).length).toBeGreaterThan(1);
    });
  });
}
