import type { Indicator, Theme } from '../domain/indicator.ts';
import type { MatrixRow } from '../domain/matrix.ts';
import type { Period } from '../domain/period.ts';
import { STATUSES } from '../domain/status.ts';
import type { AreaChoice, Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { type MatrixQuery, matrixAddress } from './links.ts';
import { MatrixFilters } from './matrix-filters.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { type Say, sayIn } from './page-text.ts';
import { Pager, type PartOfList } from './pager.tsx';
import { StatusMark } from './status-mark.tsx';

export interface MatrixPageProps {
  readonly frame: Frame;
  /** Rows are areas in one period, or periods of one area. */
  readonly by: 'area' | 'period';
  readonly area: AreaChoice;
  readonly period: Period;
  readonly columns: PartOfList<Indicator>;
  readonly rows: PartOfList<MatrixRow>;
  readonly query: MatrixQuery;
  /** What may be chosen. */
  readonly areas: readonly AreaChoice[];
  readonly periods: readonly Period[];
  readonly themes: readonly Theme[];
  readonly plans: readonly { readonly id: string; readonly title: string }[];
  readonly departments: readonly string[];
  readonly areaName: (code: string) => string;
}

/** Areas by indicators in one period, or periods by indicators of one area: values and lights, each a link. */
export function MatrixPage(props: MatrixPageProps) {
  const { frame, by, area, period, columns, rows, query } = props;
  const say = sayIn(frame.language);
  const { matrix } = say.page;
  const title =
    by === 'area'
      ? matrix.titleOfAreas({ period: say.words.period(period) })
      : matrix.titleOfPeriods({ area: area.name });
  return (
    <Layout frame={frame} title={title}>
      <div class="title-line">
        <h1>{title}</h1>
        <Views {...props} say={say} />
      </div>
      <MatrixFilters {...props} say={say} />
      {columns.total > 0 && rows.total > 0 ? (
        <section class="matrix-part" aria-label={matrix.caption}>
          <div class="matrix-line">
            <Legend say={say} />
            <Pager
              list={columns}
              told={matrix.columns}
              words={{ previous: matrix.previousColumns, next: matrix.nextColumns }}
              to={(columnsPage) => matrixAddress({ ...query, columns: `${columnsPage}` })}
            />
          </div>
          <MatrixTable {...props} columns={columns.items} rows={rows.items} say={say} />
          <Pager
            list={rows}
            told={matrix.rows}
            words={{ previous: matrix.previousRows, next: matrix.nextRows }}
            to={(page) => matrixAddress({ ...query, page: `${page}` })}
          />
          <p class="soft">{matrix.lead}</p>
        </section>
      ) : (
        <p class="empty">{columns.total === 0 ? matrix.emptyColumns : matrix.emptyRows}</p>
      )}
    </Layout>
  );
}

function Views({ by, area, period, query, say }: MatrixPageProps & { say: Say }) {
  const { matrix } = say.page;
  const kept = { theme: query.theme, plan: query.plan, lead: query.lead, indicator: query.indicator };
  const views = [
    ['area', matrix.byArea, { ...kept, period: period.id }],
    ['period', matrix.byPeriod, { ...kept, by: 'period', area: area.code }],
  ] as const;
  return (
    <nav aria-label={matrix.views}>
      <ul class="light-links">
        {views.map(([view, word, to]) => (
          <li>
            <a href={matrixAddress(to)} aria-current={view === by ? 'true' : undefined}>
              {word}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Legend({ say }: { say: Say }) {
  return (
    <ul class="legend" aria-label={say.page.matrix.legend}>
      {STATUSES.map((status) => (
        <li>
          <StatusMark status={status} say={say} />
        </li>
      ))}
      <li class="soft">{say.page.matrix.valueOnly}</li>
    </ul>
  );
}
