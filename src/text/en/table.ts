import type { tableText as zh } from '../zh/table.ts';

const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030 (GBK)',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big-endian)',
};

/** Rounded up to a tenth, so that a size above a limit never reads like the limit. */
const megabytes = (bytes: number) => `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;

const encodingName = (encoding: string) => encodings[encoding] ?? encoding;

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** What each issue of the reading of a file says; row number and column letter are shown beside it. */
export const tableText: typeof zh = {
  'file-too-large': ({ bytes, limit }) =>
    `The file is ${megabytes(bytes)}; the most that can be read is ${megabytes(limit)}. Remove sheets and pictures that are not needed, or split it into several files.`,
  'empty-file': 'The file is empty (0 bytes). Check that it was saved, then choose it again.',
  'blank-file': 'The file holds only spaces and blank lines. Check that this is the right file.',
  'old-excel-file':
    'This is an old Excel workbook (.xls), which cannot be read. Open it in WPS or Excel, save it as .xlsx or CSV, and upload that.',
  'binary-excel-file':
    'This is a binary Excel workbook (.xlsb), which cannot be read. Open it in Excel, save it as .xlsx or CSV, and upload that.',
  'et-file':
    'This is a WPS spreadsheet (.et), which cannot be read. Open it in WPS, save it as .xlsx or CSV, and upload that.',
  'numbers-file':
    'This is an Apple Numbers spreadsheet, which cannot be read. Export it from Numbers as Excel (.xlsx) or CSV, and upload that.',
  'ods-file':
    'This is an OpenDocument spreadsheet (.ods), which cannot be read. Save it as .xlsx or CSV in WPS, Excel or LibreOffice, and upload that.',
  'password-protected':
    'The file opens only with a password. Open it in WPS or Excel, remove the password, save it, and upload it again.',
  'pdf-file': 'This is a PDF file, not a table. Upload the .xlsx or CSV file with the figures.',
  'image-file': 'This is a picture, not a table. Upload the .xlsx or CSV file with the figures.',
  'document-file':
    'This is a text document or a presentation. Put the figures into an .xlsx or CSV file and upload that.',
  'archive-file': 'This is an archive. Unpack it and upload the .xlsx or CSV file inside.',
  'html-file':
    'The file is a web page under the name of a spreadsheet. Open it in WPS or Excel, save it as a real .xlsx or CSV, and upload that.',
  'xml-file':
    'The file is XML, which cannot be read. Open it in WPS or Excel, save it as .xlsx or CSV, and upload that.',
  'unknown-office-file':
    'This is an Office file of an unknown kind, perhaps damaged. Save the table as .xlsx or CSV again and upload that.',
  'old-table-file': ({ kind }) =>
    `This is a table in the ${kind} format, which cannot be read. Open it in WPS or Excel, save it as .xlsx or CSV, and upload that.`,
  'unknown-file': 'This is neither a table nor a text file. Upload the .xlsx or CSV file with the figures.',
  'corrupt-workbook': ({ part }) =>
    part === undefined
      ? 'The workbook is damaged or incomplete. Open and repair it in WPS or Excel, save it as a new .xlsx, and upload that.'
      : `The workbook is damaged or incomplete (${part}). Open and repair it in WPS or Excel, save it as a new .xlsx, and upload that.`,
  'unsafe-workbook': ({ part }) =>
    `The workbook holds something unsafe (${part}) and was refused. Copy the figures into a new workbook, save it as .xlsx, and upload that.`,
  'too-many-entries': ({ entries, limit }) =>
    `The workbook has ${entries} parts inside; at most ${limit} are read. Keep only the sheet with the figures, save, and upload again.`,
  'unpacked-too-large': ({ limit }) =>
    `Unpacked, the workbook is larger than ${megabytes(limit)}. Remove sheets, pictures and blank formatting that are not needed, save, and upload again.`,
  'too-many-rows': ({ limit }) => `There are more than ${limit} rows. Split the table into several files.`,
  'too-many-columns': ({ columns, limit }) =>
    `This row reaches column ${columns}; at most ${limit} columns are read. Remove columns that are not needed.`,
  'too-many-cells': ({ limit }) =>
    `There are more than ${limit} cells. Remove columns that are not needed, or split the table into several files.`,
  'damaged-utf8': ({ line, byte }) =>
    `The file is UTF-8, but damaged at line ${line} (byte ${byte} of the file). Export it again from the original table.`,
  'not-in-encoding': ({ encoding, line, byte }) =>
    `Read as ${encodingName(encoding)}, the file makes no sense at line ${line} (byte ${byte} of the file). Choose another encoding, or export it again from the original table.`,
  'unknown-encoding': ({ line, byte }) =>
    `The encoding is unknown: line ${line} (byte ${byte} of the file) is neither UTF-8 nor GB18030. Save the table as “CSV UTF-8” or .xlsx and upload that.`,
  'nul-character': ({ line }) =>
    `Line ${line} holds a NUL character: the file is damaged or no text file. Export it again from the original table.`,
  'unknown-sheet': ({ sheet, sheets }) => `The workbook has no sheet named “${sheet}”. Its sheets are: ${sheets}.`,
  'sheet-without-cells': ({ sheet }) => `“${sheet}” is a chart sheet without cells. Choose the sheet with the figures.`,
  'empty-sheet': ({ sheet }) => `The sheet “${sheet}” is empty. Choose the sheet with the figures.`,
  'empty-workbook':
    'The workbook shows no data at all. Check that this is the right file; if the figures are in a hidden sheet, unhide it first.',
  'name-mismatch': ({ extension, kind }) =>
    kind === 'xlsx'
      ? `The file is named .${extension} but is an Excel workbook; it was read as one.`
      : `The file is named .${extension} but is plain text; it was read as CSV.`,
  'encoding-unsure': ({ encoding }) =>
    `The file was read as ${encodingName(encoding)}, but that is not certain. Check the words in the preview; if they are garbled, choose another encoding.`,
  'replacement-character': ({ line, count }) =>
    `The file holds ${many(count, 'sign', 'signs')} “�”, first in line ${line}: text was lost before the file was saved. Compare it with the original table.`,
  'one-column':
    'Only one column was found. If there should be more, separate them with commas, tabs or semicolons and save again.',
  'control-characters': ({ line, count, hex }) =>
    `The file holds ${many(count, 'invisible control character', 'invisible control characters')} (the first is U+${hex} in line ${line}); a line ending or delimiter may be wrong. Export it again from the original table, or check rows and columns.`,
  'doubled-delimiter': ({ delimiter }) =>
    `Cells are divided by two delimiters (${delimiter}${delimiter}), so every second column is empty. Check that headings and figures stand in the same columns.`,
  'space-after-delimiter': 'Every delimiter is followed by a space, which was kept as part of the cell.',
  'foreign-quotes': ({ count, quote }) =>
    `${many(count, 'cell is', 'cells are')} enclosed in ${quote}, which was kept as part of the cell (the first one is named). Use double quotes instead, or remove them.`,
  'mixed-line-endings':
    'The file mixes several kinds of line ending; each was taken as the end of a row. Check the number of rows.',
  'hidden-sheets': ({ count, sheets }) =>
    `${many(count, 'hidden sheet was', 'hidden sheets were')} not read: ${sheets}.`,
  'other-sheets': ({ sheet, count, sheets }) =>
    `Only the sheet “${sheet}” was read; ${many(count, 'other sheet was', 'other sheets were')} not: ${sheets}.`,
  'hidden-rows': ({ count, rows, listed }) =>
    count > listed
      ? `${count} rows are hidden or filtered out and are read all the same; the first ${listed} are: ${rows}.`
      : `${many(count, 'row is', 'rows are')} hidden or filtered out and read all the same: ${rows}.`,
  'hidden-columns': ({ count, columns, listed }) =>
    count > listed
      ? `${count} columns are hidden and are read all the same; the first ${listed} are: ${columns}.`
      : `${many(count, 'column is', 'columns are')} hidden and read all the same: ${columns}.`,
  'formula-cells': ({ count }) =>
    `${many(count, 'cell is a formula', 'cells are formulas')}; the results saved with the file were read.`,
  'rounded-numbers': ({ count }) =>
    `${many(count, 'number was', 'numbers were')} stored with noise after the 15th digit and read with the 15 digits that Excel shows (the first one in the cell named).`,
  'unclosed-quote':
    'This double quote is never closed, so rows and columns after it cannot be told apart. Close or remove it.',
  'text-after-quote':
    'Text follows a closing double quote, so it is not certain where the cell ends. Write a double quote inside a cell twice.',
  'stray-quote':
    'There is a double quote inside a cell that is not in quotes; it was kept as it is. Check the cell, above all whether its opening quote is missing.',
  'quote-across-cells':
    'Several cells of this row hold half a pair of double quotes: a delimiter may have cut one cell in two. Put the whole cell in double quotes, and write a double quote inside it twice.',
  'backslash-quote':
    'A double quote follows a backslash (\\"), which was read as text. If it was meant to escape the quote, write the quote twice instead.',
  'rows-in-cell':
    'What looks like whole rows stands inside double quotes: a closing quote may be missing. Check this cell.',
  'space-after-quote': 'Spaces after a closing double quote were ignored.',
  'ragged-row': ({ cells, usual }) =>
    `This row has ${many(cells, 'cell', 'cells')}, most rows have ${usual}: a delimiter may be missing or too many. Remove thousands separators, or put the cell in double quotes.`,
  'short-rows': ({ last, cells, usual }) =>
    `From here to row ${last}, every row has ${many(cells, 'cell', 'cells')} where others have ${usual}. Excel leaves out blank last columns in this way; they were read as blank.`,
  'lone-cell-row': 'This row has a single cell and is taken for a title above or a note below the table.',
  'repeated-header': ({ first }) =>
    `This row is the same as the header in row ${first}: perhaps a header of several rows, or several tables in one file.`,
  'error-cell': ({ text }) => `The cell is the error ${text}. Correct the formula or type the value, and upload again.`,
  'formula-without-value':
    'The cell is a formula whose result was not saved. Recalculate and save the workbook in Excel or WPS first.',
  'bad-date': ({ text }) =>
    `The cell is formatted as a date, but ${text} is no valid date; it was read as a number. Check the format of the cell.`,
  'long-number': ({ text }) =>
    `The number ${text} has more than 15 digits; Excel may have turned the last ones into 0. If it is a code, format the cell as text and type it again.`,
  'scaled-number': ({ text }) =>
    `The format of the cell shows the number divided (by thousands, say); the undivided ${text} was read. Check it against the unit of the column.`,
  'hidden-zero': 'The cell is 0, but its format shows nothing. If no figure was meant, clear the cell.',
  'merged-cells': ({ range }) =>
    `${range} is merged: only its top left cell has content, the others were read as empty.`,
  'more-issues': ({ of, listed, total }) =>
    `There are ${total} issues of this kind (${of}); the first ${listed} are listed.`,
};
