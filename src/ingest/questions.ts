import type { AreaBook } from '../domain/area.ts';
import { once } from '../domain/once.ts';
import type { ColumnQuestion, HeaderRowChoice, NameQuestion, Questions } from '../domain/questions.ts';
import { comparable } from './cell-words.ts';
import { cellPlace, columnLetter } from './column-letter.ts';
import { type ColumnSet, fieldsOf, SEARCHED_ROWS } from './columns.ts';
import type { IndicatorBook } from './indicator-book.ts';
import { likeness } from './near-name.ts';
import { firstRows } from './sheet-head.ts';
import type { Issue, Table } from './table.ts';

/** What names are looked up in. */
export interface NamePool {
  readonly areas: AreaBook;
  /** The places that the person may report for. */
  readonly ownAreas: readonly string[];
  readonly book: IndicatorBook;
  readonly indicators: readonly { readonly id: string; readonly name: string; readonly words: readonly string[] }[];
}

const SAMPLES = 3;
const KEPT_CELLS = 50;
const MOST_NAMES = 50;
const MOST_CANDIDATES = 5;

/** What has to be asked of a file, by what was found wrong in it. */
export function questionsOf<Field extends string>(
  table: Table,
  set: ColumnSet<Field>,
  issues: readonly Issue[],
  pool: NamePool,
): Questions {
  const names = nameQuestions(issues, pool);
  const missing = issues.find(({ code }) => code === 'missing-column');
  const twice = issues.filter(({ code }) => code === 'duplicate-column' || code === 'two-axes');
  const fields = Object.keys(set.headings);
  if (missing && missing.row === null)
    return { headerRows: headerRows(table), headerRow: null, fields, columns: [], names };
  const headerRow = missing?.row ?? twice[0]?.row ?? null;
  if (headerRow === null) return { headerRows: [], headerRow, fields: [], columns: [], names };
  const columns = columnQuestions(table, set, headerRow - 1, twice, missing !== undefined);
  return { headerRows: [], headerRow, fields, columns, names };
}

/** The cells of a header as they are kept, to know it again: the first fifty, none longer than forty characters. */
export const headerCells = (cells: readonly string[]): string[] => cells.slice(0, KEPT_CELLS).map(shortened);

function headerRows(table: Table): HeaderRowChoice[] {
  return [...firstRows(table).entries()]
    .slice(0, SEARCHED_ROWS)
    .filter(([, cells]) => cells.some((cell) => cell.trim() !== ''))
    .map(([row, cells]) => ({ row: row + 1, cells: headerCells(cells) }));
}

/** The columns that claim what another one claims, and where something is missing also those whose heading says nothing to us. */
function columnQuestions<Field extends string>(
  table: Table,
  set: ColumnSet<Field>,
  header: number,
  twice: readonly Issue[],
  isMissing: boolean,
): ColumnQuestion[] {
  const claimed = new Set(twice.flatMap(({ column, params }) => [column, String(params['first'])].filter(isLetter)));
  const fieldOf = fieldsOf(set, false);
  const rows = firstRows(table);
  const headings = rows[header] ?? [];
  const width = Math.max(0, ...rows.slice(header).map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) => columnLetter(column)).flatMap((letter, column) => {
    const heading = headings[column] ?? '';
    const below = rows.slice(header + 1).map((cells) => (cells[column] ?? '').trim());
    const samples = below.filter((cell) => cell !== '').slice(0, SAMPLES);
    const isTwice = claimed.has(letter);
    const isUnknown = isMissing && fieldOf(heading) === undefined && (heading.trim() !== '' || samples.length > 0);
    return isTwice || isUnknown ? [{ column: letter, heading, samples: samples.map(shortened), isTwice }] : [];
  });
}

const isLetter = (word: string | null): word is string => word !== null && cellPlace(`${word}1`) !== null;

const KIND_OF: Readonly<Record<string, NameQuestion['kind']>> = {
  'unknown-area': 'area',
  'ambiguous-area': 'area',
  'unknown-indicator': 'indicator',
  'ambiguous-indicator': 'indicator',
};

/** Each name once, however many rows hold it, the first fifty. */
function nameQuestions(issues: readonly Issue[], pool: NamePool): NameQuestion[] {
  const asked = new Map<string, { kind: NameQuestion['kind']; words: string; cells: number }>();
  for (const { code, params } of issues) {
    const kind = KIND_OF[code];
    const words = String(params['value'] ?? '').trim();
    if (kind === undefined || words === '') continue;
    const key = `${kind} ${comparable(words)}`;
    const name = asked.get(key) ?? { kind, words, cells: 0 };
    name.cells += 1;
    asked.set(key, name);
  }
  const first = [...asked.values()].slice(0, MOST_NAMES);
  const near = { areas: once(() => likeAreas(pool)), indicators: once(() => likeIndicators(pool)) };
  return first.map((name) => ({ ...name, candidates: CANDIDATES[name.kind](name.words, pool, near) }));
}

interface Near {
  readonly areas: () => (words: string) => string[];
  readonly indicators: () => (words: string) => NamePool['indicators'][number][];
}

const likeAreas = ({ areas, ownAreas }: NamePool) => likeness(ownAreas, (code) => [areas.get(code)?.name ?? code]);
const likeIndicators = ({ indicators }: NamePool) => likeness(indicators, (each) => each.words);

type Candidates = (words: string, pool: NamePool, near: Near) => NameQuestion['candidates'];

const CANDIDATES: Readonly<Record<NameQuestion['kind'], Candidates>> = {
  area: (words, { areas }, near) => {
    const named = (codes: readonly string[]) => codes.map((id) => ({ id, name: areas.fullName(id) }));
    const match = areas.find(words);
    if (match.kind === 'ambiguous') return named(match.candidates.map(({ code }) => code));
    return named(near.areas()(words).slice(0, MOST_CANDIDATES));
  },
  indicator: (words, { book, indicators }, near) => {
    const match = book.find(words);
    const named = indicators.map(({ id, name }) => ({ id, name }));
    if (match.kind === 'ambiguous') return named.filter(({ id }) => match.candidates.some((each) => each.id === id));
    const found = near.indicators()(words).slice(0, MOST_CANDIDATES);
    return found.map(({ id, name }) => ({ id, name }));
  },
};

const LONGEST = 40;
const shortened = (cell: string) => (cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell);
