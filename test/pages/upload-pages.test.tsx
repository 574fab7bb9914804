import { describe, expect, test } from 'vitest';
import { knownPeriod } from '../../src/domain/period.ts';
import type { ReportIssue, ReportWarning } from '../../src/domain/upload-report.ts';
import { UploadListPage } from '../../src/pages/upload-list-page.tsx';
import { UploadPage, type UploadPageProps } from '../../src/pages/upload-page.tsx';
import { frameIn } from './fixture.ts';
import { MILESTONE_REPORT, REPORT, reportPage, STAGED } from './pages.tsx';
import { attributes, insides, rendered, seen } from './rendered.ts';

const issue = (row: number | null, code = 'bad-number'): ReportIssue => ({
  ...{
    row,
    column: row === null ? null : 'D',
    header: row === null ? null : '数值',
    value: row === null ? null : '三成',
  },
  ...{ code, message: `问题${row}`, fix: `改法${row}` },
});
const warning = (row: number, code: string): ReportWarning => ({ ...issue(row, code), accepted: null });
const ACCEPTED: ReportWarning = {
  ...issue(9, 'negative-value'),
  accepted: {
    ...{ row: 9, column: 'D', code: 'negative-value', value: '三成', reason: '已与医院核对' },
    ...{ person: '王统计', at: '2018-07-05T02:00:00Z' },
  },
};
const REJECTED = { ...STAGED, state: 'rejected' } as const;
const faulty = (errors: ReportIssue[]) =>
  rendered(reportPage(frameIn('zh'), { upload: REJECTED, report: { ...REPORT, errors }, isOwn: false }));

describe('the upload form', () => {
  const form = (more: Partial<UploadPageProps> = {}) => {
    const limits = { bytes: 20 * 1024 * 1024, rows: 100_000, columns: 200, cells: 2_000_000 };
    const areas = [{ code: '440704', name: '江海区' }];
    return rendered(
      <UploadPage frame={frameIn('zh')} areas={areas} limits={limits} template={null} request="r1" {...more} />,
    );
  };

  test('states the limits before the file is chosen and sends it whole', async () => {
    const [inside] = insides(await form(), 'form', 'enctype="multipart/form-data"');
    expect(inside!.indexOf('20MB、100,000行、200列')).toBeGreaterThan(0);
    expect(inside!.indexOf('20MB')).toBeLessThan(inside!.indexOf('type="file"'));
    expect(attributes(inside!, 'name')).toEqual(['request', 'file', 'area', 'period']);
  });

  test('explains the columns and shows the smallest file', async () => {
    const page = await form();
    expect(insides(page, 'table', 'columns').map((table) => insides(table, 'th', 'row').map(seen))).toEqual([
      ['地区', '指标', '报告期', '数值', '分子', '分母', '指标编码', '缺报原因', '备注'],
      ['任务', '地区', '方案', '状态', '完成日期', '佐证', '备注'],
    ]);
    expect(insides(page, 'pre')[0]).toBe('地区,指标,报告期,数值\n江海区,药占比（不含中药饮片）,2018年第二季度,31.2');
    expect(page).not.toContain('下载填报表');
    const plans = [{ id: 'jianghai-2018', title: '江海区2018年方案' }];
    const [period, areas] = [knownPeriod('2018Q2'), [{ code: '440704', name: '江海区' }]];
    const offer = { area: '440704', period, areas, periods: [period, knownPeriod('2018Q3')], plans };
    const offered = await form({ template: offer });
    const place = 'plan=jianghai-2018&amp;area=440704&amp;period=2018Q2';
    for (const link of [`xlsx?${place}"`, `csv?${place}"`, `csv?${place}&amp;encoding=gbk"`])
      expect(offered).toContain(`<a href="/upload/template.${link}`);
    expect(insides(offered, 'form', 'method="get"').at(-1)).toContain(
      '<option value="2018Q2" selected="">2018年二季度',
    );
  });

  test('says an error above and beside its field and keeps what was typed', async () => {
    const errors = [{ field: 'period', message: '不是报告期。' }];
    const page = await form({ errors, values: { area: '440704', period: '去年' } });
    expect(page).toContain('<title>错误：上传数据 - 标尺</title>');
    expect(page).toContain('<a href="#field-period">不是报告期。</a>');
    expect(page).toMatch(
      /<input id="field-period" name="period" aria-describedby="field-period-hint field-period-error" aria-invalid="true"[^>]* value="去年"/,
    );
    expect(page).toContain('<option value="440704" selected="">');
  });
});

describe('the report of a good file', () => {
  test('says what would happen and asks for it with the number of values', async () => {
    const page = await rendered(reportPage(frameIn('zh')));
    const text = seen(page);
    for (const part of ['可以提交6项数据', '按 GB18030 读取', '以逗号分列', '第2行为列名：地区、指标、数值', '待确认'])
      expect(text).toContain(part);
    expect(insides(page, 'dl', 'upload-counts').map(seen)).toEqual(['数据行 9 新增 4 修改 2 不变 3 拒绝 0']);
    expect(text).toContain('药占比 江海区 2018Q2 31.9 31.2');
    expect(text).toContain('▲ 预警 黄灯，预警 ◐ 序时正常');
    const [form] = insides(page, 'form', 'action="/uploads/U7/commit"');
    expect(seen(form!)).toContain('提交 6 项数据');
    expect(form).not.toContain('type="checkbox"');
  });

  test('of milestones tells states and lights in words and leads to the plan', async () => {
    const page = await rendered(reportPage(frameIn('zh'), { report: MILESTONE_REPORT }));
    const text = seen(page);
    expect(text).toContain('五项制度全面实施 江海区 江开〔2018〕19号 推进中 已完成（2019年1月5日）');
    expect(text).toContain('五项制度全面实施 江海区 江开〔2018〕19号 无 未开始');
    expect(text).toContain('■ 逾期 红灯，逾期 ◆ 逾期完成 绿灯，逾期完成');
    expect(attributes(page, 'href')).toContain('/plans/jianghai#milestone-jianghai-m1');
    expect(attributes(page, 'href').filter((to) => to.includes('period=jianghai'))).toEqual([]);
    const committed = { ...STAGED, state: 'committed', committedAt: STAGED.receivedAt } as const;
    const receipt = await rendered(reportPage(frameIn('zh'), { report: MILESTONE_REPORT, upload: committed }));
    expect(attributes(receipt, 'href').filter((to) => to.includes('period=jianghai'))).toEqual([]);
    expect(insides(receipt, 'a', 'href="/plans/jianghai"').map(seen)).toContain('查看江开〔2018〕19号的任务');
  });

  test('asks to tick each warning, with a reason where the value is in doubt', async () => {
    const warnings = [warning(3, 'missing-value'), warning(4, 'negative-value'), ACCEPTED];
    const page = await rendered(reportPage(frameIn('zh'), { report: { ...REPORT, warnings } }));
    const table = insides(page, 'table', 'issues-warnings')[0]!;
    expect(attributes(table, 'form').filter((form) => form !== 'commit-form')).toEqual([]);
    expect(attributes(table, 'value')).toEqual(['missing-value D3', 'negative-value D4']);
    expect(attributes(table, 'name')).toEqual(['accept', 'accept', 'reason.negative-value D4']);
    expect(seen(table)).toContain('王统计于2018年7月5日 10:00确认：已与医院核对');
    const [form] = insides(page, 'form', '/commit"');
    expect(seen(form!)).toContain('逐条勾选2处提醒');
  });

  test('offers to accept code by code what stands beyond the first hundred', async () => {
    const warnings = Array.from({ length: 103 }, (_, index) => warning(index + 3, 'missing-value'));
    const page = await rendered(reportPage(frameIn('zh'), { report: { ...REPORT, warnings } }));
    expect(attributes(page, 'value').filter((value) => value === 'missing-value')).toHaveLength(1);
    expect(seen(page)).toContain('另有3处未列出');
    expect(attributes(page, 'name')).toContain('reason.missing-value');
  });

  test.each([
    ['who may not commit', { isOwn: false }],
    ['of a file that changes nothing', { report: { ...REPORT, counts: { ...REPORT.counts, new: 0, changed: 0 } } }],
    ['of a file that was already committed', { upload: { ...STAGED, state: 'committed' } as const }],
  ])('offers no button to those %s', async (_, more) => {
    expect(await rendered(reportPage(frameIn('zh'), more))).not.toContain('/commit"');
  });

  test('points to an earlier commit of the same bytes', async () => {
    const page = await rendered(reportPage(frameIn('zh'), { twin: { id: 'U1', at: '2018-07-01T02:00:00Z' } }));
    expect(seen(page)).toContain('这份文件与2018年7月1日 10:00的提交完全相同。');
    expect(page).toContain('href="/uploads/U1"');
  });
});

describe('the report of a faulty file', () => {
  test('offers to put another text into each faulty cell', async () => {
    const report = { ...REPORT, errors: [issue(3), issue(null)] };
    const page = await rendered(reportPage(frameIn('zh'), { upload: REJECTED, report }));
    expect(page).not.toContain('name="cell.D3"');
    const rows = await rendered(
      reportPage(frameIn('zh'), { upload: REJECTED, report: { ...REPORT, errors: [issue(3)] } }),
    );
    expect(rows).toContain('<input type="text" value="三成" aria-label="单元格D3改为"');
    expect(rows).toContain('action="/uploads/U7/corrections"');
    const others = reportPage(frameIn('zh'), { upload: REJECTED, report, isOwn: false });
    expect(await rendered(others)).not.toContain('/corrections"');
  });

  test('offers to read a text file in another encoding, never a workbook', async () => {
    const read = await rendered(reportPage(frameIn('zh'), { report: { ...REPORT, encoding: 'gb18030' } }));
    const [form] = insides(read, 'form', '/reading"');
    expect(attributes(form!, 'value')).toEqual(['utf-8', 'utf-16le', 'utf-16be']);
    const workbook = await rendered(reportPage(frameIn('zh'), { report: { ...REPORT, encoding: null } }));
    expect(workbook).not.toContain('/reading"');
  });

  test('lists row, column letter, heading, value, what and fix, and offers no button', async () => {
    const page = await faulty([issue(3), issue(130)]);
    const rows = insides(insides(page, 'section', 'id="errors"')[0]!, 'tr')
      .slice(1)
      .map(seen);
    expect(rows).toEqual(['3 D列 数值 三成 问题3 改法3', '130 D列 数值 三成 问题130 改法130']);
    expect(page).not.toContain('/commit"');
    expect(page).toContain('<title>错误：');
    expect(seen(page)).toContain('发现2处错误，什么都没有保存。');
  });

  test('lists the first hundred and says the exact total', async () => {
    const page = await faulty(Array.from({ length: 127 }, (_, index) => issue(index + 3)));
    expect(insides(page, 'table', 'issues-errors')[0]!.match(/<th scope="row"/g)).toHaveLength(100);
    expect(seen(page)).toContain('错误（127处，必须改正） 共127处，下面列出前100处。');
    const hundred = await faulty(Array.from({ length: 100 }, (_, index) => issue(index + 3)));
    expect(seen(hundred)).not.toContain('下面列出前');
  });

  test.each([
    [
      'the file',
      [issue(null, 'empty-file'), issue(3)],
      '✕ 文件 1处错误 … 列 前一步改好后再检查 … 逐行数据 前一步改好后再检查',
      '整个文件',
    ],
    [
      'the header',
      [issue(3), issue(2, 'duplicate-column')],
      '✓ 文件 通过 ✕ 列 1处错误 … 逐行数据 前一步改好后再检查',
      '2',
    ],
    ['the rows', [issue(3)], '✓ 文件 通过 ✓ 列 通过 ✕ 逐行数据 1处错误', '3'],
  ])('shows only the errors of the first step that failed: %s', async (_, errors, steps, first) => {
    const page = await faulty(errors);
    expect(insides(page, 'ol', 'steps').map(seen)).toEqual([steps]);
    expect(insides(insides(page, 'section', 'id="errors"')[0]!, 'th', 'row').map(seen)).toEqual([first]);
  });

  test('tells an empty cell from no cell', async () => {
    const page = await faulty([{ ...issue(5), value: '' }]);
    expect(insides(page, 'td', 'typed').map(seen)).toEqual(['（空）']);
  });
});

describe('the receipt', () => {
  const committed = { ...STAGED, state: 'committed', committedAt: '2018-07-05T16:24:00Z' } as const;
  const page = rendered(reportPage(frameIn('zh'), { upload: committed }));

  test('gives number, time, person, fingerprint and counts, and the way to the overview', async () => {
    const [receipt] = insides(await page, 'section', 'receipt');
    for (const part of [
      'U7',
      '2018年7月6日 00:24',
      '陈志强',
      '江海区二季度.csv',
      REPORT.sha256,
      '新增 4 修改 2 不变 3',
    ])
      expect(seen(receipt!)).toContain(part);
    expect(receipt).toContain('href="/?area=440704&amp;period=2018Q2"');
  });

  test('offers to take the upload back to those who may, until it is', async () => {
    expect(await page).toContain('action="/uploads/U7/revert"');
    expect(await rendered(reportPage(frameIn('zh'), { upload: committed, isOwn: false }))).not.toContain('/revert"');
    const reverted = { ...committed, state: 'reverted', revertedAt: '2018-07-06T01:00:00Z' } as const;
    const after = await rendered(reportPage(frameIn('zh'), { upload: reverted }));
    expect(after).not.toContain('/revert"');
    expect(after).toContain('action="/uploads/U7/reinstate"');
    expect(await rendered(reportPage(frameIn('zh'), { upload: reverted, isOwn: false }))).not.toContain('/reinstate"');
    expect(seen(after)).toContain('撤回时间 2018年7月6日 09:00');
  });
});

test('the list of uploads gives file, state, time, person and counts', async () => {
  const states = ['staged', 'committed', 'rejected', 'reverted'] as const;
  const uploads = states.map((state) => ({ ...STAGED, id: `U-${state}`, state, counts: REPORT.counts }));
  const page = await rendered(<UploadListPage frame={frameIn('zh')} uploads={uploads} />);
  expect(insides(page, 'tr').slice(1).map(seen)).toEqual(
    ['待确认', '已提交', '有错误，未保存', '已撤回'].map(
      (word) => `江海区二季度.csv ${word} 2018年7月6日 00:20 陈志强 4 / 2 / 3 9`,
    ),
  );
});
