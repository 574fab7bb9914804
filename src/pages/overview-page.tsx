import type { GapRow } from '../domain/gap-row.ts';
import type { Theme } from '../domain/indicator.ts';
import { lightMoves } from '../domain/light-moves.ts';
import type { Period } from '../domain/period.ts';
import type { Plan } from '../domain/plan.ts';
import { isCounted, rowKey, type Scorecard, worstFirst } from '../domain/scorecard.ts';
import type { Light, Status } from '../domain/status.ts';
import { ChangesSection } from './changes-section.tsx';
import { DemoOffer } from './demo-offer.tsx';
import type { AreaChoice, Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { overviewAddress, type Place } from './links.ts';
import { OverviewHead } from './overview-head.tsx';
import { type Say, sayIn } from './page-text.ts';
import { ReportLinks } from './report-links.tsx';
import { RowsTable } from './rows-table.tsx';
import { countWords, totalOf } from './status-counts.tsx';
import { WorstList } from './worst-list.tsx';

export interface OverviewPageProps {
  readonly frame: Frame;
  readonly area: AreaChoice & { readonly fullName: string };
  readonly period: Period;
  /** What may be chosen. */
  readonly periods: readonly Period[];
  readonly areas: readonly AreaChoice[];
  readonly scorecard: Scorecard;
  /** Of the period before; null where there is none. */
  readonly previous: Scorecard | null;
  readonly themes: readonly Theme[];
  readonly plans: readonly Plan[];
  /** A finished SVG for each row key (`rowKey` of the target). */
  readonly sparklines: ReadonlyMap<string, string>;
  /** By row key of a red row: for how many periods in a row it has been red. */
  readonly redRuns: ReadonlyMap<string, number>;
  /** When the newest figure of this area and period came, ISO instant; null for none. */
  readonly arrivedAt: string | null;
  /** Show only the targets with this status in the table of all targets; null for all. */
  readonly only?: Status | null;
  /** Whether to offer the made-up figures. */
  readonly offersDemo?: boolean;
}

const ALARMING: readonly Light[] = ['red', 'amber'];

/** The overview of an area in a period: the message, the counts, the worst first, then every target by theme. */
export function OverviewPage(props: OverviewPageProps) {
  const { frame, area, period, scorecard, previous, plans } = props;
  const say = sayIn(frame.language);
  const place: Place = { area: area.code, period: period.id };
  const counted = scorecard.rows.filter((row) => isCounted(row.target.nature));
  const others = scorecard.rows.filter((row) => !isCounted(row.target.nature));
  const unreported = counted.filter((row) => row.status === 'no-data' && row.actual === null);
  const moves = lightMoves(scorecard, previous);
  const lit = counted.some((row) => row.light !== 'none');
  const title = say.page.overview.title({ area: area.name, period: say.words.period(period) });
  return (
    <Layout frame={frame} title={title}>
      <OverviewHead {...props} moves={moves} unreported={unreported.length} say={say} />
      {props.offersDemo ? <DemoOffer say={say} /> : null}
      {lit ? (
        <WorstList
          rows={worstFirst(counted.filter((row) => ALARMING.includes(row.light)))}
          unreported={unreported}
          before={new Map(previous?.rows.map((row) => [rowKey(row.target), row.status]))}
          redRuns={props.redRuns}
          plans={plans}
          place={place}
          say={say}
        />
      ) : null}
      {lit && moves ? <ChangesSection moves={moves} kind={period.kind} place={place} say={say} /> : null}
      {counted.length > 0 ? <AllTargets {...props} rows={counted} place={place} say={say} /> : null}
      {others.length > 0 ? <OtherTargets {...props} rows={others} place={place} say={say} /> : null}
      <ReportLinks place={place} say={say} />
    </Layout>
  );
}

interface SectionProps extends OverviewPageProps {
  readonly rows: readonly GapRow[];
  readonly place: Place;
  readonly say: Say;
}

function AllTargets({ rows, only = null, ...props }: SectionProps) {
  const { say, place, area, period } = props;
  const { overview } = say.page;
  const shown = only === null ? rows : rows.filter((row) => row.status === only);
  const words = { area: area.name, period: say.words.period(period) };
  return (
    <section id="all" aria-labelledby="all-title">
      <h2 id="all-title">{overview.all}</h2>
      {only === null ? null : (
        <p class="filter">
          {overview.filtered({ status: say.words.status[only], count: shown.length })}{' '}
          <a href={`${overviewAddress(place)}#all`}>{overview.unfiltered}</a>
        </p>
      )}
      <RowsTable {...props} caption={overview.allCaption(words)} rows={shown} />
    </section>
  );
}

function OtherTargets({ rows, ...props }: SectionProps) {
  const { say, scorecard } = props;
  const { overview } = say.page;
  const message = overview.othersMessage({
    total: totalOf(scorecard.otherCounts),
    counts: countWords(scorecard.otherCounts, say),
  });
  return (
    <section id="others" aria-labelledby="others-title">
      <h2 id="others-title">{overview.others}</h2>
      <p class="soft">{message}</p>
      <RowsTable {...props} caption={overview.others} rows={rows} />
    </section>
  );
}
