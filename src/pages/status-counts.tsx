import type { StatusCounts } from '../domain/scorecard.ts';
import { STATUSES, type Status } from '../domain/status.ts';
import { overviewAddress, type Place } from './links.ts';
import type { Say } from './page-text.ts';
import { StatusMark } from './status-mark.tsx';

/** Worst first, as people read them: what needs attention before what is in order. */
const ORDER: readonly Status[] = ['missed', 'off-track', 'at-risk', 'no-data', 'on-track', 'met', 'no-target'];

/** All counts together. */
export function totalOf(counts: StatusCounts): number {
  return STATUSES.reduce((sum, status) => sum + counts[status], 0);
}

/** The counts that are not zero, in words, from met downwards: the parts of a sentence. */
export function countWords(counts: StatusCounts, { words }: Say): { word: string; count: number }[] {
  return STATUSES.filter((status) => counts[status] > 0).map((status) => ({
    word: words.status[status],
    count: counts[status],
  }));
}

interface StatusCountsProps {
  readonly counts: StatusCounts;
  readonly place: Place;
  readonly say: Say;
}

/** The counts as a strip: shape, word and number of each status, each a link to the targets behind it, under one bar of shares. */
export function StatusStrip({ counts, place, say }: StatusCountsProps) {
  return (
    <div class="counts">
      <ShareBar counts={counts} />
      <ul aria-label={say.page.overview.counts}>
        {ORDER.map((status) => (
          <li class={counts[status] === 0 ? `count count-${status} count-zero` : `count count-${status}`}>
            <CountLink status={status} count={counts[status]} place={place} say={say} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function CountLink({ status, count, place, say }: { status: Status; count: number; place: Place; say: Say }) {
  const inside = (
    <>
      <StatusMark status={status} say={say} />
      <span class="count-number">{say.page.overview.item({ count })}</span>
    </>
  );
  if (count === 0) return <span class="count-in">{inside}</span>;
  return (
    <a
      class="count-in"
      href={`${overviewAddress(place, status)}#all`}
      title={say.page.overview.showOnly({ status: say.words.status[status], count })}
    >
      {inside}
    </a>
  );
}

/** Shares of the statuses as one bar; the strip below says the same in figures, so readers of the screen skip it. */
function ShareBar({ counts }: { counts: StatusCounts }) {
  const total = totalOf(counts);
  let start = 0;
  const parts = ORDER.map((status) => {
    const x = start;
    start += counts[status];
    return { status, x, width: counts[status] };
  });
  return (
    <svg class="share-bar" viewBox={`0 0 ${total} 1`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {parts
        .filter(({ width }) => width > 0)
        .map(({ status, x, width }) => (
          <rect class={`share-${status}`} x={x} y="0" width={width} height="1" />
        ))}
    </svg>
  );
}
