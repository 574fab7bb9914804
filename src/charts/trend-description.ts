import { createHash } from 'node:crypto';
import type { ChartSize } from './chart-frame.ts';
import { dateOf, type Fan, type Trend } from './trend.ts';
import type { TrendInput } from './trend-input.ts';
import { labelledPoints } from './trend-labels.ts';

/**
 * The text alternative of a chart: what its labels say in figures, one line for each kind, and an id that only this
 * chart has.
 */
export function describeTrend(
  input: TrendInput,
  trend: Trend,
  size: ChartSize,
): { readonly id: string; readonly text: string } {
  const { words } = input;
  const values = labelledPoints(trend).map(({ reported: { point } }) =>
    [point.label, point.value, point.statusWord].filter((word) => word !== null).join(' '),
  );
  const targets = trend.steps.map(({ due, wording }) => `${dateOf(due)} ${wording}`);
  const lines = [
    `${words.actual}: ${values.length > 0 ? values.join('; ') : words.noData}`,
    ...(trend.baselines.length > 0
      ? [`${words.baseline}: ${trend.baselines.map(({ label }) => label).join('; ')}`]
      : []),
    ...(trend.fan ? [`${words.projection}: ${fanWords(trend.fan)}`] : []),
    ...(targets.length > 0 ? [`${words.target}: ${targets.join('; ')}`] : []),
  ];
  const hash = createHash('sha256')
    .update(JSON.stringify([size, input]))
    .digest('hex');
  return { id: `trend-${hash.slice(0, 10)}`, text: [input.unit, ...lines].join('\n') };
}

function fanWords({ places }: Fan): string {
  const { day, said } = places[places.length - 1]!;
  return `${dateOf(day)} ${said.value} (${said.low} – ${said.high})`;
}
