import { lightOf, type Status, shapeOf } from '../domain/status.ts';
import type { Say } from './page-text.ts';

/** A status as shape, word and colour; a screen reader hears the light and the word once. */
export function StatusMark({ status, say }: { status: Status; say: Say }) {
  const word = say.words.status[status];
  return (
    <span class={`status status-${status}`}>
      <span class="status-seen" aria-hidden="true">
        <span class="shape">{shapeOf(status)}</span>
        <span class="word">{word}</span>
      </span>
      <span class="visually-hidden">
        {say.page.layout.statusPhrase({ light: say.words.light[lightOf(status)], status: word })}
      </span>
    </span>
  );
}
