import type { Indicator } from '../domain/indicator.ts';
import type { Milestone, Target } from '../domain/plan.ts';
import { type Changed, differingFields, type PlanChange } from '../domain/plan-change.ts';
import { Original } from './original.tsx';
import type { Say } from './page-text.ts';
import { HeadRow, TableBox } from './table-box.tsx';

interface FieldTableProps extends Pick<PlanChange, 'fields'> {
  readonly say: Say;
}

/** What changes of the head of a plan. */
export function FieldTable({ fields, say }: FieldTableProps) {
  const words = say.page.load;
  return (
    <div class="plan-section">
      <h3>{words.fields}</h3>
      <TableBox caption={words.fields} kind="load-changes">
        <HeadRow headings={[words.field, words.before, words.after]} />
        <tbody>
          {fields.map(({ field, before, after }) => (
            <tr>
              <th scope="row">{say.load.planFields[field]}</th>
              <Cell text={before} say={say} />
              <Cell text={after} say={say} />
            </tr>
          ))}
        </tbody>
      </TableBox>
    </div>
  );
}

interface ChangeTableProps<T> {
  readonly title: string;
  /** Without `before` it is added, without `after` retired. */
  readonly pairs: readonly Partial<Changed<T>>[];
  readonly say: Say;
}

interface TargetChangeTableProps extends ChangeTableProps<Target> {
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/** Targets before and after. */
export function TargetChangeTable({ title, pairs, indicators, say }: TargetChangeTableProps) {
  const { load, table, indicator } = say.page;
  return (
    <div class="plan-section">
      <h3>{title}</h3>
      <TableBox caption={title} kind="load-changes">
        <HeadRow headings={[table.indicator, indicator.due, load.before, load.after, load.differing]} />
        <tbody>
          {pairs.map(({ before, after }) => {
            const target = (after ?? before)!;
            return (
              <tr>
                <th scope="row">
                  {indicators.get(target.indicator)?.name[say.language] ?? target.indicator}
                  {target.scope ? <span class="scope">{table.scope({ scope: target.scope })}</span> : null}
                  <span class="soft">
                    <Original say={say}>{target.cite.section}</Original>
                  </span>
                </th>
                <td class="date">{target.due === null ? say.page.overview.noDue : say.words.date(target.due)}</td>
                <Cell text={before?.wording ?? null} say={say} />
                <Cell text={after?.wording ?? null} say={say} />
                <td>{before && after ? say.words.list(fieldNames({ before, after }, say)) : say.words.absent}</td>
              </tr>
            );
          })}
        </tbody>
      </TableBox>
    </div>
  );
}

const fieldNames = (pair: Changed<Target>, { load }: Say) =>
  differingFields(pair).map((field) => load.targetFields[field]);

/** Milestones before and after: name, due date and note. */
export function MilestoneChangeTable({ title, pairs, say }: ChangeTableProps<Milestone>) {
  const { load, plan } = say.page;
  const told = (milestone: Milestone | undefined) =>
    milestone
      ? [milestone.name, milestone.due && say.words.date(milestone.due), milestone.note].filter(Boolean).join('；')
      : null;
  return (
    <div class="plan-section">
      <h3>{title}</h3>
      <TableBox caption={title} kind="load-changes">
        <HeadRow headings={[plan.milestone, load.before, load.after]} />
        <tbody>
          {pairs.map(({ before, after }) => (
            <tr>
              <th scope="row">
                <Original say={say}>{(after ?? before)!.name}</Original>
              </th>
              <Cell text={told(before)} say={say} />
              <Cell text={told(after)} say={say} />
            </tr>
          ))}
        </tbody>
      </TableBox>
    </div>
  );
}

function Cell({ text, say }: { text: string | null; say: Say }) {
  return <td>{text === null ? say.words.absent : <Original say={say}>{text}</Original>}</td>;
}
