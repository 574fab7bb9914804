import type { IndicatorView } from '../app/indicator-view.ts';
import type { TrendInput, TrendPlan } from '../charts/trend-input.ts';
import { plain } from '../domain/decimal.ts';
import { decimalsFor, type GapRow } from '../domain/gap-row.ts';
import { knownPeriod, periodEnd } from '../domain/period.ts';
import { printed, projectionFan } from '../domain/row-projection.ts';
import { pathTargets } from '../domain/target-in-force.ts';
import type { Text } from '../text/text.ts';

/** The trend chart of an indicator's page: actuals, and for each plan its baseline, path and target steps. */
export function indicatorChart(view: IndicatorView, title: string, text: Text): TrendInput {
  const { words, chart } = text;
  return {
    title,
    unit: view.indicator.unit,
    points: view.points.flatMap(({ period, actual, status, provisional }) =>
      actual === null
        ? []
        : [
            {
              label: words.period(period),
              date: periodEnd(period),
              value: actual,
              status,
              statusWord: status && words.status[status],
              provisional,
            },
          ],
    ),
    plans: view.rows.map((row) => planOf(row, view, text)),
    words: { ...chart.legend, noData: words.status['no-data'], provisional: chart.provisional },
  };
}

function planOf(row: GapRow, { plans, versions, indicator }: IndicatorView, text: Text): TrendPlan {
  const { words } = text;
  const targets = versions.flatMap(({ target, validTo }) =>
    validTo === null && target.plan === row.plan && target.scope === row.scope ? [target] : [],
  );
  const steps = pathTargets(targets, indicator.polarity).flatMap(({ due, value, lower, wording }) => {
    const level = value ?? lower;
    return due && level ? [{ due, value: level, wording }] : [];
  });
  return {
    name: plans.find((plan) => plan.id === row.plan)!.title,
    path: (row.path ?? []).map(({ date, value }) => ({ date, value: plain(value) })),
    steps,
    ...projectionOf(row, text),
    baseline: row.baseline && {
      date: periodEnd(knownPeriod(row.baseline.period)),
      value: row.baseline.value,
      label: words.period(knownPeriod(row.baseline.period)),
    },
  };
}

/** Where the row's values lead until its due date; left out where nothing is projected. */
function projectionOf(row: GapRow, { chart }: Text): Pick<TrendPlan, 'projection'> {
  const points = projectionFan(row).map(({ date, ...estimates }) => {
    const shown = (estimate: number) => printed(estimate, decimalsFor(row));
    return { date, value: shown(estimates.value), low: shown(estimates.low), high: shown(estimates.high) };
  });
  const end = points.at(-1);
  return end ? { projection: { label: chart.projected({ value: end.value }), points } } : {};
}
