import { exact, fixed, plain } from '../domain/decimal.ts';
import type { GapRow } from '../domain/gap-row.ts';
import { knownPeriod } from '../domain/period.ts';
import { type Fact, Facts } from './facts.tsx';
import { actualWords, dueWords, gapWords, leadWords } from './gap-words.ts';
import type { Place } from './links.ts';
import { Original } from './original.tsx';
import type { Say } from './page-text.ts';
import { RowName } from './why-light.tsx';

/** The figures that a leader asks for first, as a strip: actual, target, gap, the same period last year, what the path asks for by now, whose job it is. */
export function KeyFigures({ row, say }: { row: GapRow; say: Say }) {
  const { facts } = say.page.indicator;
  return (
    <dl class="key-figures">
      {(
        [
          [facts.actual, actualWords(row, say), null],
          [facts.target, <Original say={say}>{row.target.wording}</Original>, dueWords(row.target.due, say)],
          [facts.gap, gapWords(row, say) ?? say.words.absent, null],
          [facts.yearEarlier, reported(row.yearEarlier, row, say), null],
          [facts.expected, quantity(row.expected, row, say) ?? say.words.notApplicable, null],
          [facts.lead, <Original say={say}>{leadWords(row.lead, say)}</Original>, null],
        ] as const
      ).map(([term, value, more]) => (
        <div>
          <dt>{term}</dt>
          <dd>
            {value} {more ? <span class="soft">{more}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface RowFiguresProps {
  readonly rows: readonly GapRow[];
  readonly place: Place;
  readonly say: Say;
}

/** Every figure that judging a row used or gave. */
export function RowFigures({ rows, place, say }: RowFiguresProps) {
  return (
    <section class="card" aria-labelledby="figures-title">
      <h2 id="figures-title">{say.page.indicator.figures}</h2>
      {rows.map((row) => (
        <>
          {rows.length > 1 ? (
            <h3>
              <RowName row={row} place={place} say={say} />
            </h3>
          ) : null}
          <Facts facts={factsOf(row, say)} />
        </>
      ))}
    </section>
  );
}

function factsOf(row: GapRow, say: Say): Fact[] {
  const { facts, baseline, targetAndDue } = say.page.indicator;
  const change = (value: string | null) => (value === null ? null : say.words.difference(value, row.indicator.unit));
  return [
    [facts.actual, actualWords(row, say)],
    [facts.target, targetAndDue({ wording: row.target.wording, due: dueWords(row.target.due, say) })],
    [facts.gap, gapWords(row, say)],
    [facts.attainment, row.attainment === null ? null : `${row.attainment}%`],
    [facts.baseline, row.baseline && baseline(baselineOf(row.baseline, row, say))],
    [facts.expected, quantity(row.expected, row, say)],
    [facts.progress, row.progress === null ? null : `${fixed(exact(row.progress).mul(100), 1)}%`],
    [facts.pace, row.pace],
    [facts.required, change(row.outlook().requiredPerYear)],
    [say.projection.requiredPerQuarter, change(row.outlook().requiredPerQuarter)],
    [facts.observed, change(row.outlook().observedPerYear)],
    [facts.lead, <Original say={say}>{leadWords(row.lead, say)}</Original>],
    [facts.support, row.support.length > 0 ? <Original say={say}>{say.words.list(row.support)}</Original> : null],
  ];
}

/** With the digits that the value has. */
function reported(value: string | null, { indicator }: GapRow, { words }: Say): string {
  return value === null ? words.absent : words.quantity(value, indicator.unit);
}

function quantity(value: string | null, { indicator }: GapRow, { words }: Say): string | null {
  return value === null ? null : words.quantity(plain(exact(value)), indicator.unit);
}

function baselineOf({ value, period }: { value: string; period: string }, row: GapRow, { words }: Say) {
  return { value: words.quantity(value, row.indicator.unit), period: words.period(knownPeriod(period)) };
}
