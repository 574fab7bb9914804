import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { sayIn } from './page-text.ts';

export interface ErrorPageProps {
  readonly frame: Frame;
  /** HTTP status of the answer. */
  readonly status: number;
  /** A finished sentence that says more than the general one. */
  readonly message?: string | undefined;
  /** The reference under which the log knows the fault; null where nothing was logged. */
  readonly reference: string | null;
}

/** What went wrong in plain words, with a reference to give to an administrator. Never a path, a stack or SQL. */
export function ErrorPage({ frame, status, message, reference }: ErrorPageProps) {
  const { error } = sayIn(frame.language).page;
  const title = error.titles[status] ?? error.otherTitle;
  return (
    <Layout frame={frame} title={title} faulty narrow>
      <div class="card">
        <h1>{title}</h1>
        <p>{message ?? error.messages[status] ?? error.otherMessage}</p>
        {reference ? <p class="reference">{error.reference({ reference })}</p> : null}
        <p>
          <a href="/">{error.back}</a>
        </p>
      </div>
    </Layout>
  );
}
