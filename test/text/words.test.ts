import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sayIn } from '../../src/pages/page-text.ts';
import { rowIssue as rowIssueEn } from '../../src/text/en/row-issue.ts';
import { tableText as tableTextEn } from '../../src/text/en/table.ts';
import { rowIssue } from '../../src/text/zh/row-issue.ts';
import { tableText } from '../../src/text/zh/table.ts';

const SRC = path.resolve(import.meta.dirname, '../../src');
const COMMENT = /^\s*\/\*\*?[\s\S]*?\*\/|\s\/\/ .*$/gm;
const HAN = /\p{Script=Han}/u;

const WORDS = {
  zh: { ...sayIn('zh'), rowIssue, tableText },
  en: { ...sayIn('en'), rowIssue: rowIssueEn, tableText: tableTextEn },
};

/** The path and the kind of every sentence below a topic: `page.layout.skip: string`. */
function leaves(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${at}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inside]) => leaves(inside, at === '' ? key : `${at}.${key}`));
}

/** Every plain sentence with its path. */
function sentences(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => sentences(inside, `${at}.${key}`));
}

const lastOf = (key: string) => key.slice(key.lastIndexOf('.') + 1);

/** Source files of some folders with their text, without comments. */
function sources(...folders: string[]): [file: string, text: string][] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(SRC, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file): [string, string] => [
        path.join(folder, file),
        readFileSync(path.join(SRC, folder, file), 'utf8').replace(COMMENT, ''),
      ]),
  );
}

describe('the two languages', () => {
  test('say the same things', () => {
    expect(leaves(WORDS.zh).length).toBeGreaterThan(500);
    expect(leaves(WORDS.en).sort()).toEqual(leaves(WORDS.zh).sort());
  });

  test('English sentences are in English, but for the name of the other language', () => {
    const chinese = sentences(WORDS.en).filter(([, words]) => HAN.test(words));
    expect(chinese.map(([at]) => at)).toEqual(['.page.layout.otherLanguage']);
  });
});

test('every key is named somewhere in the code that speaks', () => {
  const folders = readdirSync(SRC, { withFileTypes: true }).filter(
    (each) => each.isDirectory() && each.name !== 'text',
  );
  const named = new Set(
    [...sources(...folders.map(({ name }) => name)), ...sources('text/zh')].flatMap(([file, text]) =>
      file.startsWith('text')
        ? [...text.matchAll(/\.(\w+)/g)].map(([, word]) => word!)
        : [...text.matchAll(/[\w-]+/g)].map(([word]) => word!),
    ),
  );
  const keys = leaves(WORDS.zh).map((leaf) => leaf.slice(0, leaf.lastIndexOf(':')));
  const unnamed = keys.filter((key) => /^[\w-]+$/.test(lastOf(key)) && !named.has(lastOf(key)));
  expect(unnamed.filter((key) => !key.startsWith('checking.'))).toEqual([]);
  // The page of a check under way speaks only part of its words yet; no others may join them.
  expect(unnamed.length).toBeLessThanOrEqual(6);
});

test('templates, charts, routes and commands hold no Chinese of their own', () => {
  const spoken = sources('pages', 'http', 'charts', 'cli')
    .filter(([, text]) => HAN.test(text))
    .map(([file]) => file);
  // Two take apart the names of periods and the places that plans are cited by, one shows examples of data to programs.
  expect(spoken.sort()).toEqual(['charts/time-axis.ts', 'http/openapi.ts', 'pages/plan-page.tsx']);
});
