import { raw } from 'hono/html';
import type { GapRow } from '../domain/gap-row.ts';
import type { Theme } from '../domain/indicator.ts';
import type { Plan } from '../domain/plan.ts';
import { rowKey } from '../domain/scorecard.ts';
import { ChangeMark } from './change-mark.tsx';
import { actualWords, dueWords, gapWords, leadWords } from './gap-words.ts';
import { indicatorAddress, type Place, planAddress } from './links.ts';
import { Original } from './original.tsx';
import type { Say } from './page-text.ts';
import { StatusMark } from './status-mark.tsx';
import { HeadRow, TableBox } from './table-box.tsx';

export interface RowsTableProps {
  readonly caption: string;
  readonly rows: readonly GapRow[];
  readonly themes: readonly Theme[];
  readonly plans: readonly Plan[];
  /** A finished SVG for each row key; a row without one stays empty there. */
  readonly sparklines: ReadonlyMap<string, string>;
  readonly place: Place;
  readonly say: Say;
}

/** Rows of a scorecard grouped by theme: indicator, light, actual, gap, target, trend and lead department. */
export function RowsTable(props: RowsTableProps) {
  const { table } = props.say.page;
  const headings = [table.indicator, table.light, table.actual, table.gap, table.target, table.trend, table.lead];
  const severalPlans = new Set(props.rows.map(({ plan }) => plan)).size > 1;
  const groups = props.themes
    .map((theme) => ({ theme, rows: props.rows.filter((row) => row.indicator.theme === theme.id) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <TableBox caption={props.caption} kind="rows">
      <HeadRow headings={headings} onPaper={props.caption} />
      {groups.map(({ theme, rows }) => (
        <tbody>
          <tr class="theme-row">
            <th scope="rowgroup" colspan={headings.length}>
              <span>{theme.name[props.say.language]}</span>
            </th>
          </tr>
          {rows.map((row) => (
            <Row {...props} row={row} severalPlans={severalPlans} />
          ))}
        </tbody>
      ))}
    </TableBox>
  );
}

interface RowProps extends RowsTableProps {
  readonly row: GapRow;
  /** Whether the plan has to be told, because rows of another plan stand in the same table. */
  readonly severalPlans: boolean;
}

function Row({ row, severalPlans, plans, sparklines, place, say }: RowProps) {
  return (
    <tr class={`row-${row.status}`}>
      <th scope="row">
        <a href={indicatorAddress(row.indicator.id, place)}>{row.indicator.name[say.language]}</a>
        {row.scope ? <span class="scope">{say.page.table.scope({ scope: row.scope })}</span> : null}
      </th>
      <td>
        <StatusMark status={row.status} say={say} />
      </td>
      <td class="number">
        {actualWords(row, say)}
        <ChangeMark row={row} say={say} />
      </td>
      <td class="number">{gapWords(row, say) ?? say.words.absent}</td>
      <td>
        <Original say={say}>{row.target.wording}</Original>
        <span class="soft">
          {dueWords(row.target.due, say)}
          {severalPlans ? <PlanLink row={row} plans={plans} place={place} say={say} /> : null}
        </span>
      </td>
      <td>{raw(sparklines.get(rowKey(row.target)) ?? '')}</td>
      <td>
        <Original say={say}>{leadWords(row.lead, say)}</Original>
      </td>
    </tr>
  );
}

interface PlanLinkProps extends Pick<RowsTableProps, 'plans' | 'place' | 'say'> {
  readonly row: GapRow;
}

function PlanLink({ row, plans, place, say }: PlanLinkProps) {
  return (
    <a class="quiet" href={planAddress(row.plan, place)}>
      <Original say={say}>{plans.find(({ id }) => id === row.plan)?.document ?? row.plan}</Original>
    </a>
  );
}
