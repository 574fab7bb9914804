import { raw } from 'hono/html';
import type { Indicator } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import type { Target } from '../domain/plan.ts';
import type { Ranked } from '../domain/ranking.ts';
import type { Status } from '../domain/status.ts';
import { THRESHOLDS } from '../domain/thresholds.ts';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { indicatorAddress, rankingAddress } from './links.ts';
import { Original } from './original.tsx';
import { type Say, sayIn } from './page-text.ts';
import { Pager, type PartOfList } from './pager.tsx';
import { StatusMark } from './status-mark.tsx';
import { HeadRow, TableBox } from './table-box.tsx';

/** One area in the ranking, with the names and pictures that the page shows. */
export interface RankingEntry {
  readonly area: string;
  readonly name: string;
  readonly actual: string | null;
  readonly absence: string | null;
  readonly isSmall: boolean;
  readonly status: Status | null;
  readonly target: Target | null;
  /** Finished SVG: the value and its target on the scale of the list, and how it came about. */
  readonly bar: string;
  readonly sparkline: string;
}

export interface RankingPageProps {
  readonly frame: Frame;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly periods: readonly Period[];
  readonly rows: PartOfList<Ranked<RankingEntry>>;
  /** First and last with a value, best first, and how many there are; null for none. */
  readonly ends: { readonly first: Named; readonly last: Named; readonly count: number } | null;
}

interface Named {
  readonly name: string;
  readonly actual: string | null;
}

/** The areas in the order of one indicator: rank, value, bar with target line, light, trend. */
export function RankingPage(props: RankingPageProps) {
  const { frame, indicator, period, rows } = props;
  const say = sayIn(frame.language);
  const words = say.page.ranking;
  const name = indicator.name[say.language];
  const title = words.title({ name, period: say.words.period(period) });
  return (
    <Layout frame={frame} title={title}>
      <section class="head">
        <div class="head-line">
          <p class="where">
            <a href={indicatorAddress(indicator.id)}>{name}</a> · {words.order[indicator.polarity]}
          </p>
          <PeriodForm {...props} say={say} />
        </div>
        <h1 class="message">{headline(props, say)}</h1>
      </section>
      {rows.total > 0 ? (
        <section class="matrix-part" aria-label={title}>
          <RankingTable {...props} caption={title} say={say} />
          <Pager
            list={rows}
            told={say.page.matrix.rows}
            words={{ previous: say.page.matrix.previousRows, next: say.page.matrix.nextRows }}
            to={(page) => rankingAddress(indicator.id, { period: period.id, page: `${page}` })}
          />
          <p class="soft">{words.note({ small: THRESHOLDS.smallDenominator })}</p>
        </section>
      ) : (
        <p class="empty">{words.empty}</p>
      )}
    </Layout>
  );
}

function headline({ indicator, period, ends }: RankingPageProps, say: Say): string {
  const words = say.page.ranking;
  const shown = { name: indicator.name[say.language], period: say.words.period(period) };
  if (!ends) return words.nobody(shown);
  const told = ({ name, actual }: Named) => ({ area: name, value: say.words.quantity(actual ?? '', indicator.unit) });
  return words.message({ ...shown, count: ends.count, first: told(ends.first), last: told(ends.last) });
}

function PeriodForm({ indicator, period, periods, say }: RankingPageProps & { say: Say }) {
  const offered = periods.some(({ id }) => id === period.id) ? periods : [period, ...periods];
  return (
    <form class="chooser" method="get" action={rankingAddress(indicator.id)}>
      <label for="choose-period">{say.page.overview.period}</label>
      <select id="choose-period" name="period">
        {offered.map((each) => (
          <option value={each.id} selected={each.id === period.id}>
            {say.words.period(each)}
          </option>
        ))}
      </select>
      <button type="submit" class="second">
        {say.page.overview.choose}
      </button>
    </form>
  );
}

function RankingTable({ rows, indicator, period, caption, say }: RankingPageProps & { caption: string; say: Say }) {
  const { ranking, table, matrix, indicator: words } = say.page;
  const headings = [ranking.rank, matrix.area, ranking.value({ unit: indicator.unit }), ranking.bar];
  return (
    <TableBox caption={caption} kind="ranking">
      <HeadRow headings={[...headings, table.light, words.wording, table.trend]} onPaper={caption} />
      <tbody>
        {rows.items.map(({ entry, rank }) => (
          <tr>
            <td class="rank">{rank ?? say.words.absent}</td>
            <th scope="row">
              <a href={indicatorAddress(indicator.id, { area: entry.area, period: period.id })}>{entry.name}</a>
            </th>
            <td class="figure">
              {entry.actual ?? entry.absence ?? say.words.absent}
              {entry.isSmall ? <span class="soft">{ranking.small}</span> : null}
            </td>
            <td>{raw(entry.bar)}</td>
            <td>{entry.status ? <StatusMark status={entry.status} say={say} /> : say.words.absent}</td>
            <td>{entry.target ? <Original say={say}>{entry.target.wording}</Original> : say.words.absent}</td>
            <td>{raw(entry.sparkline)}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
