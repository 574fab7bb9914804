import { expect, test } from 'vitest';
import { likeness } from '../../src/ingest/near-name.ts';

const NAMES = ['药占比', '门诊处方抗菌药物使用率', '每万人口全科医生数', '30天再住院率'];

test.each<[words: string, expected: string[]]>([
  ['药占', ['药占比']],
  ['全科医生', ['每万人口全科医生数']],
  ['抗菌药物使用率', ['门诊处方抗菌药物使用率']],
  [' ３０天 再住院率', ['30天再住院率']],
  ['', []],
  ['完全无关', []],
])('%j may mean %j', (words, expected) => {
  expect(likeness(NAMES, (name) => [name])(words)).toEqual(expected);
});

test('the likest comes first, by whichever of its names is likest', () => {
  const things = [
    { id: 'share', names: ['药占比（不含中药饮片）'] },
    { id: 'short', names: ['drug share', '药占比'] },
  ];
  expect(likeness(things, (each) => each.names)('药占比').map(({ id }) => id)).toEqual(['short', 'share']);
});
