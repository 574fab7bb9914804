import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cleanName } from '../../src/http/received-upload.ts';
import { type TestSite, testSite } from '../support/site.ts';

const CSV = '地区,指标,报告期,数值\n江海区,药占比,2018Q2,31.2\n';

describe('the name of an uploaded file', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\win.ini', 'win.ini'],
    ['/etc/cron.d/x.csv', 'x.csv'],
    ['C:\\上报\\二季度.csv', '二季度.csv'],
    ['CON.xlsx', 'CON.xlsx'],
    ['a/b', 'b'],
    ['a\0b.csv', 'ab.csv'],
    ['报表\r\nSet-Cookie: x=1.csv', '报表Set-Cookie: x=1.csv'],
    ['\u202efdp.xlsx', 'fdp.xlsx'],
    ['..', '..'],
    ['', 'upload'],
    ['\u0007', 'upload'],
    ['长'.repeat(200), '长'.repeat(200)],
    ['长'.repeat(201), '长'.repeat(200)],
    [`${'a'.repeat(199)}😀.csv`, 'a'.repeat(199)],
  ])('%j is shown as %j', (name, shown) => {
    expect(cleanName(name)).toBe(shown);
  });
});

describe('a hostile file name', () => {
  let site: TestSite;
  beforeEach(async () => {
    site = await testSite();
  });
  afterEach(() => site.close());

  test('names no file of ours and splits no header', async () => {
    const { script } = await site.account('王统计', 'statistician', '440704');
    const names = [
      '../../../x.csv',
      '..%2f..%2fx.csv',
      'CON',
      'a\r\nSet-Cookie: y=1.csv',
      '\u202efdp.csv',
      "a';drop--.csv",
    ];
    for (const name of names) {
      const address = `/api/v1/uploads?name=${encodeURIComponent(name)}`;
      const headers = { ...script, 'content-type': 'text/csv' };
      const answer = await site.request(address, { method: 'POST', body: CSV, headers });
      expect([name, answer.status, answer.headers.get('set-cookie')]).toEqual([name, 201, null]);
    }
    const originals = path.join(site.app.dataFolder, 'originals');
    const kept = (await readdir(originals, { recursive: true })).filter((each) => each.includes(path.sep));
    expect(kept).toEqual([expect.stringMatching(/^[0-9a-f]{2}\/[0-9a-f]{64}$/)]);
    const rest = (await readdir(site.app.dataFolder)).filter((each) => !/^(biaochi|originals)/.test(each));
    expect(rest).toEqual([]);
  });
});
