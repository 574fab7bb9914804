import type { NameAnswer, ReadingAnswers } from '../domain/answers.ts';
import type { ColumnQuestion, HeaderRowChoice, NameQuestion } from '../domain/questions.ts';
import type { UploadReport } from '../domain/upload-report.ts';
import { instantWords } from './instant.ts';
import { uploadAddress } from './links.ts';
import type { Say } from './page-text.ts';
import { HeadRow, TableBox } from './table-box.tsx';
import { failedTier } from './upload-tiers.ts';

/** One thing to choose, with what it is sent as. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What the person said of the reading, what else they may say, and what was said of a file with the same headings before. */
export interface Reading {
  readonly answers: ReadingAnswers;
  readonly choices: Readonly<Record<NameAnswer['kind'], readonly Choice[]>>;
  readonly last: (ReadingAnswers & { readonly person: string; readonly at: string }) | null;
}

interface QuestionsProps {
  readonly id: string;
  readonly report: UploadReport;
  readonly reading: Reading;
  readonly say: Say;
}

/** Asks what the file does not say of itself, in one plain form; only what belongs to the first step of the check that failed. */
export function UploadQuestions({ id, report, reading, say }: QuestionsProps) {
  const words = say.page.questions;
  const tier = failedTier(report);
  const { headerRows, columns, fields } = report.questions;
  const names = tier === 'rows' ? report.questions.names : [];
  if (tier === 'file' || headerRows.length + columns.length + names.length === 0) return null;
  const { last } = reading;
  return (
    <section id="questions" class="card" aria-labelledby="questions-title">
      <h2 id="questions-title">{words.title}</h2>
      <p class="soft">{words.lead}</p>
      <form method="post" action={`${uploadAddress(id)}/reading`}>
        {last ? <SameAsLast last={last} say={say} /> : null}
        {headerRows.length > 0 ? <HeaderRows rows={headerRows} chosen={last?.headerRow ?? null} say={say} /> : null}
        {columns.length > 0 ? (
          <Columns columns={columns} fields={fields} chosen={last?.columns ?? {}} missing={missing(report)} say={say} />
        ) : null}
        {names.length > 0 ? <NameTable names={names} reading={reading} say={say} /> : null}
        <p class="buttons">
          <button type="submit">{words.submit}</button>
          {last ? (
            <button type="submit" class="second" formaction={`${uploadAddress(id)}/forget`} formnovalidate>
              {words.forget}
            </button>
          ) : null}
        </p>
      </form>
    </section>
  );
}

const missing = ({ errors }: UploadReport) =>
  errors.filter(({ code }) => code === 'missing-column').map(({ message }) => message)[0] ?? null;

function SameAsLast({ last, say }: { last: NonNullable<Reading['last']>; say: Say }) {
  return (
    <p class="notice">{say.page.questions.sameAsLast({ person: last.person, time: instantWords(last.at, say) })}</p>
  );
}

interface HeaderRowsProps {
  readonly rows: readonly HeaderRowChoice[];
  readonly chosen: number | null;
  readonly say: Say;
}

const SHOWN_CELLS = 12;

function HeaderRows({ rows, chosen, say }: HeaderRowsProps) {
  const words = say.page.questions;
  const width = Math.min(SHOWN_CELLS, Math.max(...rows.map(({ cells }) => cells.length)));
  return (
    <>
      <h3>{words.headerRows}</h3>
      <TableBox caption={words.headerRowsCaption} kind="first-rows">
        <thead>
          <tr>
            <th scope="col">{words.choose}</th>
            <th scope="col" colspan={width}>
              {words.content}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr>
              <th scope="row">
                <label class="tick">
                  <input type="radio" name="headerRow" value={row} required checked={row === chosen} />
                  <span>{words.headerRow({ row })}</span>
                </label>
              </th>
              {Array.from({ length: width }, (_, column) => (
                <td>{cells[column] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableBox>
    </>
  );
}

interface ColumnsProps {
  readonly columns: readonly ColumnQuestion[];
  readonly fields: readonly string[];
  readonly chosen: ReadingAnswers['columns'];
  /** What is missing, as a sentence. */
  readonly missing: string | null;
  readonly say: Say;
}

function Columns({ columns, fields, chosen, missing, say }: ColumnsProps) {
  const words = say.page.questions;
  const told = [missing, columns.some(({ isTwice }) => isTwice) ? words.twice : null].filter(Boolean);
  return (
    <>
      <h3>{words.columns}</h3>
      {told.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <TableBox caption={words.columnsCaption} kind="questions">
        <HeadRow headings={[words.column, words.heading, words.samples, words.meaning]} />
        <tbody>
          {columns.map((each) => (
            <tr>
              <th scope="row">{each.column}</th>
              <td>{each.heading.trim() === '' ? words.noHeading : each.heading}</td>
              <td class="soft">{say.words.list(each.samples)}</td>
              <td>
                <select
                  name={`column.${each.column}`}
                  aria-label={words.columnMeaning({ letter: each.column })}
                  required={each.isTwice}
                >
                  <option value="">{each.isTwice ? words.decide : words.undecided}</option>
                  {fields.map((field) => (
                    <option value={field} selected={chosen[each.column] === field}>
                      {words.fields[field]}
                    </option>
                  ))}
                  <option value="ignore" selected={chosen[each.column] === 'ignore'}>
                    {words.ignore}
                  </option>
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </>
  );
}

interface NameTableProps {
  readonly names: readonly NameQuestion[];
  readonly reading: Reading;
  readonly say: Say;
}

function NameTable({ names, reading, say }: NameTableProps) {
  const words = say.page.questions;
  return (
    <>
      <h3>{words.names}</h3>
      <TableBox caption={words.namesCaption} kind="questions">
        <HeadRow headings={[words.name, words.cells, words.means]} />
        <tbody>
          {names.map((each) => (
            <tr>
              <th scope="row">
                {each.words} <span class="soft">{words.kind[each.kind]}</span>
              </th>
              <td class="number">{each.cells}</td>
              <td>
                <NameSelect question={each} reading={reading} say={say} />
              </td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </>
  );
}

function NameSelect({ question, reading, say }: { question: NameQuestion; reading: Reading; say: Say }) {
  const { kind, words: typed, candidates } = question;
  const words = say.page.questions;
  const likely = new Set(candidates.map(({ id }) => id));
  const others = reading.choices[kind].filter(({ id }) => !likely.has(id));
  const last = reading.last?.names.find((each) => each.kind === kind && each.words === typed)?.means;
  const options = (choices: readonly Choice[]) =>
    choices.map(({ id, name }) => (
      <option value={id} selected={id === last}>
        {name}
      </option>
    ));
  return (
    <select name={`name.${kind}.${typed}`} aria-label={words.nameMeans({ words: typed })}>
      <option value="">{words.decide}</option>
      {candidates.length > 0 ? <optgroup label={words.likely}>{options(candidates)}</optgroup> : null}
      {others.length > 0 ? <optgroup label={words.everything[kind]}>{options(others)}</optgroup> : null}
    </select>
  );
}

/** What the person said of the reading, and a button that takes it back. */
export function ReadingInForce({ id, reading, say }: Omit<QuestionsProps, 'report'>) {
  const words = say.page.questions;
  const { headerRow, columns, names } = reading.answers;
  const nameOf = (kind: NameAnswer['kind'], means: string) =>
    reading.choices[kind].find((each) => each.id === means)?.name ?? means;
  const told = [
    ...(headerRow === null ? [] : [words.headerRow({ row: headerRow })]),
    ...Object.entries(columns).map(([letter, field]) =>
      field === 'ignore' ? words.columnIgnored({ letter }) : words.columnIs({ letter, meaning: words.fields[field]! }),
    ),
    ...names.map(({ kind, words: typed, means }) => words.nameIs({ words: typed, name: nameOf(kind, means) })),
  ];
  if (told.length === 0) return null;
  return (
    <form class="read-again" method="post" action={`${uploadAddress(id)}/reading`}>
      <span>
        {words.inForce} {say.words.list(told)}
      </span>
      <button type="submit" class="second" name="again" value="1">
        {words.again}
      </button>
    </form>
  );
}

const SHEET_CODES: ReadonlySet<string> = new Set(['unknown-sheet', 'sheet-without-cells', 'empty-sheet']);

/** The sheets of a workbook, the one that is read marked, each other one click away. */
export function SheetForm({ id, report, say }: Omit<QuestionsProps, 'reading'>) {
  const words = say.page.questions;
  const { sheet, sheets, errors } = report;
  const isLost = sheets.length === 0 && errors.some(({ code }) => SHEET_CODES.has(code));
  if (sheets.length < 2 && !isLost) return null;
  return (
    <form class="read-again" method="post" action={`${uploadAddress(id)}/reading`}>
      <span class="soft">{words.sheets}</span>
      {isLost ? (
        <button type="submit" class="second" name="sheet" value="">
          {words.findSheet}
        </button>
      ) : null}
      {sheets.map((name) =>
        name === sheet ? (
          <strong>{words.sheetRead({ sheet: name })}</strong>
        ) : (
          <button type="submit" class="second" name="sheet" value={name}>
            {words.readSheet({ sheet: name })}
          </button>
        ),
      )}
    </form>
  );
}
