import { exact, plain } from '../domain/decimal.ts';
import { RULES_VERSION, THRESHOLDS } from '../domain/thresholds.ts';
import type { Frame } from './frame.ts';
import { instantWords } from './instant.ts';
import type { Say } from './page-text.ts';

/** When the figures came, by which rules they were judged and, on paper, when the page was made. */
export function SiteFooter({ frame, say }: { frame: Frame; say: Say }) {
  const { layout } = say.page;
  const near = `${plain(exact(THRESHOLDS.nearShare).mul(100))}%`;
  return (
    <footer class="site-foot">
      <div class="site-foot-in">
        {frame.dataAt === undefined || frame.account === null ? null : (
          <p>{frame.dataAt === null ? layout.noDataYet : layout.dataAt({ time: instantWords(frame.dataAt, say) })}</p>
        )}
        {frame.account === null ? null : (
          <p>
            {layout.rules({
              version: RULES_VERSION,
              onTrack: THRESHOLDS.onTrackPace,
              atRisk: THRESHOLDS.atRiskPace,
              near,
            })}
          </p>
        )}
        {frame.renderedAt ? (
          <p class="print-only">{layout.renderedAt({ time: instantWords(frame.renderedAt, say) })}</p>
        ) : null}
        <p>{layout.tagline}</p>
      </div>
    </footer>
  );
}
