import { dropMapping, findMapping, keepMapping, type MappingRow } from '../db/mapping-store.ts';
import type { Db } from '../db/open.ts';
import { type NameAnswer, type ReadingAnswers, saysReading } from '../domain/answers.ts';
import { asksAnything } from '../domain/questions.ts';
import { comparable } from '../ingest/cell-words.ts';
import { cellPlace, columnLetter } from '../ingest/column-letter.ts';
import type { Actor, App } from './context.ts';
import { sha256 } from './originals.ts';
import type { Upload } from './upload.ts';

/** What is kept of the answers about a file: by heading, for the columns may stand elsewhere the next time. */
interface Mapping {
  readonly columns: readonly { readonly heading: string; readonly field: string }[];
  readonly names: readonly NameAnswer[];
}

/** What was answered about a file with the same headings before, in the letters and rows of the file at hand. */
export interface LastReading extends ReadingAnswers {
  readonly person: string;
  /** ISO instant. */
  readonly at: string;
}

/** Those who report for one area share what was answered; an account for the whole country keeps its own. */
const ownerOf = ({ area, name }: Actor) => (area === null ? `person:${name}` : `area:${area}`);

/** Headings as one name: the same whatever their order, width and spaces. */
function headingsName(cells: readonly string[]): string {
  return sha256(new TextEncoder().encode(JSON.stringify(cells.map(comparable).filter(Boolean).sort())));
}

/** The heading of each column; one that stands twice is told apart by which of the two it is. */
function namedHeadings(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell) => {
    const words = comparable(cell);
    const times = (seen.get(words) ?? 0) + 1;
    seen.set(words, times);
    return `${words} ${times}`;
  });
}

/** Keeps what was answered about the file of an upload that is being committed, to be proposed for the next one with its headings. */
export async function rememberReading(db: Db, actor: Actor, { answers, examination }: Upload, at: string) {
  const { headerCells } = examination;
  if (!saysReading(answers) || headerCells.length === 0) return;
  const headings = namedHeadings(headerCells);
  const columns = Object.entries(answers.columns).flatMap(([letter, field]) => {
    const heading = headings[cellPlace(`${letter}1`)?.column ?? -1];
    return heading === undefined ? [] : [{ heading, field }];
  });
  const mapping: Mapping = { columns, names: answers.names };
  const kept = { owner: ownerOf(actor), headings: headingsName(headerCells), body: JSON.stringify(mapping) };
  await keepMapping(db, { ...kept, person: actor.name, at });
}

/** What was answered about a file with the same headings, where that says something to what is asked now; else null. */
export async function lastReading(app: App, actor: Actor, upload: Upload): Promise<LastReading | null> {
  const found = await mappingFor(app, actor, upload);
  if (!found) return null;
  const { row, cells, headerRow } = found;
  const { columns, names } = JSON.parse(row.body) as Mapping;
  const headings = namedHeadings(cells);
  const placed = columns.flatMap(({ heading, field }) => {
    const column = headings.indexOf(heading);
    return column === -1 ? [] : [[columnLetter(column), field] as const];
  });
  const last = { headerRow, columns: Object.fromEntries(placed), names, person: row.person, at: row.at };
  const { questions } = upload.examination;
  const isName = (name: NameAnswer) => questions.names.some((asked) => isSameName(asked, name));
  const isOfUse =
    headerRow !== null || questions.columns.some(({ column }) => column in last.columns) || names.some(isName);
  return isOfUse ? last : null;
}

const isSameName = (a: Pick<NameAnswer, 'kind' | 'words'>, b: Pick<NameAnswer, 'kind' | 'words'>) =>
  a.kind === b.kind && comparable(a.words) === comparable(b.words);

/** Forgets what was answered about files with the headings of this one. */
export async function dropReading(app: App, actor: Actor, upload: Upload): Promise<void> {
  const found = await mappingFor(app, actor, upload);
  if (found) await dropMapping(app.db, found.row.owner, found.row.headings);
}

interface Found {
  readonly row: MappingRow;
  readonly cells: readonly string[];
  /** The row to choose as header; null where it is known. */
  readonly headerRow: number | null;
}

async function mappingFor({ db }: App, actor: Actor, { examination }: Upload): Promise<Found | null> {
  const { questions, headerCells } = examination;
  if (!asksAnything(questions)) return null;
  const known = { cells: headerCells, headerRow: null };
  const rows = questions.headerRows.map(({ row, cells }) => ({ cells, headerRow: row }));
  for (const place of rows.length > 0 ? rows : [known]) {
    const row = await findMapping(db, ownerOf(actor), headingsName(place.cells));
    if (row) return { row, ...place };
  }
  return null;
}
