import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Polarity } from '../../src/domain/polarity.ts';
import { parseTargetWords } from '../../src/domain/target-words.ts';
import type { TargetWords } from '../../src/domain/target-words-result.ts';
import { sameUnit, UNITS } from '../../src/domain/units.ts';

const parse = (wording: string, polarity: Polarity = 'higher', unit: string | null = null) =>
  parseTargetWords(wording, { polarity, unit });

/** Comparator, numbers and unit in one line, as a table of cases shows them best. */
function shown(wording: string, polarity: Polarity = 'higher', unit: string | null = null): string {
  const result = parse(wording, polarity, unit);
  if (!result.ok) return `refused: ${result.refusal.code}`;
  const { comparator, value, lower, upper, unit: worded } = result.words;
  const range = lower === null && upper === null ? null : `${lower ?? ''}..${upper ?? ''}`;
  return [comparator, value, range, worded].filter((part) => part !== null).join(' ');
}

function words(wording: string, polarity: Polarity = 'higher'): TargetWords {
  const result = parse(wording, polarity);
  if (!result.ok) throw new Error(`${wording}: ${result.refusal.code}`);
  return result.words;
}

describe('limits that the words say outright', () => {
  test.each([
    ['65%以上', 'gte 65 %'],
    ['≥98', 'gte 98'],
    ['>=98', 'gte 98'],
    ['不低于60%', 'gte 60 %'],
    ['不得低于60%', 'gte 60 %'],
    ['不少于3个', 'gte 3 个'],
    ['不少于3个以上', 'gte 3 个'],
    ['至少有2名', 'gte 2 名'],
    ['最少建成5个', 'gte 5 个'],
    ['每人每年至少参加1次', 'gte 1 次'],
    ['2名全科医生以上', 'gte 2 名'],
    ['高于50%', 'gt 50 %'],
    ['超过50%', 'gt 50 %'],
    ['>50', 'gt 50'],
    ['30公里以外', 'gt 30 公里'],
    ['30%以下', 'lte 30 %'],
    ['27%以下', 'lte 27 %'],
    ['≤4.5', 'lte 4.5'],
    ['≤6.0', 'lte 6.0'],
    ['不超过30%', 'lte 30 %'],
    ['不高于30%', 'lte 30 %'],
    ['不得超过2个月', 'lte 2 个月'],
    ['控制在10%以内', 'lte 10 %'],
    ['30天内', 'lte 30 天'],
    ['下降至3‰以下', 'lte 3 ‰'],
    ['增长不超过10%', 'lte 10 %'],
    ['低于10%', 'lt 10 %'],
    ['<30', 'lt 30'],
    ['不满10人', 'lt 10 人'],
    ['不足10人', 'lt 10 人'],
    ['30%以上（不含30%）', 'gt 30 %'],
    ['高于30%（含30%）', 'gte 30 %'],
  ])('%s is %s, whatever the polarity (民法典 第1259条)', (wording, expected) => {
    expect(shown(wording, 'higher')).toBe(expected);
    expect(shown(wording, 'lower')).toBe(expected);
    expect(shown(wording, 'none')).toBe(expected);
  });

  test.each([
    ['75 左右', 'about 75'],
    ['下降到28%左右', 'about 28 %'],
    ['控制在30%左右', 'about 30 %'],
    ['达30%左右', 'about 30 %'],
    ['力争提高到90%左右', 'about 90 %'],
    ['1：2左右', 'about 2 比值'],
    ['降到18元左右', 'about 18 元'],
    ['大约30%', 'about 30 %'],
    ['80%上下', 'about 80 %'],
  ])('%s is %s and needs a tolerance', (wording, expected) => {
    expect(shown(wording)).toBe(expected);
    expect(words(wording).toleranceNeeded).toBe(true);
  });

  test.each([
    ['2—3名', 'between 2..3 名'],
    ['２～３名', 'between 2..3 名'],
    ['80%-90%', 'between 80..90 %'],
    ['20%至25%', 'between 20..25 %'],
    ['三至五个', 'between 3..5 个'],
    ['提高到20%—25%', 'between 20..25 %'],
    ['每万名居民有2—3名合格的全科医生', 'between 2..3 名'],
    ['30%以上50%以下', 'between 30..50 %'],
    ['≥30且≤50', 'between 30..50'],
  ])('%s is %s', (wording, expected) => {
    expect(shown(wording)).toBe(expected);
    expect(words(wording).toleranceNeeded).toBe(false);
  });
});

describe('numbers without a limit', () => {
  test.each([
    ['60', 'gte 60', 'lte 60', 'eq 60'],
    ['60%', 'gte 60 %', 'lte 60 %', 'eq 60 %'],
    ['18/10万', 'gte 18 /10万', 'lte 18 /10万', 'eq 18 /10万'],
    ['-5%', 'gte -5 %', 'lte -5 %', 'eq -5 %'],
    ['4个', 'gte 4 个', 'lte 4 个', 'eq 4 个'],
    ['70%的村卫生室', 'gte 70 %', 'lte 70 %', 'eq 70 %'],
    ['三个', 'gte 3 个', 'lte 3 个', 'eq 3 个'],
    ['五大中心', 'gte 5 个', 'lte 5 个', 'eq 5 个'],
    ['“五统一”', 'gte 5 个', 'lte 5 个', 'eq 5 个'],
    ['四个协同', 'gte 4 个', 'lte 4 个', 'eq 4 个'],
    ['达到60%', 'gte 60 %', 'lte 60 %', 'gte 60 %'],
    ['达100%', 'gte 100 %', 'lte 100 %', 'gte 100 %'],
    ['前10位', 'gte 10 位', 'lte 10 位', 'lte 10 位'],
    ['排名前10', 'gte 10', 'lte 10', 'lte 10'],
  ])('%s goes by the polarity: %s, %s, %s', (wording, higher, lower, none) => {
    expect([shown(wording, 'higher'), shown(wording, 'lower'), shown(wording, 'none')]).toEqual([higher, lower, none]);
  });

  test.each([
    ['提高到90%', 'gte 90 %'],
    ['下降到28%', 'lte 28 %'],
    ['缩短至9天', 'lte 9 天'],
    ['控制在30%', 'lte 30 %'],
  ])('%s goes by its verb: %s', (wording, expected) => {
    for (const polarity of ['higher', 'lower', 'none'] as const) expect(shown(wording, polarity)).toBe(expected);
  });

  test.each([
    ['百分之六十', 'gte 60 %'],
    ['百分之六十五点五以上', 'gte 65.5 %'],
    ['千分之三以下', 'lte 3 ‰'],
    ['八成左右', 'about 80 %'],
    ['十大专科', 'gte 10 个'],
    ['二十五个', 'gte 25 个'],
    ['一百零五家', 'gte 105 家'],
    ['两万人', 'gte 20000 人'],
    ['五大服务平台', 'gte 5 个'],
    ['１，０００元', 'gte 1000 元'],
    ['30万人以上', 'gte 30 万人'],
    ['1.5亿元', 'gte 1.5 亿元'],
    ['5万张', 'gte 50000 张'],
    ['4.80', 'gte 4.80'],
    ['.5', 'gte 0.5'],
    ['2.5人/千人', 'gte 2.5 人/千人'],
  ])('%s is %s', (wording, expected) => {
    expect(shown(wording)).toBe(expected);
  });

  test.each([
    ['到2020年达到30%', 'gte 30 %'],
    ['“十三五”末每千人口医师数达到2.5人以上', 'gte 2.5 人'],
    ['65岁以上老年人健康管理率达到70%', 'gte 70 %'],
    ['2018年6月底前建成3家二级以上医院', 'gte 3 家'],
    ['每2000人配1名全科医生', 'gte 1 名'],
    ['3年内力争80%', 'gte 80 %'],
    ['医保目录内费用占比及个人卫生支出比例降至28%', 'lte 28 %'],
  ])('dates, ages, grades and bases are not the number: %s is %s', (wording, expected) => {
    expect(shown(wording)).toBe(expected);
  });

  test('the unit of the target picks its number out of several', () => {
    expect(shown('4个/12家')).toBe('refused: several-numbers');
    expect(shown('4个县80%的村', 'higher', '%')).toBe('gte 80 %');
  });
});

describe('changes', () => {
  test.each([
    ['每年提升 1-3 个百分点', 'increase-per-year 1..3 百分点', 'increase'],
    ['每年下降1个百分点', 'increase-per-year 1.. 百分点', 'decrease'],
    ['年均增长5%以上', 'increase-per-year 5.. %', 'increase'],
    ['比上年提高2个百分点', 'increase-per-year 2.. 百分点', 'increase'],
    ['逐步提高', 'trend', 'increase'],
    ['逐年提升', 'trend', 'increase'],
    ['进一步扩大', 'trend', 'increase'],
    ['明显下降', 'trend', 'decrease'],
    ['逐步缩小', 'trend', 'decrease'],
    ['增幅下降', 'trend', 'decrease'],
    ['逐步化解', 'trend', 'decrease'],
    ['持续改善', 'trend', null],
  ])('%s is %s, %s', (wording, expected, change) => {
    expect(shown(wording)).toBe(expected);
    expect(words(wording).change).toBe(change);
  });

  test.each([
    ['比2015年提高1岁', '2015', 'gte', '1', 'increase'],
    ['在2015年基础上提高1岁以上', '2015', 'gte', '1', 'increase'],
    ['较2016年下降5个百分点左右', '2016', 'about', '5', 'decrease'],
    ['比2015年高1岁', '2015', 'gte', '1', 'increase'],
  ])('%s is a change since %s: %s %s', (wording, base, comparator, value, change) => {
    expect(words(wording)).toMatchObject({ base, comparator, value, change });
  });

  test.each([
    ['从0.9提升到1.2左右', '0.9', null, 'about', '1.2'],
    ['从16%提升到20%左右', '16', null, 'about', '20'],
    ['由2016年的38%下降到30%以下', '38', '2016', 'lte', '30'],
    ['从5个增加到12个', '5', null, 'gte', '12'],
  ])('%s starts at %s (%s) and asks for %s %s', (wording, value, period, comparator, target) => {
    expect(words(wording)).toMatchObject({ baseline: { value, period }, comparator, value: target });
  });

  test('力争 and 争取 do not bind', () => {
    expect(words('力争提高到90%左右').binding).toBe(false);
    expect(words('争取达到80%').binding).toBe(false);
    expect(words('50%的乡镇卫生院力争达到').binding).toBe(false);
    expect(words('达到80%').binding).toBe(true);
  });
});

describe('wordings without a number', () => {
  test.each(
    `全覆盖 全部 所有 全部达标 全额代缴 城乡全覆盖 全面达标 全部达到国家建设标准 全面完成 基本覆盖 应保尽保
     足额落实 足额纳入预算 全面实行药品零差率销售 新进人员实行全员聘用 全部核定
     基本实现家庭医生签约服务制度全覆盖 100%覆盖 所有二级以上公立医院 力争到2020年基本实现全覆盖`.split(/\s+/),
  )('%s is all: gte 100 %%', (wording) => {
    expect(shown(wording, 'higher', '%')).toBe('gte 100 %');
  });

  test('all of what is no share is no number', () => {
    expect(shown('全覆盖', 'higher', '个')).toBe('refused: not-a-share');
  });

  test.each(
    '—— — - / 暂无 控制指标 排名全省前列 不低于省级标准 达到全省平均水平 不低于本单位同级别医务人员收入平均水平'.split(
      ' ',
    ),
  )('%s prints no number: none', (wording) => expect(shown(wording)).toBe('none'));

  test('零发生 and its kin are at most 0', () => {
    expect(shown('零发生')).toBe('lte 0');
    expect(shown('院内感染死亡降为零')).toBe('lte 0');
    expect(shown('免征行政事业性收费', 'none', '%')).toBe('lte 0');
    expect(shown('免收挂号费')).toBe('lte 0');
  });

  test('减半征收 leaves half of the charge; 减半 alone does not say of what', () => {
    expect(shown('减半征收行政事业性收费', 'none', '%')).toBe('eq 50 %');
    expect(shown('减半征收', 'lower')).toBe('lte 50 %');
    expect(shown('病例数减半')).toBe('refused: no-number');
    expect(shown('每季度减半')).toBe('refused: no-number');
  });

  test('唯一 is exactly one, whatever the polarity', () => {
    for (const polarity of ['higher', 'lower', 'none'] as const)
      expect(shown('设立唯一采购账户', polarity, '个')).toBe('eq 1');
  });

  test.each([
    ['按月通报工作进度', 'gte 1 次/月'],
    ['每月对数据进行分析', 'gte 1 次/月'],
    ['每季度通报', 'gte 1 次/季'],
    ['每月至少通报2次', 'gte 2 次'],
    ['逐月提高', 'trend'],
    ['每月提高', 'trend'],
    ['30天按月计', 'gte 30 天'],
    ['每月工资', 'refused: no-number'],
  ])('%s: %s', (wording, expected) => expect(shown(wording)).toBe(expected));
});

describe('refusals', () => {
  test.each([
    ['', 'empty'],
    [' \u3000', 'empty'],
    ['一'.repeat(301), 'too-long'],
    ['一批', 'no-number'],
    ['二级以上公立医院', 'no-number'],
    ['1.2.3', 'no-number'],
    ['5G', 'no-number'],
    ['三五个', 'no-number'],
    ['三百五个', 'no-number'],
    ['保持稳定', 'no-number'],
    ['一统一', 'no-number'],
    ['30余家', 'vague-number'],
    ['近30%', 'vague-number'],
    ['2018年60%，2020年65%', 'several-numbers'],
    ['下降到30%以上', 'contradictory'],
    ['超过50%以上', 'contradictory'],
    ['不低于60%左右', 'contradictory'],
    ['提高和降低', 'contradictory'],
    ['3-2名', 'range-reversed'],
    ['每年提升3-1个百分点', 'range-reversed'],
    ['提高5个百分点', 'base-missing'],
    ['高于全国平均水平1岁', 'base-missing'],
    ['不低于国家标准的80%', 'base-missing'],
    ['≥30且<50', 'not-expressible'],
    ['每年提升1个百分点左右', 'not-expressible'],
  ])('%s is refused: %s', (wording, code) => {
    const result = parse(wording);
    expect(result.ok ? result.words : result.refusal.code).toBe(code);
  });
});

describe('any text', () => {
  const PIECES =
    `达到 提高 提高到 下降到 控制在 不低于 不超过 高于 低于 至少 每年 比2015年 从 到 至 由 力争 全覆盖 逐步 左右 以上 以下 以内
    30 % 1.5 ‰ 个 名 个百分点 万 人 /10万 —— - ～ ： 1：2 三 五大中心 百分之 六十 点 三百五十 ( ) （不含） ， 。 ≥ < 2020年 十三五 前10位 近 余`.split(
      /\s+/,
    );
  const wordings = fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join(''));
  const polarities = fc.constantFrom<Polarity>('higher', 'lower', 'none');
  const units = fc.option(fc.constantFrom(...UNITS));
  const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

  test('never throws, and gives what the comparator needs', () => {
    fc.assert(
      fc.property(fc.oneof(wordings, fc.string({ unit: 'binary' })), polarities, units, (wording, polarity, unit) => {
        const result = parseTargetWords(wording, { polarity, unit });
        if (!result.ok) return;
        const { comparator, value, lower, upper } = result.words;
        for (const number of [value, lower, upper]) if (number !== null) expect(number).toMatch(/^-?\d+(\.\d+)?$/);
        const hasValue = ['gte', 'gt', 'lte', 'lt', 'eq', 'about'].includes(comparator);
        expect([value !== null, lower !== null]).toEqual([
          hasValue,
          comparator === 'between' || comparator === 'increase-per-year',
        ]);
        expect(upper !== null && comparator !== 'between' && comparator !== 'increase-per-year').toBe(false);
      }),
      { numRuns: 3_000 },
    );
  });

  test('width and spaces change nothing', () => {
    fc.assert(
      fc.property(wordings, polarities, fc.constantFrom(' ', '\u3000', '\t', '\u00a0'), (wording, polarity, space) => {
        const context = { polarity, unit: null };
        const plain = parseTargetWords(wording, context);
        expect(parseTargetWords(wide(wording), context)).toEqual(plain);
        expect(parseTargetWords([...wording].join(space), context)).toEqual(plain);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('units', () => {
  test.each([
    ['%', '%', true],
    ['名', '名/千人', true],
    ['名', '人', true],
    ['家', '个', true],
    ['%', '‰', false],
    ['%', '百分点', false],
    ['个', '人', false],
    ['千人', '名/千人', false],
  ])('%s as worded and %s as stored: %s', (worded, stored, same) => {
    expect(sameUnit(worded, stored)).toBe(same);
  });
});
