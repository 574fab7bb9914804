import { describe, expect, test } from 'vitest';
import { issueLevel } from '../../src/ingest/issue-codes.ts';
import { POLLUTIONS, type Pollution } from './pollutions.ts';
import { read } from './reading.ts';

type Outcome = 'equal' | 'refused' | 'noted' | 'silent-wrong';

/** Issues that name a way of spoiling which leaves wrong cells behind; anything else said of a file does not count as named. */
const NAMES: ReadonlySet<string> = new Set([
  ...[
    'stray-quote',
    'foreign-quotes',
    'doubled-delimiter',
    'space-after-delimiter',
    'control-characters',
    'one-column',
  ],
  ...['lone-cell-row', 'rows-in-cell', 'backslash-quote'],
]);

/** Rows that carry something, without those that an issue calls a title, a note or a second header. */
function content(rows: Iterable<readonly string[]>, decoration: ReadonlySet<number>): readonly (readonly string[])[] {
  return [...rows].filter((row, at) => row.some((cell) => cell !== '') && !decoration.has(at + 1));
}

async function outcomeOf({ text, meant }: Pollution): Promise<Outcome> {
  const result = await read(text);
  if (!result.ok) return result.issues.length > 0 ? 'refused' : 'silent-wrong';
  const { issues } = result.table;
  const decoration = issues.filter(({ code }) => code === 'lone-cell-row' || code === 'repeated-header');
  const rows = content(result.table.rows, new Set(decoration.map(({ row }) => row!)));
  if (JSON.stringify(rows) === JSON.stringify(content(meant, new Set()))) return 'equal';
  if (issues.some(({ code }) => issueLevel(code) === 'error')) return 'refused';
  return issues.some(({ code }) => NAMES.has(code)) ? 'noted' : 'silent-wrong';
}

describe('a table spoiled in every way of the Pollock benchmark, and in some more', () => {
  test('is read as meant, refused with a reason or noted by name; never wrong in silence', async () => {
    const counts = new Map<string, Record<Outcome, number>>();
    const silent: string[] = [];
    for (const pollution of POLLUTIONS) {
      const outcome = await outcomeOf(pollution);
      if (outcome === 'silent-wrong') silent.push(pollution.name);
      const count = counts.get(pollution.kind) ?? { equal: 0, refused: 0, noted: 0, 'silent-wrong': 0 };
      counts.set(pollution.kind, { ...count, [outcome]: count[outcome] + 1 });
    }
    for (const [kind, { equal, refused, noted, 'silent-wrong': wrong }] of counts)
      console.log(`${kind}: equal ${equal}, refused ${refused}, noted ${noted}, silent wrong ${wrong}`);
    expect(silent).toEqual([]);
  });
});
