import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { definitionFiles } from '../../src/app/load-definitions.ts';
import { DEFINITION_FAULT_CODES, type DefinitionFault } from '../../src/domain/definitions.ts';
import { parseTargetWords } from '../../src/domain/target-words.ts';
import { type PlanFile, planFile } from '../../src/ingest/definition-schema.ts';
import { type DefinitionFile, parseDefinitions } from '../../src/ingest/definitions.ts';
import { LANGUAGES, textIn } from '../../src/text/text.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PLAN = 'seeds/plans/made-up-2018.yaml';
const RULES = 'indicators/rules.yaml';
const INDICATOR = 'indicators/made-up/signed-share.yaml';

type Fields = Record<string, unknown>;

const indicator = (): Fields => ({
  name: { zh: '签约率', en: 'Signed share' },
  definition: '签约人数占常住人口的百分比',
  unit: '%',
  polarity: 'higher',
  decimals: 1,
  periodNature: 'stock',
  rollUp: 'ratio',
});

const step = (change: Fields = {}): Fields => ({
  ...{ wording: '60%以上', comparator: 'gte', value: '60', year: 2018, due: '2018-12-31' },
  ...change,
});

const entry = (change: Fields = {}): Fields => ({
  ...{ indicator: 'signed-share', section: '二（一）1', unit: '%', nature: 'coverage', steps: [step()] },
  ...change,
});

const plan = (change: Fields = {}): Fields => ({
  ...{ title: '演练方案', document: '演练〔2018〕1号', issuer: '演练', area: '440704', issued: '2018-06-01' },
  ...{ targets: [entry()], milestones: [{ id: 'open', name: '开业', section: '三', due: '2018-12-31' }] },
  ...change,
});

const withStep = (change: Fields): Fields => plan({ targets: [entry({ steps: [step(change)] })] });

function files(planFields: Fields, indicatorFields: Fields = indicator()): DefinitionFile[] {
  const themes = stringify([{ id: 'made-up', name: { zh: '演练', en: 'Drill' } }]);
  return [
    { path: 'indicators/themes.yaml', text: themes },
    { path: INDICATOR, text: stringify(indicatorFields) },
    { path: PLAN, text: stringify(planFields) },
  ];
}

function faultsOf(read: readonly DefinitionFile[]): readonly DefinitionFault[] {
  const result = parseDefinitions(read);
  return result.ok ? [] : result.faults;
}

const places = (faults: readonly DefinitionFault[]) => faults.map(({ file, path: at, code }) => [file, at, code]);

test('the plan that the faults are planted in has none', () => {
  expect(faultsOf(files(plan()))).toEqual([]);
});

const STEP = 'targets[0].steps[0]';
const rank = { ...indicator(), polarity: 'lower', unit: '名次' };
const again = (section: string, note: string | null) =>
  plan({ targets: [entry({ note }), entry({ section, note, steps: [step({ wording: '60%' })] })] });

/** What is planted, and every fault that it must give: place and code. */
const PLANTED: readonly (readonly [string, readonly DefinitionFile[], ...(readonly [string, string])[]])[] = [
  ['text that is no YAML', [{ path: PLAN, text: 'title: "a' }], ['', 'yaml-broken']],
  ['no title', files(plan({ title: null })), ['title', 'field-missing']],
  ['a field that is not known', files(plan({ titel: 'x' })), ['', 'field-unknown']],
  ['a number without quotes', files(withStep({ value: 60 })), [`${STEP}.value`, 'field-malformed']],
  ['no section', files(plan({ targets: [entry({ section: undefined })] })), ['targets[0].section', 'citation-missing']],
  [
    'a section of spaces',
    files(plan({ targets: [entry({ section: '  ' })] })),
    ['targets[0].section', 'citation-missing'],
  ],
  ['no document', files(plan({ document: '' })), ['document', 'citation-missing']],
  [
    'a milestone without a section',
    files(plan({ milestones: [{ id: 'open', name: '开业' }] })),
    ['milestones[0].section', 'citation-missing'],
  ],
  [
    'an indicator that is not there',
    files(plan({ targets: [entry({ indicator: 'nobody' })] })),
    ['targets[0].indicator', 'indicator-unknown'],
  ],
  [
    'a unit that is not in the list',
    files(plan({ targets: [entry({ unit: '斤', note: '演练', steps: [step({ wording: '60' })] })] })),
    ['targets[0].unit', 'unit-unknown'],
  ],
  [
    'a unit that is not the indicator’s',
    files(plan({ targets: [entry({ unit: '百分点', steps: [step({ wording: '60' })] })] })),
    ['targets[0].unit', 'unit-differs-from-indicator'],
  ],
  [
    'a baseline of no period',
    files(plan({ targets: [entry({ baseline: { value: '50', period: '2017Q5' } })] })),
    ['targets[0].baseline.period', 'baseline-period-unknown'],
  ],
  [
    'a due date on the day before the issue',
    files(withStep({ due: '2018-05-31' })),
    [`${STEP}.due`, 'due-before-issued'],
  ],
  [
    'a milestone due before the issue',
    files(plan({ milestones: [{ id: 'open', name: '开业', section: '三', due: '2018-05-31' }] })),
    ['milestones[0].due', 'due-before-issued'],
  ],
  ['a year that is not the due date’s', files(withStep({ year: 2019 })), [`${STEP}.year`, 'year-differs-from-due']],
  [
    'gte without a value',
    files(withStep({ value: null })),
    [`${STEP}.value`, 'value-missing'],
    [STEP, 'wording-differs'],
  ],
  [
    'a trend with a value',
    files(withStep({ upper: '70' })),
    [`${STEP}.upper`, 'value-needless'],
    [STEP, 'wording-differs'],
  ],
  ['a tolerance for gte', files(withStep({ tolerance: '1' })), [`${STEP}.tolerance`, 'value-needless']],
  [
    'about without a tolerance',
    files(withStep({ wording: '60%左右', comparator: 'about' })),
    [`${STEP}.tolerance`, 'tolerance-missing'],
  ],
  [
    'a negative tolerance',
    files(withStep({ wording: '60%左右', comparator: 'about', tolerance: '-0.1' })),
    [`${STEP}.tolerance`, 'tolerance-negative'],
  ],
  [
    'a negative near tolerance',
    files(withStep({ nearTolerance: '-1' })),
    [`${STEP}.nearTolerance`, 'tolerance-negative'],
  ],
  [
    'between with its ends changed',
    files(withStep({ wording: '60%—50%', comparator: 'between', value: null, lower: '60', upper: '50' })),
    [`${STEP}.upper`, 'range-reversed'],
    [`${STEP}.wording`, 'wording-unread'],
  ],
  ['one place that states a target twice', files(again('二（一）1', '演练')), ['targets[1].steps[0]', 'target-twice']],
  [
    'two places with one date and no note',
    files(again('附件', null)),
    [STEP, 'same-date-without-note'],
    ['targets[1].steps[0]', 'same-date-without-note'],
  ],
  [
    'a milestone twice',
    files(plan({ milestones: ['三', '四'].map((section) => ({ id: 'open', name: '开业', section })) })),
    ['milestones[1].id', 'milestone-twice'],
  ],
  ['words that are no target', files(withStep({ wording: '一批' })), [`${STEP}.wording`, 'wording-unread']],
  ['another comparator than worded', files(withStep({ comparator: 'gt' })), [STEP, 'wording-differs']],
  ['another value than worded', files(withStep({ value: '61' })), [STEP, 'wording-differs']],
  ['other digits than worded', files(withStep({ value: '60.0' })), [STEP, 'wording-differs']],
  [
    'a change stored as a level',
    files(withStep({ wording: '比2015年提高5%', value: '5' })),
    [STEP, 'wording-relative'],
  ],
  ['another unit than worded', files(withStep({ wording: '60‰以上' })), [STEP, 'wording-unit-differs']],
  [
    'a fall of what should rise',
    files(withStep({ wording: '逐步下降', comparator: 'trend', value: null })),
    [STEP, 'wording-direction'],
  ],
  [
    'another baseline than worded',
    files(
      plan({
        targets: [entry({ baseline: { value: '41', period: '2017' }, steps: [step({ wording: '从40%提高到60%' })] })],
      }),
    ),
    [STEP, 'wording-baseline-differs'],
  ],
  [
    '力争 stored as binding',
    files(withStep({ wording: '力争60%以上' })),
    [`${STEP}.binding`, 'wording-binding-differs'],
  ],
  ['reads where the words say it', files(withStep({ reads: '演练' })), [`${STEP}.reads`, 'reads-needless']],
];

describe('the loader refuses', () => {
  for (const [planted, read, ...expected] of PLANTED)
    test(planted, () => {
      expect(places(faultsOf(read))).toEqual(expected.map(([at, code]) => [PLAN, at, code]));
    });

  test('an indicator whose unit or counted unit is not in the list', () => {
    const faults = faultsOf(files(plan(), { ...indicator(), countedUnit: '斤' }));
    expect(places(faults)).toEqual([[INDICATOR, 'countedUnit', 'unit-unknown']]);
    const both = faultsOf(files(plan({ targets: [] }), { ...indicator(), unit: '斤' }));
    expect(places(both)).toEqual([[INDICATOR, 'unit', 'unit-unknown']]);
  });

  test('a theme that is not listed and a second file of one indicator', () => {
    const elsewhere = { path: 'indicators/other/signed-share.yaml', text: stringify(indicator()) };
    expect(places(faultsOf([...files(plan()), elsewhere]))).toEqual([
      [elsewhere.path, '', 'indicator-twice'],
      [elsewhere.path, '', 'theme-unknown'],
    ]);
  });

  const other = { path: 'indicators/made-up/all-share.yaml', text: stringify(indicator()) };
  const rate = { path: 'indicators/made-up/rate.yaml', text: stringify({ ...indicator(), unit: '‰' }) };
  const because = '演练';
  const rules = (...pairs: readonly (readonly [string, string])[]) => [
    ...files(plan()),
    ...[other, rate],
    { path: RULES, text: stringify(pairs.map(([lower, upper]) => ({ lower, upper, because }))) },
  ];
  const RULED: readonly (readonly [string, readonly DefinitionFile[], ...(readonly [string, string])[]])[] = [
    ['an unknown indicator', rules(['signed-share', 'none']), ['[0].upper', 'indicator-unknown']],
    ['two units', rules(['signed-share', 'rate']), ['[0]', 'rule-units-differ']],
    ['itself', rules(['signed-share', 'signed-share']), ['[0]', 'rule-twice']],
    ['a rule turned round', rules(['signed-share', 'all-share'], ['all-share', 'signed-share']), ['[1]', 'rule-twice']],
    [
      'no reason',
      [...files(plan()), { path: RULES, text: '- { lower: a, upper: b }' }],
      ['[0].because', 'field-missing'],
    ],
  ];
  for (const [planted, read, ...expected] of RULED)
    test(`a rule with ${planted}`, () => {
      expect(places(faultsOf(read))).toEqual(expected.map(([at, code]) => [RULES, at, code]));
    });

  test('a band without a limit, and one that allows no change', () => {
    for (const jump of [{}, { points: '0' }])
      expect(faultsOf(files(plan({ targets: [] }), { ...indicator(), jump }))).toMatchObject([
        { file: INDICATOR, code: 'field-malformed' },
      ]);
  });

  test('with every fault a sentence in both languages, and every kind of fault planted above', () => {
    const elsewhere = { path: 'indicators/other/signed-share.yaml', text: stringify(indicator()) };
    const planted = [...PLANTED, ...RULED];
    const faults = [...planted.flatMap(([, read]) => faultsOf(read)), ...faultsOf([...files(plan()), elsewhere])];
    expect(new Set(faults.map((each) => each.code))).toEqual(new Set(DEFINITION_FAULT_CODES));
    for (const language of LANGUAGES)
      for (const { code, params } of faults)
        expect(textIn(language).target.faults[code](params)).toMatch(/^(?!.*undefined).{10,}/s);
  });
});

test('a rule is joined to the indicator that it keeps down', () => {
  const text = stringify([{ lower: 'signed-share', upper: 'all-share', because: '演练' }]);
  const other = { path: 'indicators/made-up/all-share.yaml', text: stringify(indicator()) };
  const read = parseDefinitions([...files(plan()), other, { path: RULES, text }]);
  const of = (id: string) => (read.ok ? read.definitions.indicators.get(id) : undefined);
  expect(of('signed-share')?.neverAbove).toEqual([{ indicator: 'all-share', because: '演练' }]);
  expect(of('all-share')?.neverAbove).toBeUndefined();
});

describe('the loader accepts', () => {
  const note = '演练';
  test.each<[string, readonly DefinitionFile[]]>([
    ['a due date on the day of issue', files(withStep({ due: '2018-06-01' }))],
    ['an earlier due date with a note', files(withStep({ due: '2018-05-31', note }))],
    [
      'a note on the entry in place of the step’s',
      files(plan({ targets: [entry({ note, steps: [step({ due: '2018-01-01' })] })] })),
    ],
    [
      'another unit with a note',
      files(plan({ targets: [entry({ note, unit: '百分点', steps: [step({ wording: '60' })] })] })),
    ],
    ['two places with one date, each with a note', files(again('附件', note))],
    [
      'tolerances of zero',
      files(withStep({ wording: '60%左右', comparator: 'about', tolerance: '0', nearTolerance: '0' })),
    ],
    [
      'a range of one number',
      files(withStep({ wording: '60%—60%', comparator: 'between', value: null, lower: '60', upper: '60' })),
    ],
    ['words read otherwise, with reads', files(withStep({ wording: '一批', reads: note }))],
    ['a step that the sentence around it makes not binding', files(withStep({ binding: false }))],
    [
      'a ranking that rises by falling, with reads',
      files(
        plan({
          targets: [
            entry({
              unit: '名次',
              steps: [step({ wording: '逐年提升', comparator: 'trend', value: null, reads: note })],
            }),
          ],
        }),
        rank,
      ),
    ],
  ])('%s', (_, read) => {
    expect(faultsOf(read)).toEqual([]);
  });

  test('and keeps reads in the target, for people to see', () => {
    const result = parseDefinitions(files(withStep({ wording: '一批', reads: note })));
    expect(result.ok && result.definitions.plans[0]!.targets[0]!.reads).toBe(note);
  });
});

describe('the five plans', async () => {
  const read = await definitionFiles(ROOT);
  const loaded = parseDefinitions(read);
  const five: [string, PlanFile][] = read
    .filter((file) => file.path.startsWith('seeds/plans/'))
    .map((file) => [file.path, planFile.parse(parse(file.text))]);

  test('have no fault', () => {
    expect(faultsOf(read)).toEqual([]);
    expect(five.length).toBeGreaterThanOrEqual(5);
  });

  test.each(five)('%s: every wording re-parses to its stored form', (_, { targets }) => {
    if (!loaded.ok) throw new Error('the definitions have faults');
    const steps = targets.flatMap((target) => target.steps.map((each) => ({ target, each })));
    const differing = steps.filter(({ target, each }) => {
      const { polarity } = loaded.definitions.indicators.get(target.indicator)!;
      const result = parseTargetWords(each.wording, { polarity, unit: target.unit });
      const { comparator, value, lower, upper } = each;
      const same =
        result.ok && expect.objectContaining({ comparator, value, lower, upper }).asymmetricMatch(result.words);
      return !same && each.reads === null;
    });
    expect(steps.length).toBeGreaterThan(0);
    expect(differing.map(({ target, each }) => `${target.indicator}: ${each.wording}`)).toEqual([]);
  });
});
