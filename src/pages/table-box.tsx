import type { PropsWithChildren } from 'hono/jsx';

interface TableBoxProps {
  readonly caption: string;
  readonly kind?: string;
  /** Leave the caption to screen readers where a heading already says it. */
  readonly quietCaption?: boolean;
  /** Scroll it in both directions below its own head, which then stays in sight. */
  readonly tall?: boolean;
}

/** A table with its caption in a box of its own that scrolls sideways and can be reached by keyboard. */
export function TableBox(props: PropsWithChildren<TableBoxProps>) {
  const { caption, kind = '', quietCaption = true, tall = false, children } = props;
  return (
    <section class={tall ? 'table-box tall' : 'table-box'} aria-label={caption} tabindex={0}>
      <table class={kind}>
        <caption class={quietCaption ? 'visually-hidden' : ''}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

interface HeadRowProps {
  readonly headings: readonly string[];
  /** What the table is about, repeated on every sheet of paper. */
  readonly onPaper?: string;
}

/** The head of a table: one heading for each column. */
export function HeadRow({ headings, onPaper }: HeadRowProps) {
  return (
    <thead>
      {onPaper ? (
        <tr class="print-only">
          <td colspan={headings.length}>{onPaper}</td>
        </tr>
      ) : null}
      <tr>
        {headings.map((heading) => (
          <th scope="col">{heading}</th>
        ))}
      </tr>
    </thead>
  );
}
