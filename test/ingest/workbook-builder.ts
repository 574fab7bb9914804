import { strToU8, zipSync } from 'fflate';

/** The parts of a small workbook, written by hand so that a test can put anything into it. */
export interface WorkbookDraft {
  /** Contents of `sheetData`, and what stands before and after it, by sheet name. */
  readonly sheets: readonly {
    readonly name: string;
    readonly data: string;
    readonly before?: string;
    readonly after?: string;
    readonly state?: string;
    readonly type?: string;
  }[];
  readonly strings?: readonly string[];
  /** Number format codes; cell style i has format i. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  /** Parts added or replaced. */
  readonly parts?: Readonly<Record<string, string>>;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relationships = (list: readonly (readonly [string, string, string])[]) =>
  `<Relationships>${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The parts of the drafted workbook by name. */
export function workbookParts(draft: WorkbookDraft): Record<string, string> {
  const { sheets, strings = [], formats = [] } = draft;
  const sheetList = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const numFmts = formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escapeXml(code)}"/>`);
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns:r="${RELATIONS}"><workbookPr${
      draft.from1904 ? ' date1904="1"' : ''
    }/><sheets>${sheetList.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map(({ type = 'worksheet' }, at) => [`rId${at + 1}`, type, `worksheets/sheet${at + 1}.xml`] as const),
      ['strings', 'sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles', '/xl/styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${numFmts.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${
      formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('') || '<xf numFmtId="0"/>'
    }</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ data, before = '', after = '' }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet>${before}<sheetData>${data}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...draft.parts,
  };
}

/** Packs parts into a zip container. */
export function pack(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

/** The bytes of the drafted workbook. */
export const workbook = (draft: WorkbookDraft): Uint8Array => pack(workbookParts(draft));

/** A workbook of one sheet. */
export const oneSheet = (data: string, more: Omit<WorkbookDraft, 'sheets'> = {}): Uint8Array =>
  workbook({ ...more, sheets: [{ name: '数据', data }] });
