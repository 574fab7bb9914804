import type { rowIssue } from './zh/row-issue.ts';
import type { tableText } from './zh/table.ts';

type Params = Readonly<Record<string, string | number>>;

/** What is wrong and what to do, of one issue of a file. */
export interface IssueText {
  readonly message: string;
  readonly fix: string;
}

type Sentence = string | ((params: never) => string);

/**
 * Words an issue of any tier by its code. The sentences of the reading tier carry what to do behind their first full stop.
 * An unknown code is a fault of the program and throws.
 */
export function issueTexts(rows: typeof rowIssue, table: typeof tableText, stop: RegExp) {
  return (code: string, params: Params): IssueText => {
    const row = (rows as Record<string, (typeof rowIssue)[keyof typeof rowIssue] | undefined>)[code];
    if (row) return { message: row.message(params), fix: row.fix(params) };
    const sentence = (table as Record<string, Sentence | undefined>)[code];
    if (sentence === undefined) throw new Error(`no sentence for issue ${code}`);
    const words = typeof sentence === 'string' ? sentence : sentence(params as never);
    const [message = '', fix = ''] = words.split(stop, 2);
    return { message, fix: fix === '' ? '' : words.slice(message.length).trim() };
  };
}
