import { type LightMove, MOVE_KINDS } from '../domain/light-moves.ts';
import type { PeriodKind } from '../domain/period.ts';
import { indicatorAddress, type Place } from './links.ts';
import type { Say } from './page-text.ts';

interface ChangesSectionProps {
  readonly moves: readonly LightMove[];
  readonly kind: PeriodKind;
  readonly place: Place;
  readonly say: Say;
}

/** How many lights moved in each way, in words: the parts of a sentence. */
export function moveWords(moves: readonly LightMove[], { page }: Say): { word: string; count: number }[] {
  return MOVE_KINDS.map((kind) => ({
    word: page.overview.moves[kind],
    count: moves.filter((move) => move.kind === kind).length,
  })).filter(({ count }) => count > 0);
}

/** Which lights changed since the period before, by the way they moved. */
export function ChangesSection({ moves, kind, place, say }: ChangesSectionProps) {
  const { overview } = say.page;
  return (
    <section class="card changes" id="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{overview.changes({ kind })}</h2>
      {moves.length === 0 ? <p>{overview.changesNone({ kind })}</p> : null}
      <dl>
        {MOVE_KINDS.filter((each) => moves.some((move) => move.kind === each)).map((each) => (
          <div>
            <dt>
              {overview.moves[each]}{' '}
              <strong>{overview.item({ count: moves.filter((move) => move.kind === each).length })}</strong>
            </dt>
            <dd>
              <ul>
                {moves
                  .filter((move) => move.kind === each)
                  .map((move) => (
                    <Move move={move} place={place} say={say} />
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Move({ move: { row, was }, place, say }: { move: LightMove; place: Place; say: Say }) {
  const { status } = say.words;
  return (
    <li>
      <a class="quiet" href={indicatorAddress(row.indicator.id, place)}>
        {row.indicator.name[say.language]}
      </a>{' '}
      {row.scope ? <span class="soft">{say.page.table.scope({ scope: row.scope })} </span> : null}
      <span class="soft">
        {say.page.overview.movedLight({ before: status[was.status], after: status[row.status] })}
      </span>
    </li>
  );
}
