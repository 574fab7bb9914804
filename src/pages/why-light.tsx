import type { GapRow } from '../domain/gap-row.ts';
import { verdictsOf } from '../domain/verdicts.ts';
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

/** Why each light is what it is: rule, thresholds, citation, and the upload and person behind the value, in sentences. */
export function WhyLight({ rows, place, say }: WhyLightProps) {
  return (
    <section class="why" aria-labelledby="why-title">
      <h2 id="why-title">{say.page.indicator.why}</h2>
      {rows.map((row) => (
        <article>
          <h3>
            <StatusMark status={row.status} say={say} /> <RowName row={row} place={place} say={say} />{' '}
            {verdictsOf(row).disagree ? (
              <a class="disagree" href="#methods-title">
                {say.verdicts.mark}
              </a>
            ) : null}
          </h3>
          <ul class="reasons">
            {row.reasons.map(({ code, params }) => (
              <li>{say.reason[code](params)}</li>
            ))}
            {row.source ? <li>{sourceWords(row.source, say)}</li> : null}
          </ul>
        </article>
      ))}
    </section>
  );
}

/** Which row is meant: the document of its plan as a link, and its scope. */
export function RowName({ row, place, say }: { row: GapRow; place: Place; say: Say }) {
  return (
    <>
      <a href={planAddress(row.plan, place)}>
        <Original say={say}>{row.target.cite.document}</Original>
      </a>
      {row.scope ? <span class="scope">{say.page.table.scope({ scope: row.scope })}</span> : null}
    </>
  );
}

function sourceWords(source: NonNullable<GapRow['source']>, say: Say): string {
  const { fileName: file, row, person, at } = source;
  const time = instantWords(at, say);
  const words = say.page.indicator;
  return row === null ? words.source({ file, person, time }) : words.sourceRow({ file, row, person, time });
}
