import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONFIG_VARIABLES } from '../src/config.ts';
import { THRESHOLDS } from '../src/domain/thresholds.ts';
import { OBSERVATION_COLUMNS } from '../src/ingest/observation-columns.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const english = readFileSync(path.join(ROOT, '.docs/README.en.md'), 'utf8');
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

describe('the README', () => {
  test('explains exactly the variables that the configuration reads', () => {
    const table = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
    expect(table).toEqual([...CONFIG_VARIABLES]);
    const source = readFileSync(path.join(ROOT, 'src/config.ts'), 'utf8');
    expect(new Set([...source.matchAll(/env\['([A-Z_]+)'\]/g)].map((match) => match[1]))).toEqual(
      new Set(CONFIG_VARIABLES),
    );
  });

  test('names the headings that the uploader knows', () => {
    for (const [field, headings] of Object.entries(OBSERVATION_COLUMNS.headings)) {
      expect(headings).toContain(field);
      expect(readme).toContain(field);
    }
  });

  test('states the thresholds that judge', () => {
    for (const page of [readme, english]) {
      expect(page).toContain(THRESHOLDS.onTrackPace);
      expect(page).toContain(THRESHOLDS.atRiskPace);
    }
    expect(readme).toContain(`${Number(THRESHOLDS.nearShare) * 100}%`);
  });

  test('gives commands and pictures that are there', () => {
    for (const script of ['start', 'test', 'biaochi']) expect(manifest.scripts).toHaveProperty(script);
    const linked = [...readme.matchAll(/\]\((\.docs\/[^)]+)\)/g)].map((match) => match[1]!);
    expect(linked.length).toBeGreaterThan(2);
    for (const file of linked) expect([file, existsSync(path.join(ROOT, file))]).toEqual([file, true]);
  });
});
