import type { Indicator } from '../domain/indicator.ts';
import { countLight, type MatrixCell, type MatrixRow } from '../domain/matrix.ts';
import { lightOf, type Status, shapeOf } from '../domain/status.ts';
import { indicatorAddress, type MatrixQuery, matrixAddress, overviewAddress } from './links.ts';
import type { MatrixPageProps } from './matrix-page.tsx';
import type { Say } from './page-text.ts';
import { TableBox } from './table-box.tsx';

interface MatrixTableProps extends Pick<MatrixPageProps, 'by' | 'query' | 'areaName'> {
  readonly columns: readonly Indicator[];
  readonly rows: readonly MatrixRow[];
  readonly say: Say;
}

/** The comparison itself: head and first column stay in sight, each cell says value and light and leads to its indicator. */
export function MatrixTable(props: MatrixTableProps) {
  const { by, columns, rows, query, areaName, say } = props;
  const { matrix } = say.page;
  return (
    <TableBox caption={matrix.caption} kind="matrix" tall>
      <thead>
        <tr>
          <th scope="col">
            {by === 'area' ? matrix.area : matrix.period}
            {query.sort ? (
              <a class="unsort" href={matrixAddress({ ...query, sort: null, page: null })}>
                {matrix.unsorted}
              </a>
            ) : null}
          </th>
          {columns.map((indicator) => (
            <ColumnHead indicator={indicator} query={query} say={say} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              <a href={overviewAddress({ area: row.area, period: row.period.id })}>
                {by === 'area' ? areaName(row.area) : say.words.period(row.period)}
              </a>
              <LightCounts row={row} say={say} />
            </th>
            {row.cells.map((cell, at) => (
              <Cell cell={cell} to={addressOf(columns[at]!, row)} say={say} />
            ))}
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

const addressOf = ({ id }: Indicator, { area, period }: MatrixRow) => indicatorAddress(id, { area, period: period.id });

function LightCounts({ row, say }: { row: MatrixRow; say: Say }) {
  const [red, amber] = [countLight(row, 'red'), countLight(row, 'amber')];
  if (red + amber === 0) return null;
  return (
    <span class="light-counts">
      <span class="visually-hidden">{say.page.matrix.lightCounts({ red, amber })}</span>
      <span aria-hidden="true">
        {red > 0 ? <b class="status-off-track">{`${shapeOf('missed')}${red}`}</b> : null}{' '}
        {amber > 0 ? <b class="status-at-risk">{`${shapeOf('at-risk')}${amber}`}</b> : null}
      </span>
    </span>
  );
}

interface ColumnHeadProps {
  readonly indicator: Indicator;
  readonly query: MatrixQuery;
  readonly say: Say;
}

function ColumnHead({ indicator, query, say }: ColumnHeadProps) {
  const { id, unit } = indicator;
  const name = indicator.name[say.language];
  const { matrix } = say.page;
  const sorted = query.sort === id ? 'ascending' : query.sort === `-${id}` ? 'descending' : undefined;
  const next = sorted === 'descending' ? id : `-${id}`;
  const told = next === id ? matrix.sortUp({ name }) : matrix.sortDown({ name });
  const sign = sorted === 'ascending' ? '↑' : sorted === 'descending' ? '↓' : '↕';
  return (
    <th scope="col" aria-sort={sorted}>
      <a href={matrixAddress({ ...query, sort: next, page: null })} title={told}>
        {name} <span aria-hidden="true">{sign}</span>
      </a>
      <span class="soft">{unit}</span>
    </th>
  );
}

function Cell({ cell, to, say }: { cell: MatrixCell; to: string; say: Say }) {
  const { actual, status } = cell;
  if (status === null && actual === null) return <td class="cell-none">{say.words.absent}</td>;
  return (
    <td class={status === null ? '' : `cell-${status}`}>
      <a href={to}>
        {status === null ? null : <LightSign status={status} say={say} />}
        {actual}
      </a>
    </td>
  );
}

function LightSign({ status, say }: { status: Status; say: Say }) {
  const phrase = { light: say.words.light[lightOf(status)], status: say.words.status[status] };
  return (
    <>
      <b aria-hidden="true">{shapeOf(status)}</b>
      <i>{say.page.layout.statusPhrase(phrase)} </i>
    </>
  );
}
