import { describe, expect, test } from 'vitest';
import { isMeantBy } from '../../src/app/name-search.ts';

describe('what someone types', () => {
  test.each([
    ['江海区', '江海', true],
    ['江海区', 'jhq', true],
    ['江海区', 'JH', true],
    ['江海区', 'hq', true],
    ['江海区', 'jiangh', true],
    ['江海区', 'hai', true],
    ['江海区', 'iang', false],
    ['江海区', 'jq', false],
    ['江海区', '海江', false],
    ['江海区', '', true],
    ['重庆市', 'cqs', true],
    ['重庆市', 'zqs', false],
    ['六安市', 'luan', true],
    ['绿春县', 'lv', true],
    ['药占比', 'yzb', true],
    ['药占比', 'y z b', true],
    ['HPV疫苗接种率', 'hpvym', true],
    ['ＨＰＶ疫苗接种率', 'hpv疫', true],
  ])('%s by %j: %s', (name, words, expected) => {
    expect(isMeantBy(words, name)).toBe(expected);
  });

  test('is looked for in other names by characters, not by sound', () => {
    expect(isMeantBy('江门', '江海区', ['广东省江门市江海区'])).toBe(true);
    expect(isMeantBy('jms', '江海区', ['广东省江门市江海区'])).toBe(false);
    expect(isMeantBy('4407', '江海区', ['440704'])).toBe(true);
  });
});
