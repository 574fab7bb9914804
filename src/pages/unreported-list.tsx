import type { GapRow } from '../domain/gap-row.ts';
import { leadWords } from './gap-words.ts';
import { indicatorAddress, type Place } from './links.ts';
import { Original } from './original.tsx';
import type { Say } from './page-text.ts';
import { StatusMark } from './status-mark.tsx';

interface UnreportedListProps {
  /** Rows without a value. */
  readonly rows: readonly GapRow[];
  readonly place: Place;
  readonly say: Say;
}

/** What nobody has reported, by the department that leads it, with the reason where one was given. */
export function UnreportedList({ rows, place, say }: UnreportedListProps) {
  const byLead = Map.groupBy(rows, (row) => leadWords(row.lead, say));
  return (
    <details class="unreported">
      <summary>
        <StatusMark status="no-data" say={say} /> {say.page.overview.unreported({ count: rows.length })}
      </summary>
      <dl id="unreported">
        {[...byLead].map(([lead, members]) => (
          <div>
            <dt>
              <Original say={say}>{lead}</Original>{' '}
              <span class="soft">{say.page.overview.item({ count: members.length })}</span>
            </dt>
            <dd>
              <ul>
                {members.map((row) => (
                  <Unreported row={row} place={place} say={say} />
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Unreported({ row, place, say }: { row: GapRow; place: Place; say: Say }) {
  const reason = row.observation?.absence ?? null;
  return (
    <li>
      <a class="quiet" href={indicatorAddress(row.indicator.id, place)}>
        {row.indicator.name[say.language]}
      </a>
      {reason === null ? null : <span class="soft">{say.page.overview.absence({ reason })}</span>}
    </li>
  );
}
