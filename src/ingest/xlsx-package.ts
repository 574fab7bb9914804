import { WorkbookFault } from './workbook-fault.ts';
import { walkXml } from './xml-events.ts';
import type { ZipGuard } from './zip-guard.ts';

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** The part with its cells; null for a chart or macro sheet, which has none. */
  readonly part: string | null;
}

/** Where the parts of a workbook are and what holds for all sheets. */
export interface WorkbookParts {
  readonly sheets: readonly SheetEntry[];
  /** Days are counted from 1904-01-01 instead of 1899-12-31. */
  readonly from1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

interface Relationship {
  readonly type: string;
  readonly target: string;
}

/** Resolves a target as a part name: absolute ones begin with `/`, others count from the folder of `part`. */
function resolve(part: string, target: string): string {
  const base = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') base.pop();
    else if (step !== '.' && step !== '') base.push(step);
  }
  return base.join('/');
}

/** The relationships of a part (ECMA-376 part 2, 9.3), by id; the type is the last word of its address, the same in both dialects. */
function relationships(zip: ZipGuard, part: string): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>();
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : '';
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!zip.has(name)) return found;
  walkXml(zip.read(name), {
    open: (tag, attributes) => {
      if (tag !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const type = attributes.get('Type')?.split('/').at(-1) ?? '';
      found.set(attributes.get('Id') ?? '', { type, target: resolve(part, attributes.get('Target') ?? '') });
    },
  });
  return found;
}

function ofType(links: ReadonlyMap<string, Relationship>, type: string): string | null {
  for (const link of links.values()) if (link.type === type) return link.target;
  return null;
}

/** Finds the sheets and shared parts of a workbook. Throws a WorkbookFault `corrupt-workbook` where the main parts are missing. */
export function readWorkbookParts(zip: ZipGuard): WorkbookParts {
  const workbook = ofType(relationships(zip, ''), 'officeDocument') ?? 'xl/workbook.xml';
  if (!zip.has(workbook)) throw new WorkbookFault('corrupt-workbook', { part: workbook });
  const links = relationships(zip, workbook);
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  walkXml(zip.read(workbook), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = attributes.flag('date1904');
      if (tag !== 'sheet') return;
      const link = links.get(attributes.get('id') ?? '');
      sheets.push({
        name: attributes.get('name') ?? '',
        hidden: (attributes.get('state') ?? 'visible') !== 'visible',
        part: link?.type === 'worksheet' ? link.target : null,
      });
    },
  });
  return { sheets, from1904, sharedStrings: ofType(links, 'sharedStrings'), styles: ofType(links, 'styles') };
}
