import type { NameAnswer, ReadingAnswers } from '../domain/answers.ts';
import { comparable } from '../ingest/cell-words.ts';

/** How an upload is to be read and understood. What is left out stays as it is; null takes an answer back. */
export interface ReadingChoice {
  /** Null lets the program find out. */
  readonly encoding?: string | null | undefined;
  readonly sheet?: string | null | undefined;
  readonly headerRow?: number | null | undefined;
  /** By letter, the field or `ignore`; null for all of them takes every answer back. */
  readonly columns?: Readonly<Record<string, string | null>> | null | undefined;
  readonly names?: readonly NameChoice[] | null | undefined;
}

export interface NameChoice extends Omit<NameAnswer, 'means'> {
  readonly means: string | null;
}

/** The answers about the reading once a choice was added to them. Under another header row the letters mean other columns. */
export function answeredReading(before: ReadingAnswers, choice: ReadingChoice): ReadingAnswers {
  const headerRow = choice.headerRow === undefined ? before.headerRow : choice.headerRow;
  const kept = headerRow === before.headerRow && choice.columns !== null ? before.columns : {};
  const columns = Object.entries({ ...kept, ...choice.columns }).filter((each): each is [string, string] => !!each[1]);
  const key = ({ kind, words }: Pick<NameAnswer, 'kind' | 'words'>) => `${kind} ${comparable(words)}`;
  const names = new Map(choice.names === null ? [] : before.names.map((name) => [key(name), name]));
  for (const { kind, words, means } of choice.names ?? []) {
    if (means === null) names.delete(key({ kind, words }));
    else names.set(key({ kind, words }), { kind, words, means });
  }
  return { headerRow, columns: Object.fromEntries(columns), names: [...names.values()] };
}
