import type { GapRow } from '../domain/gap-row.ts';
import type { Plan } from '../domain/plan.ts';
import { rowKey } from '../domain/scorecard.ts';
import type { Status } from '../domain/status.ts';
import { actualWords, dueWords, gapWords, leadWords, shortReason } from './gap-words.ts';
import { indicatorAddress, type Place, planAddress } from './links.ts';
import { Original } from './original.tsx';
import type { Say } from './page-text.ts';
import { StatusMark } from './status-mark.tsx';

interface WorstListProps {
  /** Rows at risk, off track or missed, the worst first. */
  readonly rows: readonly GapRow[];
  /** Rows that nobody has reported yet. */
  readonly unreported: readonly GapRow[];
  readonly before: ReadonlyMap<string, Status>;
  readonly plans: readonly Plan[];
  readonly place: Place;
  readonly say: Say;
}

/** What needs attention, the worst first: how far, why, whose job it is; then what has no data. */
export function WorstList({ rows, unreported, before, plans, place, say }: WorstListProps) {
  const { overview } = say.page;
  return (
    <section class="worst" aria-labelledby="worst-title">
      <h2 id="worst-title">
        {overview.worst} {rows.length > 0 ? <small>{overview.worstNote}</small> : null}
      </h2>
      {rows.length === 0 ? <p>{overview.worstNone}</p> : null}
      <ol class="worst-list">
        {rows.map((row) => (
          <WorstItem row={row} was={before.get(rowKey(row.target)) ?? null} plans={plans} place={place} say={say} />
        ))}
      </ol>
      {unreported.length > 0 ? <Unreported rows={unreported} place={place} say={say} /> : null}
    </section>
  );
}

interface WorstItemProps {
  readonly row: GapRow;
  readonly was: Status | null;
  readonly plans: readonly Plan[];
  readonly place: Place;
  readonly say: Say;
}

function WorstItem({ row, was, plans, place, say }: WorstItemProps) {
  const { overview, table } = say.page;
  const plan = plans.find(({ id }) => id === row.plan);
  return (
    <li class={`worst-item worst-${row.status}`}>
      <div class="worst-light">
        <StatusMark status={row.status} say={say} />
        {was && was !== row.status ? (
          <span class="before">{overview.before({ status: say.words.status[was] })}</span>
        ) : null}
      </div>
      <div class="worst-what">
        <a href={indicatorAddress(row.indicator.id, place)}>{row.indicator.name[say.language]}</a>
        {row.scope ? <span class="scope">{table.scope({ scope: row.scope })}</span> : null}
        <p class="soft">{shortReason(row, say)}</p>
      </div>
      <div class="worst-gap">
        <strong>{gapWords(row, say) ?? say.words.absent}</strong>
        <p class="soft">{overview.actualAndTarget({ actual: actualWords(row, say), wording: row.target.wording })}</p>
      </div>
      <div class="worst-owner">
        <Original say={say}>{leadWords(row.lead, say)}</Original>
        <p class="soft">
          <a class="quiet" href={planAddress(row.plan, place)} title={plan?.title}>
            <Original say={say}>{plan?.document ?? row.plan}</Original>
          </a>{' '}
          {dueWords(row.target.due, say)}
        </p>
      </div>
    </li>
  );
}

function Unreported({ rows, place, say }: { rows: readonly GapRow[]; place: Place; say: Say }) {
  return (
    <details class="unreported">
      <summary>
        <StatusMark status="no-data" say={say} /> {say.page.overview.unreported({ count: rows.length })}
      </summary>
      <ul>
        {rows.map((row) => (
          <li>
            <a class="quiet" href={indicatorAddress(row.indicator.id, place)}>
              {row.indicator.name[say.language]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
