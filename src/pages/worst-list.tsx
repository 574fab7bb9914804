import { exact } from '../domain/decimal.ts';
import type { GapRow } from '../domain/gap-row.ts';
import { missingThings } from '../domain/outlook-notes.ts';
import type { Plan } from '../domain/plan.ts';
import { rowKey } from '../domain/scorecard.ts';
import type { Status } from '../domain/status.ts';
import { verdictsOf } from '../domain/verdicts.ts';
import { actualWords, chanceWords, dueWords, gapWords, leadWords, shortReason } from './gap-words.ts';
import { indicatorAddress, type Place, planAddress } from './links.ts';
import { Original } from './original.tsx';
import type { Say } from './page-text.ts';
import { StatusMark } from './status-mark.tsx';
import { UnreportedList } from './unreported-list.tsx';

interface WorstListProps {
  /** Rows at risk, off track or missed, the worst first. */
  readonly rows: readonly GapRow[];
  /** Rows without a value. */
  readonly unreported: readonly GapRow[];
  readonly before: ReadonlyMap<string, Status>;
  /** By row key of a red row: for how many periods in a row it has been red. */
  readonly redRuns: ReadonlyMap<string, number>;
  readonly plans: readonly Plan[];
  readonly place: Place;
  readonly say: Say;
}

/** What needs attention, the worst first: how far, why, whose job it is; then what has no data. */
export function WorstList({ rows, unreported, before, redRuns, plans, place, say }: WorstListProps) {
  const { overview } = say.page;
  return (
    <section class="worst" aria-labelledby="worst-title">
      <h2 id="worst-title">
        {overview.worst} {rows.length > 0 ? <small>{overview.worstNote}</small> : null}
      </h2>
      {rows.length === 0 ? <p>{overview.worstNone}</p> : null}
      <ol class="worst-list">
        {rows.map((row) => (
          <WorstItem
            row={row}
            was={before.get(rowKey(row.target)) ?? null}
            redFor={redRuns.get(rowKey(row.target)) ?? 0}
            plans={plans}
            place={place}
            say={say}
          />
        ))}
      </ol>
      {unreported.length > 0 ? <UnreportedList rows={unreported} place={place} say={say} /> : null}
    </section>
  );
}

interface WorstItemProps {
  readonly row: GapRow;
  readonly was: Status | null;
  /** Periods in a row; 0 where it is not red. */
  readonly redFor: number;
  readonly plans: readonly Plan[];
  readonly place: Place;
  readonly say: Say;
}

function WorstItem({ row, was, redFor, plans, place, say }: WorstItemProps) {
  const { overview, table } = say.page;
  const plan = plans.find(({ id }) => id === row.plan);
  return (
    <li class={`worst-item worst-${row.status}`}>
      <div class="worst-light">
        <StatusMark status={row.status} say={say} />
        {redFor > 1 ? <span class="red-run">{overview.redRun({ periods: redFor })}</span> : null}
        {was && was !== row.status ? (
          <span class="before">{overview.before({ status: say.words.status[was] })}</span>
        ) : null}
      </div>
      <div class="worst-what">
        <a href={indicatorAddress(row.indicator.id, place)}>{row.indicator.name[say.language]}</a>
        {row.scope ? <span class="scope">{table.scope({ scope: row.scope })}</span> : null}
        <p class="soft">{shortReason(row, say)}</p>
        <Outlook row={row} place={place} say={say} />
      </div>
      <div class="worst-gap">
        <strong>{gapWords(row, say) ?? say.words.absent}</strong>
        <Things row={row} say={say} />
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

/** The gap counted in real things: 还差28名全科医生. Where the rounded gap is nothing, what lies below its digits is not told. */
function Things({ row, say }: { row: GapRow; say: Say }) {
  const things = row.gap !== null && exact(row.gap).gt(0) ? missingThings(row) : null;
  return things === null ? null : <p class="things">{say.projection.things(things)}</p>;
}

/** The chance of meeting the target, and a mark where the published methods disagree. */
function Outlook({ row, place, say }: { row: GapRow; place: Place; say: Say }) {
  const chance = chanceWords(row, say);
  const disagree = verdictsOf(row).disagree;
  if (chance === null && !disagree) return null;
  return (
    <p class="soft">
      {chance === null ? null : <span class="chance">{chance}</span>}{' '}
      {disagree ? (
        <a class="disagree" href={`${indicatorAddress(row.indicator.id, place)}#methods-title`}>
          {say.verdicts.mark}
        </a>
      ) : null}
    </p>
  );
}
