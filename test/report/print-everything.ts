import { trendChart } from '../../src/charts/trend-chart.ts';
import { METHODS } from '../../src/domain/methods/verdict.ts';
import { gapRowJson } from '../../src/report/gap-json.ts';
import { gapTable, tableRows } from '../../src/report/gap-table.ts';
import { milestoneTable } from '../../src/report/milestone-table.ts';
import { textIn } from '../../src/text/text.ts';
import { projected } from '../charts/trend-cases.ts';
import { DOCTORS, DRUG_SHARE, quarters, type Reported, rowOf } from '../domain/judged-row.ts';
import { cardOf, DAY, MILESTONES, observed, PLANS } from './jianghai.ts';

/** Everything that is computed and printed of some fixed observations, as one text: run as a program, in any time zone and locale. */
export function everything(): string {
  const values: Reported[] = Array.from({ length: 14 }, (_, i) => (33.65 - i * 0.21 + (i % 3) * 0.17).toFixed(2));
  const counts: Reported[] = Array.from({ length: 14 }, (_, i) => [
    String(660 + i * 7 + (i % 4)),
    String(262_000 + i * 411),
  ]);
  const rows = [
    rowOf(DRUG_SHARE, { baseline: { value: '33.65', period: '2014' } }, quarters('2015Q1', values)),
    rowOf(DOCTORS, { value: '30', due: '2020-12-31' }, quarters('2015Q1', counts)),
    ...cardOf('2018Q2', [observed('drug-share', '2017Q4', '33.1')]).rows,
  ];
  const printed = (['zh', 'en'] as const).map((language) => {
    const text = textIn(language);
    return {
      json: rows.map((row) => gapRowJson(row, text)),
      milestones: milestoneTable(MILESTONES, { day: DAY, plans: PLANS, areaName: (code) => code }, text),
      table: tableRows(gapTable(cardOf('2018Q2'), PLANS, text)).map(({ cells }) => cells),
    };
  });
  return JSON.stringify({ methods: METHODS, printed, chart: trendChart(projected) }, null, 1);
}

if (process.argv[1] === import.meta.filename) process.stdout.write(everything());
