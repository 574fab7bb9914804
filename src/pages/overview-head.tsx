import type { MovedLights } from '../text/zh/page.ts';
import { instantWords } from './instant.ts';
import type { OverviewPageProps } from './overview-page.tsx';
import type { Say } from './page-text.ts';
import { PeriodChooser } from './period-chooser.tsx';
import { countWords, StatusStrip, totalOf } from './status-counts.tsx';

interface OverviewHeadProps extends OverviewPageProps {
  readonly moved: MovedLights | null;
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
  moved,
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
        {arrivedAt ? <p class="arrived">{overview.arrived({ time: instantWords(arrivedAt, say) })}</p> : null}
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
            {overview.message({ ...words, total, counts: countWords(scorecard.counts, say), change: moved })}
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
