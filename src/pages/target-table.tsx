import { remarksOf, type Target } from '../domain/plan.ts';
import { leadWords } from './gap-words.ts';
import { planAddress } from './links.ts';
import { Original } from './original.tsx';
import type { Say } from './page-text.ts';
import { HeadRow, TableBox } from './table-box.tsx';

/** A target as it stood between two dates. */
export interface TargetVersion {
  readonly target: Target;
  readonly version: number;
  /** ISO dates; `validTo` is null for the version in force. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

interface TargetTableProps {
  readonly targets: readonly TargetVersion[];
  readonly name: string;
  readonly say: Say;
}

/** Every target of an indicator with its wording, due date, citation, lead department and version. */
export function TargetTable({ targets, name, say }: TargetTableProps) {
  if (targets.length === 0) return null;
  const { indicator, table } = say.page;
  const headings = [indicator.wording, indicator.due, indicator.place, table.nature, table.lead, indicator.validity];
  return (
    <section aria-labelledby="targets-title">
      <h2 id="targets-title">{indicator.targets}</h2>
      <TableBox caption={indicator.targetsCaption({ name })} kind="targets">
        <HeadRow headings={headings} />
        <tbody>
          {targets.map((each) => (
            <TargetRow {...each} say={say} />
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}

function TargetRow({ target, version, validFrom, validTo, say }: TargetVersion & { say: Say }) {
  const { words, page } = say;
  const from = words.date(validFrom);
  return (
    <tr class={validTo === null ? '' : 'replaced'}>
      <th scope="row">
        <Original say={say}>{target.wording}</Original>
        {target.scope ? <span class="scope">{page.table.scope({ scope: target.scope })}</span> : null}
      </th>
      <td class="date">{target.due === null ? page.overview.noDue : words.date(target.due)}</td>
      <td>
        <Original say={say}>
          <a href={planAddress(target.plan)}>{target.cite.document}</a> {target.cite.section}
        </Original>
        {remarksOf(target).map((remark) => (
          <span class="soft note">
            <Original say={say}>{remark}</Original>
          </span>
        ))}
      </td>
      <td>
        {words.nature[target.nature]}
        <span class="soft">{words.binding(target.binding)}</span>
      </td>
      <td>
        <Original say={say}>{leadWords(target.lead, say)}</Original>
      </td>
      <td>
        {validTo === null
          ? page.indicator.version({ version, from })
          : page.indicator.oldVersion({ version, from, to: words.date(validTo) })}
      </td>
    </tr>
  );
}
