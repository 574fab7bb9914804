import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { knownPeriod } from '../../src/domain/period.ts';
import { scorecard } from '../../src/domain/scorecard.ts';
import { gapRowJson } from '../../src/report/gap-json.ts';
import { AREA, cardOf, INDICATORS, PLANS, zh } from './jianghai.ts';
import { everything } from './print-everything.ts';

const run = promisify(execFile);
const ROOT = path.resolve(import.meta.dirname, '../..');

const MACHINES = [
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  { TZ: 'America/New_York', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' },
  { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  { TZ: 'Pacific/Niue', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
] as const;

async function runOn(machine: (typeof MACHINES)[number], args: readonly string[]): Promise<string> {
  const { PATH = '' } = process.env;
  const { stdout } = await run(process.execPath, args, { cwd: ROOT, env: { PATH, ...machine }, maxBuffer: 1 << 26 });
  return stdout;
}

describe('the same observations give the same bytes', () => {
  test('at every recomputation', () => {
    expect(everything()).toBe(everything());
  });

  test.each(MACHINES)('in $TZ with $LANG', async (machine) => {
    expect(await runOn(machine, [path.join(import.meta.dirname, 'print-everything.ts')])).toBe(everything());
  });

  test('in whatever order they come', () => {
    const card = cardOf('2018Q2');
    const observations = card.rows.flatMap((row) => row.observations);
    const unique = [...new Set(observations)];
    const json = (given: typeof unique) =>
      JSON.stringify(
        scorecard({
          ...{ area: AREA, period: knownPeriod('2018Q2'), plans: PLANS, observations: given },
          indicators: new Map(INDICATORS.map((each) => [each.id, each])),
          targets: PLANS.flatMap((plan) => plan.targets),
        }).rows.map((row) => gapRowJson(row, zh)),
      );
    expect(json(unique.toReversed())).toBe(json(unique));
    expect(json(unique)).toBe(json(unique.toSorted((a, b) => (a.value ?? '').localeCompare(b.value ?? ''))));
  });
});

describe('the command line, from a stored file', () => {
  let data: string;

  beforeAll(async () => {
    data = await mkdtemp(path.join(tmpdir(), 'biaochi-same-'));
    const lines = ['地区,指标,报告期,分子,分母'];
    for (let i = 0; i < 12; i++)
      lines.push(
        `440704,每万常住人口全科医生数,${2015 + Math.floor((i + 2) / 4)}Q${((i + 2) % 4) + 1},${64 + i},${262_000 + i * 370}`,
      );
    await writeFile(path.join(data, 'twelve.csv'), `${lines.join('\n')}\n`);
    await runOn(MACHINES[1], ['src/start.mjs', 'import', path.join(data, 'twelve.csv'), '--yes', '--data', data]);
  });

  afterAll(() => rm(data, { recursive: true, force: true }));

  test.each(['--json', '--csv'])('gaps %s', async (format) => {
    const args = ['src/start.mjs', 'gaps', '--area', '440704', '--period', '2018Q2', format, '--data', data];
    const [first, ...others] = await Promise.all(MACHINES.slice(0, 3).map((machine) => runOn(machine, args)));
    expect(first!.length).toBeGreaterThan(2000);
    for (const other of others) expect(other).toBe(first);
  });
});
