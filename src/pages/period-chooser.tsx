import { comparePeriods, type Period } from '../domain/period.ts';
import type { AreaChoice } from './frame.ts';
import { address } from './links.ts';
import type { Say } from './page-text.ts';

interface PeriodChooserProps {
  /** Where the form goes: `/` or an indicator's page. */
  readonly action: string;
  readonly area: string;
  readonly period: Period;
  readonly areas: readonly AreaChoice[];
  readonly periods: readonly Period[];
  readonly say: Say;
}

/** Chooses area and period with a GET form, so that the address holds the view; neighbouring periods are one click away. */
export function PeriodChooser({ action, area, period, areas, periods, say }: PeriodChooserProps) {
  const { overview } = say.page;
  const sameKind = periods.filter(({ kind }) => kind === period.kind).toSorted(comparePeriods);
  const earlier = sameKind.findLast((each) => comparePeriods(each, period) < 0);
  const later = sameKind.find((each) => comparePeriods(each, period) > 0);
  return (
    <form class="chooser" method="get" action={action}>
      <label for="choose-area">{overview.area}</label>
      <select id="choose-area" name="area">
        {areas.map(({ code, name }) => (
          <option value={code} selected={code === area}>
            {name}
          </option>
        ))}
      </select>
      <label for="choose-period">{overview.period}</label>
      <select id="choose-period" name="period">
        {withChosen(periods, period).map((each) => (
          <option value={each.id} selected={each.id === period.id}>
            {say.words.period(each)}
          </option>
        ))}
      </select>
      <button type="submit" class="second">
        {overview.choose}
      </button>
      <span class="neighbours">
        {earlier ? (
          <a href={address(action, { area, period: earlier.id })} rel="prev">
            {overview.earlier({ period: say.words.period(earlier) })}
          </a>
        ) : null}
        {later ? (
          <a href={address(action, { area, period: later.id })} rel="next">
            {overview.later({ period: say.words.period(later) })}
          </a>
        ) : null}
      </span>
    </form>
  );
}

/** Newest first; a period that was asked for by address stands in the list although no data lies there. */
function withChosen(periods: readonly Period[], chosen: Period): Period[] {
  const all = periods.some(({ id }) => id === chosen.id) ? periods : [...periods, chosen];
  return all.toSorted((a, b) => comparePeriods(b, a));
}
