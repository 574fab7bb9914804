import type { LightMove } from '../domain/light-moves.ts';
import { isProvisional } from '../domain/provisional.ts';
import { moveWords } from './changes-section.tsx';
import { instantWords } from './instant.ts';
import type { OverviewPageProps } from './overview-page.tsx';
import type { Say } from './page-text.ts';
import { PeriodChooser } from './period-chooser.tsx';
import { countWords, StatusStrip, totalOf } from './status-counts.tsx';

interface OverviewHeadProps extends OverviewPageProps {
  readonly moves: readonly LightMove[] | null;
  /** How many counted rows have no value. */
  readonly unreported: number;
  readonly say: Say;
}

/** What a leader reads first: place and period, one sentence with the message, the counts. */
export function OverviewHead({
  frame,
  area,
  period,
  periods,
  areas,
  scorecard,
  arrivedAt,
  moves,
  unreported,
  say,
}: OverviewHeadProps) {
  const { overview } = say.page;
  const words = { area: area.name, period: say.words.period(period) };
  const total = totalOf(scorecard.counts);
  const noData = total > 0 && scorecard.counts['no-data'] + scorecard.counts['no-target'] === total;
  return (
    <section class="head">
      <div class="head-line">
        <h1 title={area.fullName}>{overview.title(words)}</h1>
        <DataStatus {...{ scorecard, arrivedAt, unreported, lit: total > 0 && !noData, say }} />
        <PeriodChooser action="/" area={area.code} period={period} areas={areas} periods={periods} say={say} />
      </div>
      {total === 0 ? (
        <>
          <p class="message">{overview.empty(words)}</p>
          <p>{overview.emptyHelp}</p>
        </>
      ) : (
        <>
          <p class="message">
            {overview.message({
              ...words,
              kind: period.kind,
              total,
              counts: countWords(scorecard.counts, say),
              moves: moves && moveWords(moves, say),
            })}
          </p>
          <StatusStrip counts={scorecard.counts} place={{ area: area.code, period: period.id }} say={say} />
        </>
      )}
      {noData ? (
        <p class="empty">
          {overview.noDataHelp} {frame.account?.canUpload ? <a href="/upload">{overview.uploadNow}</a> : null}
        </p>
      ) : null}
    </section>
  );
}

interface DataStatusProps extends Pick<OverviewPageProps, 'scorecard' | 'arrivedAt'> {
  readonly unreported: number;
  /** Whether any target has a light, so that the lists below are there. */
  readonly lit: boolean;
  readonly say: Say;
}

/** When the figures came, how many are not final, and how many are missing. */
function DataStatus({ scorecard, arrivedAt, unreported, lit, say }: DataStatusProps) {
  const { overview } = say.page;
  if (arrivedAt === null) return null;
  const provisional = scorecard.rows.filter((row) => isProvisional(row.observation)).length;
  return (
    <p class="arrived">
      {overview.arrived({ time: instantWords(arrivedAt, say) })}
      {provisional > 0 ? <span class="part">{overview.provisional({ count: provisional })}</span> : null}
      {lit && unreported > 0 ? (
        <a class="quiet part" href="#unreported">
          {overview.unreportedShort({ count: unreported })}
        </a>
      ) : null}
    </p>
  );
}
