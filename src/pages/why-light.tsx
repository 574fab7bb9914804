import { exact, fixed } from '../domain/decimal.ts';
import type { GapRow } from '../domain/gap-row.ts';
import { knownPeriod } from '../domain/period.ts';
import { type Fact, Facts } from './facts.tsx';
import { actualWords, dueWords, gapWords, leadWords } from './gap-words.ts';
import { instantWords } from './instant.ts';
import { type Place, planAddress } from './links.ts';
import { Original } from './original.tsx';
import type { Say } from './page-text.ts';
import { StatusMark } from './status-mark.tsx';

interface WhyLightProps {
  readonly rows: readonly GapRow[];
  readonly place: Place;
  readonly say: Say;
}

/** Why each light is what it is: rule, figures, thresholds, citation, and the upload and person behind the value. */
export function WhyLight({ rows, place, say }: WhyLightProps) {
  return (
    <section aria-labelledby="why-title">
      <h2 id="why-title">{say.page.indicator.why}</h2>
      {rows.map((row) => (
        <article class={`why why-${row.status}`}>
          <h3>
            <StatusMark status={row.status} say={say} />{' '}
            <a href={planAddress(row.plan, place)}>
              <Original say={say}>{row.target.cite.document}</Original>
            </a>
            {row.scope ? <span class="scope">{say.page.table.scope({ scope: row.scope })}</span> : null}
          </h3>
          <div class="why-columns">
            <ul class="reasons">
              {row.reasons.map(({ code, params }) => (
                <li>{say.reason[code](params)}</li>
              ))}
              {row.source ? <li>{sourceWords(row.source, say)}</li> : null}
            </ul>
            <Facts facts={factsOf(row, say)} />
          </div>
        </article>
      ))}
    </section>
  );
}

function sourceWords(source: NonNullable<GapRow['source']>, say: Say): string {
  const { fileName: file, row, person, at } = source;
  const time = instantWords(at, say);
  const words = say.page.indicator;
  return row === null ? words.source({ file, person, time }) : words.sourceRow({ file, row, person, time });
}

function factsOf(row: GapRow, say: Say): Fact[] {
  const { facts, baseline, targetAndDue } = say.page.indicator;
  const { unit } = row.indicator;
  const quantity = (value: string | null) => (value === null ? null : say.words.quantity(value, unit));
  const change = (value: string | null) => (value === null ? null : say.words.difference(value, unit));
  return [
    [facts.actual, actualWords(row, say)],
    [facts.target, targetAndDue({ wording: row.target.wording, due: dueWords(row.target.due, say) })],
    [facts.gap, gapWords(row, say)],
    [facts.attainment, row.attainment === null ? null : `${row.attainment}%`],
    [facts.baseline, row.baseline && baseline(baselineOf(row.baseline, unit, say))],
    [facts.expected, row.status === 'met' ? null : quantity(row.expected)],
    [facts.progress, row.progress === null ? null : `${fixed(exact(row.progress).mul(100), 1)}%`],
    [facts.pace, row.pace],
    [facts.required, change(row.requiredPerYear)],
    [facts.observed, change(row.observedPerYear)],
    [facts.lead, <Original say={say}>{leadWords(row.lead, say)}</Original>],
    [facts.support, row.support.length > 0 ? <Original say={say}>{say.words.list(row.support)}</Original> : null],
  ];
}

function baselineOf({ value, period }: { value: string; period: string }, unit: string, { words }: Say) {
  return { value: words.quantity(value, unit), period: words.period(knownPeriod(period)) };
}
