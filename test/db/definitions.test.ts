import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDefinitions, storeDefinitions } from '../../src/db/definition-store.ts';
import { milestonesIn, milestoneVersions } from '../../src/db/milestone-definition-store.ts';
import { targetsIn, targetVersions } from '../../src/db/target-store.ts';
import type { Definitions } from '../../src/domain/definitions.ts';
import { ENGINES, type TestApp, testApp } from '../support/engines.ts';

const LATER = '2019-03-01';

describe.each(ENGINES)('definitions on %s', (engine) => {
  let app: TestApp;
  let loaded: Definitions;
  beforeEach(async () => {
    app = await testApp(engine);
    loaded = await readDefinitions(app.db);
  });
  afterEach(() => app.close());

  const store = (definitions: Definitions, today = LATER) =>
    app.db.transaction().execute((db) => storeDefinitions(db, definitions, today, `${today}T00:00:00.000Z`));

  const withPlan = (
    change: (targets: Definitions['plans'][number]['targets']) => Definitions['plans'][number]['targets'],
  ) => ({
    ...loaded,
    plans: loaded.plans.map((plan) =>
      plan.id === 'jianghai-2018' ? { ...plan, targets: change(plan.targets) } : plan,
    ),
  });

  test('what was stored reads back as it was, in its order', async () => {
    expect(loaded.plans.map((plan) => plan.id)).toContain('jianghai-2018');
    const again = await readDefinitions(app.db);
    expect(again).toEqual(loaded);
  });

  test('loading the same again changes nothing', async () => {
    const total = loaded.plans.flatMap((plan) => plan.targets).length;
    expect(await store(loaded)).toEqual({
      ...{ added: 0, changed: 0, retired: 0, unchanged: total, kept: 0, keptPlans: [] },
      milestones: {
        ...{ added: 0, changed: 0, retired: 0, kept: 0 },
        unchanged: loaded.plans.flatMap((plan) => plan.milestones).length,
      },
    });
    const rows = await app.db.selectFrom('target').select(['key', 'version']).execute();
    expect(rows.length).toBe(total);
    expect(rows.every((row) => row.version === 1)).toBe(true);
  });

  test('a changed target begins a version; earlier periods keep the old one', async () => {
    const stricter = withPlan((targets) =>
      targets.map((t) =>
        t.indicator === 'drug-share' && t.due === '2020-12-31' ? { ...t, value: '25', wording: '<25' } : t,
      ),
    );
    expect(await store(stricter)).toMatchObject({ added: 0, changed: 1, retired: 0 });
    const valueOn = async (on?: string) =>
      (await targetsIn(app.db, on === undefined ? { area: '440704' } : { area: '440704', on })).find(
        (t) => t.indicator === 'drug-share' && t.due === '2020-12-31',
      )?.value;
    expect(await valueOn('2018-12-31')).toBe('27');
    expect(await valueOn('2019-02-28')).toBe('27');
    expect(await valueOn(LATER)).toBe('25');
    expect(await valueOn()).toBe('25');
    const versions = await targetVersions(app.db, 'jianghai-2018', 'drug-share');
    const changed = versions.filter((v) => v.target.due === '2020-12-31');
    expect(changed.map(({ version, validFrom, validTo }) => ({ version, validFrom, validTo }))).toEqual([
      { version: 1, validFrom: null, validTo: LATER },
      { version: 2, validFrom: LATER, validTo: null },
    ]);
  });

  test('a target that is gone ends, and one that returns begins a new version', async () => {
    const without = withPlan((targets) => targets.filter((t) => t.indicator !== 'drug-share'));
    expect(await store(without)).toMatchObject({ retired: 2 });
    expect(await store(loaded, '2019-06-01')).toMatchObject({ added: 2, retired: 0 });
    const versions = await targetVersions(app.db, 'jianghai-2018', 'drug-share');
    expect(versions.map((v) => v.version)).toEqual([1, 2, 1, 2]);
    const between = await targetsIn(app.db, { area: '440704', on: '2019-04-30' });
    expect(between.some((t) => t.indicator === 'drug-share')).toBe(false);
  });

  test('milestones are kept in versions as targets are', async () => {
    const id = 'reform-fully-under-way';
    const plan = loaded.plans.find((each) => each.id === 'jianghai-2018')!;
    const revised = (milestones: typeof plan.milestones) => ({
      ...loaded,
      plans: loaded.plans.map((each) => (each === plan ? { ...plan, milestones } : each)),
    });
    const later = plan.milestones.map((m) => (m.id === id ? { ...m, due: '2019-12-31', year: 2019 } : m));
    expect(await store(revised(later))).toMatchObject({
      ...{ added: 0, changed: 0, retired: 0, milestones: { added: 0, changed: 1, retired: 0 } },
    });
    expect(await store(revised(plan.milestones.filter((m) => m.id !== id)), '2019-06-01')).toMatchObject({
      milestones: { added: 0, changed: 0, retired: 1 },
    });
    const dueOn = async (on?: string) =>
      (await milestonesIn(app.db, on === undefined ? {} : { on })).find((m) => m.plan === plan.id && m.id === id)?.due;
    expect([await dueOn('2018-01-01'), await dueOn('2019-02-28'), await dueOn(LATER)]).toEqual([
      ...['2018-12-31', '2018-12-31', '2019-12-31'],
    ]);
    expect([await dueOn('2019-05-31'), await dueOn('2019-06-01'), await dueOn()]).toEqual([
      ...['2019-12-31', undefined, undefined],
    ]);
    const versions = (await milestoneVersions(app.db, plan.id)).filter(({ milestone }) => milestone.id === id);
    expect(versions.map(({ version, validFrom, validTo }) => [version, validFrom, validTo])).toEqual([
      [1, null, LATER],
      [2, LATER, '2019-06-01'],
    ]);
    expect((await readDefinitions(app.db)).plans.find((each) => each.id === plan.id)!.milestones.length).toBe(
      plan.milestones.length - 1,
    );
  });
});
