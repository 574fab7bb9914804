import type { rowIssue } from './zh/row-issue.ts';
import type { tableText } from './zh/table.ts';

type Params = Readonly<Record<string, string | number>>;

/** What is wrong and what to do, of one issue of a file. */
export interface IssueText {
  readonly message: string;
  readonly fix: string;
  /** Both, as one text. */
  readonly whole: string;
}

type Sentence = string | ((params: never) => string);

/**
 * Words an issue of any tier by its code. The sentences of the reading tier carry what to do behind their first full stop.
 * `gap` stands between the two where they are joined. An unknown code is a fault of the program and throws.
 */
export function issueTexts(rows: typeof rowIssue, table: typeof tableText, stop: RegExp, gap: '' | ' ') {
  const both = (message: string, fix: string): IssueText => ({
    ...{ message, fix },
    whole: fix === '' ? message : message + gap + fix,
  });
  return (code: string, params: Params): IssueText => {
    const row = (rows as Record<string, (typeof rowIssue)[keyof typeof rowIssue] | undefined>)[code];
    if (row) return both(row.message(params), row.fix(params));
    const sentence = (table as Record<string, Sentence | undefined>)[code];
    if (sentence === undefined) throw new Error(`no sentence for issue ${code}`);
    const words = typeof sentence === 'string' ? sentence : sentence(params as never);
    const [message = '', fix = ''] = words.split(stop, 2);
    return both(message, fix === '' ? '' : words.slice(message.length).trim());
  };
}
