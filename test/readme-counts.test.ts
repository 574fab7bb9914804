import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { definitionFiles } from '../src/app/load-definitions.ts';
import type { Plan } from '../src/domain/plan.ts';
import { parseDefinitions } from '../src/ingest/definitions.ts';
import { ROOT } from './support/engines.ts';

/** How many of each kind, by the year they fall due: `2018：7，2019：9，无期限：12`. */
function byYear(items: readonly { readonly year: number | null }[]): string {
  const years = Map.groupBy(items, (item) => item.year ?? Number.POSITIVE_INFINITY);
  const parts = [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, of]) => `${Number.isFinite(year) ? year : '无期限'}：${of.length}`);
  return parts.length === 0 ? '—' : parts.join('，');
}

function row(plan: Plan): string {
  const numbered = plan.targets.filter((t) => t.comparator !== 'trend' && t.comparator !== 'none');
  const trends = plan.targets.filter((t) => t.comparator === 'trend');
  const unnumbered = plan.targets.filter((t) => t.comparator === 'none');
  const indicators = new Set(plan.targets.map((t) => t.indicator)).size;
  const cells = [plan.id, indicators, byYear(numbered), trends.length, unnumbered.length, byYear(plan.milestones)];
  return `| ${cells.join(' | ')} |`;
}

test('the README counts the targets and milestones that the plan files hold', async () => {
  const parsed = parseDefinitions(await definitionFiles(ROOT));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const section = readme.split('## 方案目标一览')[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => /^\| [a-z]+-\d{4} \|/.test(line));
  expect(rows).toEqual(parsed.definitions.plans.map(row));
});
