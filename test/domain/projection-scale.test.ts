import { describe, expect, test } from 'vitest';
import { outlookNotes } from '../../src/domain/outlook-notes.ts';
import type { Target } from '../../src/domain/plan.ts';
import { chooseScale } from '../../src/domain/projection-scale.ts';
import { verdictsOf } from '../../src/domain/verdicts.ts';
import { textIn } from '../../src/text/text.ts';
import { DRUG_SHARE, quarters, rowOf } from './judged-row.ts';

const PERCENT = { lower: 0, upper: 100 };
const AT = { times: [2018, 2020], levels: [99] };
const of = (values: readonly number[]) => values.map((value, i) => ({ time: 2015 + i, value }));

describe('the scale of a projection', () => {
  test.each([
    ['a line that keeps inside', [50, 51, 50, 52], {}, 'linear', 'within-bounds'],
    ['a line whose interval leaves', [90, 94, 95, 98], {}, 'logit', 'beyond-bounds'],
    ['the same downwards', [10, 6, 5, 2], { levels: [1] }, 'logit', 'beyond-bounds'],
    ['an interval that leaves at the start only', [99, 80, 95, 70], { times: [2015, 2016] }, 'logit', 'beyond-bounds'],
    ['a value at 100', [91, 95, 98, 100], {}, 'linear', 'value-at-bound'],
    ['a value at 0', [5, 3, 2, 0], { levels: [1] }, 'linear', 'value-at-bound'],
    ['a value just inside', [91, 95, 98, 99.9], {}, 'logit', 'beyond-bounds'],
    ['a target of 100', [90, 94, 95, 98], { levels: [100] }, 'linear', 'target-at-bound'],
    ['a target just inside', [90, 94, 95, 98], { levels: [99.9] }, 'logit', 'beyond-bounds'],
    ['one side of two at a bound', [90, 94, 95, 98], { levels: [95, 100] }, 'linear', 'target-at-bound'],
    ['no target', [90, 94, 95, 98], { levels: [] }, 'logit', 'beyond-bounds'],
    ['one bound', [10, 6, 5, 2], { bounds: { lower: 0, upper: null } }, 'linear', 'unbounded'],
    ['no bound', [10, 6, 5, 2], { bounds: { lower: null, upper: null } }, 'linear', 'unbounded'],
    ['too few values for a line', [90, 94, 98], {}, 'linear', 'within-bounds'],
  ])('%s', (_, values, own, scale, reason) => {
    expect(chooseScale({ points: of(values), bounds: PERCENT, ...AT, ...own })).toEqual({ scale, reason });
  });

  const told = (target: Partial<Target>, values: readonly string[], language: 'zh' | 'en') => {
    const row = rowOf(
      { ...DRUG_SHARE, polarity: 'higher' },
      { due: '2018-12-31', ...target },
      quarters('2017Q1', values),
    );
    const sentences = textIn(language).projection.notes;
    return outlookNotes(row, verdictsOf(row))
      .filter(({ code }) => /^(projected|logit|clipped)/.test(code))
      .map(({ code, params }) => sentences[code](params));
  };

  test('is told beside the projection', () => {
    expect(told({ value: '98' }, ['92', '94', '97', '97.5'], 'zh')).toEqual([
      expect.stringMatching(/由4期可比数据经 logit 变换外推）。$/),
      '直线外推（连同区间）会超出0至100%，改按 logit 变换外推（对占比与其余部分之比取对数再作直线），结果不会越界。',
    ]);
    expect(told({ value: '98' }, ['92', '94', '97', '100'], 'zh')).toEqual([
      expect.stringMatching(/由4期可比数据线性外推）。$/),
      '外推结果超出0至100%，已按界限截断；有数值正好在0或100%，不能作 logit 变换。',
    ]);
    expect(told({ value: '100' }, ['92', '94', '97', '97.5'], 'zh')[1]).toBe(
      '外推结果超出0至100%，已按界限截断；目标正好在界限上，不能作 logit 变换。',
    );
    expect(told({ value: '70' }, ['60', '61', '60', '62'], 'zh')).toHaveLength(1);
    expect(told({ value: '98' }, ['92', '94', '97', '97.5'], 'en')).toEqual([
      expect.stringContaining('straight line of the logits through 4 comparable values'),
      'A straight line with its interval would leave 0 to 100%, so the line runs through the logits of the shares, which cannot.',
    ]);
    for (const language of ['zh', 'en'] as const)
      expect(
        new Set([
          told({ value: '98' }, ['92', '94', '97', '100'], language)[1],
          told({ value: '100' }, ['92', '94', '97', '98'], language)[1],
        ]).size,
      ).toBe(2);
  });
});
