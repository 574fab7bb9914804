import { exact } from '../domain/decimal.ts';
import type { GapRow } from '../domain/gap-row.ts';
import type { Say } from './page-text.ts';

/** The value of the period before with a neutral arrow for the direction; whether that is good is said in words, not colour. */
export function ChangeMark({ row, say }: { row: GapRow; say: Say }) {
  const { previous, actual, indicator } = row;
  if (previous === null || actual === null) return null;
  const { change, table } = say.page;
  const move = exact(actual).compare(exact(previous));
  const direction = move > 0 ? 'up' : 'down';
  const good = (direction === 'up') === (indicator.polarity === 'higher');
  const judged = indicator.polarity === 'none' ? change.plain : good ? change.better : change.worse;
  const phrase = move === 0 ? change.same : judged[direction];
  return (
    <span class="before" title={phrase}>
      {table.previous({ value: previous })} <span aria-hidden="true">{move === 0 ? '→' : move > 0 ? '↑' : '↓'}</span>
      <span class="visually-hidden">{phrase}</span>
    </span>
  );
}
