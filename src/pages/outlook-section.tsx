import type { GapRow } from '../domain/gap-row.ts';
import { outlookNotes } from '../domain/outlook-notes.ts';
import { verdictsOf } from '../domain/verdicts.ts';
import type { Place } from './links.ts';
import type { Say } from './page-text.ts';
import { RowName } from './why-light.tsx';

interface OutlookSectionProps {
  readonly rows: readonly GapRow[];
  readonly place: Place;
  readonly say: Say;
}

/** What each row still needs, in real things and per quarter, and where its values lead, in sentences; none where nothing can be said. */
export function OutlookSection({ rows, place, say }: OutlookSectionProps) {
  const told = rows
    .map((row) => ({ row, notes: outlookNotes(row, verdictsOf(row)) }))
    .filter(({ notes }) => notes.length > 0);
  if (told.length === 0) return null;
  return (
    <section class="card" aria-labelledby="outlook-title">
      <h2 id="outlook-title">{say.projection.title}</h2>
      {told.map(({ row, notes }) => (
        <>
          {rows.length > 1 ? (
            <h3>
              <RowName row={row} place={place} say={say} />
            </h3>
          ) : null}
          <ul class="reasons">
            {notes.map(({ code, params }) => (
              <li>{say.projection.notes[code](params)}</li>
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}
