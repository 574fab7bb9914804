import type { Say } from './page-text.ts';

export type UploadState = keyof Say['page']['upload']['state'];

/** One file received, as the pages show it. Instants are ISO. */
export interface UploadHead {
  readonly id: string;
  readonly fileName: string;
  readonly receivedAt: string;
  readonly committedAt: string | null;
  readonly revertedAt: string | null;
  readonly state: UploadState;
  readonly person: string;
}

/** Where an upload stands, in a word. */
export function StateMark({ state, say }: { state: UploadState; say: Say }) {
  return <span class={`state state-${state}`}>{say.page.upload.state[state]}</span>;
}
