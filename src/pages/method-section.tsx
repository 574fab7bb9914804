import type { GapRow } from '../domain/gap-row.ts';
import { isRefusal, tell } from '../domain/methods/refusal.ts';
import type { MethodId } from '../domain/methods/verdict.ts';
import { type MethodVerdict, type Verdicts, verdictsOf } from '../domain/verdicts.ts';
import type { Place } from './links.ts';
import type { Say } from './page-text.ts';
import { HeadRow, TableBox } from './table-box.tsx';
import { inputWords, thresholdWords, valueWords } from './verdict-words.ts';
import { RowName } from './why-light.tsx';

interface MethodSectionProps {
  readonly rows: readonly GapRow[];
  readonly place: Place;
  readonly say: Say;
}

/** What the published methods say of each row beside its light, with a note where they disagree; none without a value. */
export function MethodSection({ rows, place, say }: MethodSectionProps) {
  const judged = rows
    .map((row) => ({ row, verdicts: verdictsOf(row) }))
    .filter(({ verdicts: v }) => v.methods.length > 0);
  if (judged.length === 0) return null;
  return (
    <section aria-labelledby="methods-title">
      <h2 id="methods-title">{say.verdicts.title}</h2>
      <p class="soft">{say.verdicts.lead}</p>
      {judged.map(({ row, verdicts }) => (
        <>
          {rows.length > 1 ? (
            <h3>
              <RowName row={row} place={place} say={say} />
            </h3>
          ) : null}
          <Disagreement verdicts={verdicts} say={say} />
          <MethodTable row={row} methods={verdicts.methods} say={say} />
        </>
      ))}
    </section>
  );
}

function Disagreement({ verdicts: { disagree, good, bad }, say }: { verdicts: Verdicts; say: Say }) {
  if (!disagree) return null;
  const named = (methods: readonly MethodId[]) => methods.map((method) => say.method.names[method]);
  return <p class="method-note">{say.verdicts.disagree({ good: named(good), bad: named(bad) })}</p>;
}

interface MethodTableProps {
  readonly row: GapRow;
  readonly methods: readonly MethodVerdict[];
  readonly say: Say;
}

function MethodTable({ row, methods, say }: MethodTableProps) {
  const { headings, caption } = say.verdicts;
  const name = row.indicator.name[say.language];
  return (
    <TableBox caption={caption({ name, place: row.target.cite.document })} kind="methods">
      <HeadRow headings={[headings.method, headings.verdict, headings.value, headings.thresholds, headings.inputs]} />
      <tbody>
        {methods.map((each) => (
          <MethodRow verdict={each} say={say} />
        ))}
      </tbody>
    </TableBox>
  );
}

function MethodRow({ verdict, say }: { verdict: MethodVerdict; say: Say }) {
  const { method, outcome, inputs } = verdict;
  return (
    <tr>
      <th scope="row">{say.method.names[method]}</th>
      {isRefusal(outcome) ? (
        <td colspan={2} class="soft">
          {say.verdicts.refused({ reason: tell(outcome, say.method.refusals) })}
        </td>
      ) : (
        <>
          <td>{say.method.statuses[outcome.status]}</td>
          <td>{valueWords(verdict, outcome, say)}</td>
        </>
      )}
      <td>{thresholdWords(verdict, say)}</td>
      <td>{inputWords(inputs, say)}</td>
    </tr>
  );
}
