import { lightOf, type Status } from '../domain/status.ts';
import type { Say } from './page-text.ts';

/** The shape of each status: with the word it tells the lights apart without colour. */
export const SHAPES: Readonly<Record<Status, string>> = {
  met: '●',
  'on-track': '◐',
  'at-risk': '▲',
  'off-track': '■',
  missed: '■',
  'no-data': '◇',
  'no-target': '○',
};

/** A status as shape, word and colour; a screen reader hears the light and the word once. */
export function StatusMark({ status, say }: { status: Status; say: Say }) {
  const word = say.words.status[status];
  return (
    <span class={`status status-${status}`}>
      <span class="status-seen" aria-hidden="true">
        <span class="shape">{SHAPES[status]}</span>
        <span class="word">{word}</span>
      </span>
      <span class="visually-hidden">
        {say.page.layout.statusPhrase({ light: say.words.light[lightOf(status)], status: word })}
      </span>
    </span>
  );
}
