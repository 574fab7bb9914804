import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../src');

/** Which folders a folder may import from (design §5), besides itself. `text` may know the codes that it words, as types only. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  text: ['domain'],
  ingest: ['domain'],
  db: ['domain'],
  charts: ['domain', 'text'],
  report: ['domain', 'text', 'charts'],
  pages: ['domain', 'text', 'charts'],
  app: ['domain', 'ingest', 'db'],
  http: ['app', 'report', 'pages', 'domain', 'text', 'charts', 'ingest'],
  cli: ['app', 'report', 'domain', 'text', 'http', 'config.ts'],
  'main.ts': ['cli', 'config.ts'],
  'config.ts': [],
};

/** Types that cross a border without making anything depend on code: the codes of `text`. */
const TYPE_ONLY: Readonly<Record<string, readonly string[]>> = { text: ['ingest', 'app'] };

const DOMAIN_PACKAGES: ReadonlySet<string> = new Set(['fraction.js', 'cephes']);

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Every import of a source text: `to` is a folder of src (or a file in it), or `package:name`. */
function importsOf(file: string, source: string): Import[] {
  const from = path.relative(SRC, file).split(path.sep)[0]!;
  const pattern = /^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm;
  return [...source.matchAll(pattern)].map((match) => {
    const name = match[2] ?? match[3]!;
    const to = name.startsWith('.')
      ? path.relative(SRC, path.resolve(path.dirname(file), name)).split(path.sep)[0]!
      : `package:${name}`;
    return { from, to, typeOnly: match[1] !== undefined };
  });
}

function violation({ from, to, typeOnly }: Import): string | null {
  if (from === to) return null;
  if (to.startsWith('package:')) return packageViolation(from, to.slice('package:'.length));
  if (ALLOWED[from]?.includes(to) || (typeOnly && TYPE_ONLY[from]?.includes(to))) return null;
  return `${from} imports ${to}`;
}

function packageViolation(from: string, name: string): string | null {
  if (from === 'domain' && !DOMAIN_PACKAGES.has(name)) return `domain imports ${name}`;
  if (name === 'kysely' && from !== 'db' && from !== 'app') return `${from} imports kysely`;
  return null;
}

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name));

describe('layers', () => {
  test('no folder imports what it may not', () => {
    const found = files.flatMap((file) =>
      importsOf(file, readFileSync(file, 'utf8')).flatMap((each) => {
        const fault = violation(each);
        return fault ? [`${path.relative(SRC, file)}: ${fault}`] : [];
      }),
    );
    expect(found).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });

  test.each([
    ['domain/x.ts', "import { a } from '../db/open.ts';", 'domain imports db'],
    ['domain/x.ts', "import type { App } from '../app/context.ts';", 'domain imports app'],
    ['domain/x.ts', "import { readFile } from 'node:fs/promises';", 'domain imports node:fs/promises'],
    ['domain/methods/x.ts', "export { a } from '../../text/text.ts';", 'domain imports text'],
    ['ingest/x.ts', "import { a } from '../db/open.ts';", 'ingest imports db'],
    ['pages/x.tsx', "import { a } from '../app/uploads.ts';", 'pages imports app'],
    ['text/x.ts', "import { issueLevel } from '../ingest/issue-codes.ts';", 'text imports ingest'],
    ['http/x.ts', "import { sql } from 'kysely';", 'http imports kysely'],
    ['app/x.ts', "const a = await import('../http/server.ts');", 'app imports http'],
    ['report/x.ts', "import {\n  a,\n  b,\n} from '../pages/frame.ts';", 'report imports pages'],
  ])('a planted violation in %s is seen: %s', (name, source, message) => {
    expect(importsOf(path.join(SRC, name), source).map(violation)).toEqual([message]);
  });

  test('only config reads the environment, and the domain neither clock nor chance', () => {
    const reading = files.filter((file) =>
      /\bprocess\s*\.\s*env\b|\{ env \} = process/.test(readFileSync(file, 'utf8')),
    );
    expect(reading.map((file) => path.relative(SRC, file))).toEqual(['config.ts']);
    const clocks = files.filter(
      (file) =>
        file.startsWith(path.join(SRC, 'domain')) &&
        /Date\.now|new Date\(\)|Math\.random|performance\./.test(readFileSync(file, 'utf8')),
    );
    expect(clocks).toEqual([]);
  });
});
