import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Area, areaBook, liesIn, shortName } from '../../src/domain/area.ts';
import { nationalAreas } from '../../src/ingest/areas.ts';

const all = nationalAreas();
const book = areaBook(all);

/** The codes that some words may mean; none where nothing is known by them. */
function codes(words: string): string[] {
  const match = book.find(words);
  if (match.kind === 'unknown') return [];
  return match.kind === 'found' ? [match.area.code] : match.candidates.map(({ code }) => code).sort();
}

describe('a place is found by', () => {
  test.each<[string, string, string[]]>([
    ['its code', '440704', ['440704']],
    ['its code with the zeros of a town', '440704000', ['440704']],
    ['its code with the zeros of a village', '440704000000', ['440704']],
    ['its code in full width', '４４０７０４', ['440704']],
    ['the code of a prefecture', '510800', ['510800']],
    ['the code of a province', '440000000000', ['440000']],
    ['a code with another place below it', '440704001', []],
    ['a code with ten digits', '4407040000', []],
    ['a code that is not there', '999999', []],
    ['the first digits of a code', '4407', []],
    ['its full name', '江海区', ['440704']],
    ['its short name', '江海', ['440704']],
    ['its full name with its city', '江门市江海区', ['440704']],
    ['its short name with its province', '广东江海', ['440704']],
    ['everything above it', '广东省江门市江海区', ['440704']],
    ['spaces and signs between', ' 广东省 / 江门市 - 江海区 ', ['440704']],
    ['a city', '广元市', ['510800']],
    ['a city by its short name', '广元', ['510800']],
    ['a county', '柞水', ['611026']],
    ['a wrong province in front', '四川省江海区', []],
    ['a wrong order of the places above', '江门市广东省江海区', []],
    ['something behind it', '江海区卫健局', []],
    ['nothing', '', []],
    ['a statistical unit', '市辖区', []],
  ])('%s: %s', (_, words, expected) => {
    expect(codes(words)).toEqual(expected);
  });
});

describe('one name of several places is asked, never guessed', () => {
  test.each<[string, string[]]>([
    ['鼓楼区', ['320106', '320302', '350102', '410204']],
    ['鼓楼', ['320106', '320302', '350102', '410204']],
    ['江苏省鼓楼区', ['320106', '320302']],
    ['南京市鼓楼区', ['320106']],
    ['江苏鼓楼', ['320106', '320302']],
    ['福建鼓楼', ['350102']],
    ['河南省开封市鼓楼区', ['410204']],
    ['320106', ['320106']],
    ['城关区', ['540102', '620102']],
    ['西藏城关区', ['540102']],
    ['朝阳市', ['211300']], // a full name outranks the short names of 朝阳区 and 朝阳县
    ['朝阳区', ['110105', '220104']],
    ['朝阳县', ['211321']],
    ['朝阳', ['110105', '211300', '211321', '220104']],
    ['吉林', ['220000', '220200']],
    ['吉林市', ['220200']],
    ['海南', ['150303', '460000', '632500']],
    ['海南省', ['460000']],
    ['郊区', ['140311', '230811', '340711']],
    ['佳木斯郊区', ['230811']],
  ])('%s: %j', (words, expected) => {
    expect(codes(words)).toEqual(expected);
  });

  test('the name of several counties means each of them and none in particular', () => {
    const counties = all.filter(({ code }) => !code.endsWith('00') && /[县区市旗]$/.test(book.get(code)?.name ?? ''));
    const named = counties.filter(({ name }) => !/^(?:市辖区|县)$|直辖县级行政区划$/.test(name));
    const shared = [...Map.groupBy(named, ({ name }) => name)].filter(([, places]) => places.length > 1);
    expect(shared.map(([name, places]) => `${name} ${places.length}`)).toContain('鼓楼区 4');
    for (const [name, places] of shared)
      expect([name, codes(name)]).toEqual([name, places.map(({ code }) => code).sort()]);
    expect([shared.length, shared.flatMap(([, places]) => places).length]).toEqual([30, 68]);
  });

  test('an ambiguous name gives its candidates with what tells them apart', () => {
    const match = book.find('城关区');
    const candidates = match.kind === 'ambiguous' ? match.candidates : [];
    expect(candidates.map(({ code }) => book.fullName(code)).sort()).toEqual([
      '甘肃省兰州市城关区',
      '西藏自治区拉萨市城关区',
    ]);
  });
});

describe('an autonomous place', () => {
  test.each<[string, string]>([
    ['内蒙古', '150000'],
    ['广西', '450000'],
    ['西藏', '540000'],
    ['新疆', '650000'],
    ['宁夏回族自治区', '640000'],
    ['恩施土家族苗族自治州', '422800'],
    ['恩施州', '422800'],
    ['湖北省恩施州', '422800'],
    ['恩施市', '422801'],
    ['凉山', '513400'],
    ['凉山州', '513400'],
    ['四川省凉山彝族自治州', '513400'],
    ['黔西南', '522300'],
    ['巴音郭楞州', '652800'],
    ['双江县', '530925'],
    ['双江', '530925'],
    ['云南省临沧市双江拉祜族佤族布朗族傣族自治县', '530925'],
    ['积石山', '622927'],
    ['鄂伦春旗', '150723'],
    ['锡林郭勒', '152500'],
    ['新疆巴音郭楞州和静县', '652827'],
  ])('%s is %s', (words, code) => {
    expect(codes(words)).toEqual([code]);
  });
});

describe('the short name', () => {
  test.each([
    ['江海区', '江海'],
    ['柞水县', '柞水'],
    ['广元市', '广元'],
    ['广东省', '广东'],
    ['云县', '云县'], // one character is no name
    ['矿区', '矿区'],
    ['神农架林区', '神农架'],
    ['六枝特区', '六枝'],
    ['锡林郭勒盟', '锡林郭勒'],
    ['内蒙古自治区', '内蒙古'],
    ['恩施土家族苗族自治州', '恩施'],
    ['双江拉祜族佤族布朗族傣族自治县', '双江'],
    ['积石山保安族东乡族撒拉族自治县', '积石山'],
    ['鄂伦春自治旗', '鄂伦春'], // the people's name is the place's
    ['东乡族自治县', '东乡'],
  ])('of %s is %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});

describe('the full name', () => {
  test.each([
    ['440704', '广东省江门市江海区'],
    ['110105', '北京市朝阳区'],
    ['429004', '湖北省仙桃市'], // the unit for places under the province itself is left out
    ['419001', '河南省济源市'],
    ['440000', '广东省'],
    ['nowhere', 'nowhere'],
  ])('of %s is %s', (code, name) => {
    expect(book.fullName(code)).toBe(name);
  });

  test('of every place one would name leads back to it alone', () => {
    const named = all.filter(({ name }) => !/^(?:市辖区|县)$|直辖县级行政区划$/.test(name));
    expect(named.length).toBeGreaterThan(3000);
    const lost = named.filter(({ code }) => {
      const match = book.find(book.fullName(code));
      return match.kind !== 'found' || match.area.code !== code;
    });
    // The list keeps the code that 三元区 had before 2021 beside its new one: both are offered.
    expect(lost.map(({ code }) => `${code} ${book.fullName(code)}`)).toEqual([
      '350403 福建省三明市三元区',
      '350404 福建省三明市三元区',
    ]);
  });
});

describe('a book of other places', () => {
  const places: Area[] = [
    { code: '440700', name: '江门市', level: 'prefecture', parent: null },
    { code: '440704', name: '江海区', level: 'county', parent: '440700' },
    { code: '440704-H1', name: '江海区人民医院', level: 'facility', parent: '440704' },
  ];
  test('knows facilities by code and name', () => {
    const own = areaBook(places);
    expect(own.find('440704-H1')).toMatchObject({ kind: 'found', area: { level: 'facility' } });
    expect(own.find('江门市江海区人民医院')).toMatchObject({ kind: 'found', area: { code: '440704-H1' } });
    expect(own.fullName('440704-H1')).toBe('江门市江海区江海区人民医院');
    expect(own.lineage('440704-H1').map(({ code }) => code)).toEqual(['440704-H1', '440704', '440700']);
  });
});

test.each([
  ['440704', '440704', true],
  ['440704', '440700', true],
  ['440704', '440000', true],
  ['440704-H1', '440704', true],
  ['440700', '440704', false],
  ['440704', '440705', false],
  ['450704', '440000', false],
  ['440704', '510000', false],
])('%s lies in %s: %s', (code, above, lies) => {
  expect(liesIn(code, above)).toBe(lies);
});

test('no words make the search fail', () => {
  const known = new Set(all.map(({ code }) => code));
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'江海鼓楼区市省县州440自治族') })),
      (words) => {
        for (const code of codes(words)) expect(known.has(code)).toBe(true);
      },
    ),
  );
});

describe('the places directly below', () => {
  const named = (code: string) => book.childrenOf(code).map(({ name }) => name);

  test('are those of the next level, statistical units left out', () => {
    expect(named('440700')).toEqual(['蓬江区', '江海区', '新会区', '台山市', '开平市', '鹤山市', '恩平市']);
    expect(named('440704')).toEqual([]);
    expect(named('999999')).toEqual([]);
    expect(named('110000')).toHaveLength(16);
  });

  test('of a statistical unit lie below the place above it', () => {
    expect(named('500000')).toContain('云阳县');
    expect(named('500000')).not.toContain('县');
  });

  test('count once where the list keeps an old and a new code', () => {
    expect(book.childrenOf('350400').find(({ name }) => name === '三元区')?.codes).toEqual(['350403', '350404']);
  });
});
