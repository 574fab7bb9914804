import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../src/domain/status.ts';
import { words as wordsEn } from '../../src/text/en/words.ts';
import { words } from '../../src/text/zh/words.ts';
import { COUNTS, cardIn, frameIn, OBSERVATIONS } from './fixture.ts';
import { overview } from './pages.tsx';
import { attributes, insides, rendered, seen } from './rendered.ts';

const zh = rendered(overview(frameIn('zh')));
const SHAPES = {
  met: '●',
  'on-track': '◐',
  'at-risk': '▲',
  'off-track': '■',
  missed: '■',
  'no-data': '◇',
  'no-target': '○',
};

describe('the message', () => {
  test('says the counts that the scorecard gives, and what changed', async () => {
    expect(cardIn('2018Q2').counts).toEqual(COUNTS);
    const [message] = insides(await zh, 'p', 'class="message"');
    expect(message).toBe(
      '截至2018年二季度，江海区28项目标：达标4项、序时正常2项、预警1项、滞后3项、未达标6项、无数据5项、无目标值7项；较上季度新增红灯3项、转绿2项。',
    );
  });

  test('says it in English', async () => {
    const [message] = insides(await rendered(overview(frameIn('en'))), 'p', 'class="message"');
    for (const status of STATUSES) expect(message).toContain(`${COUNTS[status]} ${wordsEn.status[status]}`);
    expect(message).toMatch(
      /^As of Q2 2018, 江海区 has 28 targets: .*; since the quarter before: 3 newly red, 2 turned green/,
    );
  });

  test('says that nothing can be compared without an earlier scorecard, or without lights in it', async () => {
    for (const previous of [null, cardIn('2018Q1', [])])
      expect(await rendered(overview(frameIn('zh'), { previous }))).toContain('；上季度没有可比数据。');
  });

  test('says that the lights are the same where they are', async () => {
    expect(await rendered(overview(frameIn('zh'), { previous: cardIn('2018Q2') }))).toContain('；灯色与上季度相同。');
  });
});

describe('every number of the message', () => {
  const numbers = (html: string) => {
    const [message] = insides(html, 'p', 'class="message"');
    const [counts, moves] = /：(.*)；较上季度(.*)。$/.exec(message!)!.slice(1);
    const pairs = (part: string) => part.split('、').map((each) => /^(\D+)(\d+)项$/.exec(each)!.slice(1));
    return { total: Number(/(\d+)项目标/.exec(message!)![1]), counts: pairs(counts!), moves: pairs(moves!) };
  };

  test('is the number of rows in the table of all targets', async () => {
    const page = await zh;
    const { total, counts } = numbers(page);
    const [table] = insides(page, 'table');
    const rows = table!.match(/<tr class="row-[^>]*>.*?<\/tr>/gs)!.map(seen);
    expect(rows).toHaveLength(total);
    for (const [word, count] of counts)
      expect(
        rows.filter((row) => row.includes(` ${word} `)),
        word,
      ).toHaveLength(Number(count));
    expect(counts.map(([, count]) => Number(count)).reduce((a, b) => a + b)).toBe(total);
  });

  test('is the number of lights listed under what has changed', async () => {
    const [changes] = insides(await zh, 'section', 'id="changes"');
    const listed = insides(changes!, 'div').map((group) => {
      const [term] = insides(group, 'dt').map(seen);
      return [...term!.split(' '), insides(group, 'li').length];
    });
    expect(listed.map(([word, said, count]) => [word, said, count])).toEqual(
      numbers(await zh).moves.map(([word, count]) => [word, `${count}项`, Number(count)]),
    );
    expect(seen(changes!)).toContain('30天再住院率 预警 → 滞后');
  });
});

describe('the counts', () => {
  test.each(STATUSES)('%s has its shape, word and number, and leads to its targets', async (status) => {
    const items = insides(await zh, 'li', `count-${status}`);
    expect(items).toHaveLength(1);
    expect(seen(items[0]!)).toMatch(new RegExp(`^${SHAPES[status]} ${words.status[status]} .*${COUNTS[status]}项$`));
    expect(attributes(items[0]!, 'href')).toEqual([`/?area=440704&amp;period=2018Q2&amp;status=${status}#all`]);
  });

  test('a status that nothing has is no link', async () => {
    const page = await rendered(overview(frameIn('zh'), { scorecard: cardIn('2018Q2', []) }));
    expect(attributes(insides(page, 'li', 'count-missed')[0]!, 'href')).toEqual([]);
  });
});

describe('worst first', () => {
  test('lists missed, then off-track, then at-risk, and nothing else', async () => {
    const items = insides(await zh, 'li', 'worst-item').map(seen);
    const order = items.map((item) => item.split(' ')[1]);
    expect(order).toEqual([...Array(6).fill('未达标'), ...Array(3).fill('滞后'), '预警']);
  });

  test('says gap with unit, actual, target wording, reason, lead, plan and the light before', async () => {
    const items = insides(await zh, 'li', 'worst-item').map(seen);
    for (const part of [
      '差1.9个百分点',
      '实际5.9%',
      '目标≤4',
      '序时应到5.028%',
      '区卫生和计划生育局',
      '江开〔2018〕19号',
      '上期预警',
    ])
      expect(items[6]).toContain(part);
    expect(items[0]).toContain('差3.4天');
    expect(items[0]).toContain('方案未明确牵头单位');
  });

  test.each([
    [1, false],
    [2, true],
    [3, true],
  ])('red for %i periods is said: %s', async (periods, said) => {
    const redRuns = new Map([['jianghai|readmission-30d|440704|', periods]]);
    const items = insides(await rendered(overview(frameIn('zh'), { redRuns })), 'li', 'worst-item').map(seen);
    expect(items[6]!.includes(`连红${periods}期`)).toBe(said);
    expect(items.filter((item) => item.includes('连红'))).toHaveLength(said ? 1 : 0);
  });

  test('names what has no data, and is left out where nothing has a light', async () => {
    const [details] = insides(await zh, 'details', 'unreported');
    expect(seen(details!)).toContain('5项尚未填报');
    expect(seen(details!)).toContain('方案未明确牵头单位 5项');
    expect(insides(details!, 'li')).toHaveLength(5);
    expect(seen(insides(await zh, 'p', 'class="arrived"')[0]!)).toBe(
      '本期数据最近更新：2018年7月6日 00:20 5项尚未填报',
    );
    const empty = await rendered(overview(frameIn('zh'), { scorecard: cardIn('2018Q2', []) }));
    expect(empty).not.toContain('需要关注的目标');
    expect(empty).toContain('本期还没有数据');
    expect(attributes(insides(empty, 'p', 'class="empty"')[0]!, 'href')).toEqual(['/upload']);
  });

  test('tells how many values are not final', async () => {
    const observations = OBSERVATIONS.map((each) =>
      each.indicator === 'nurses-per-1000' ? { ...each, note: '初步数' } : each,
    );
    const page = await rendered(overview(frameIn('zh'), { scorecard: cardIn('2018Q2', observations) }));
    expect(seen(insides(page, 'p', 'class="arrived"')[0]!)).toContain('含初步数1项');
  });

  test('gives the reason why a value was not reported', async () => {
    const told = { value: null, numerator: null, denominator: null, absence: '不适用', note: null, source: null };
    const absent = { ...told, indicator: 'village-stations', area: '440704', period: '2018Q2' };
    const page = await rendered(overview(frameIn('zh'), { scorecard: cardIn('2018Q2', [...OBSERVATIONS, absent]) }));
    expect(seen(insides(page, 'details', 'unreported')[0]!)).toContain('（填报说明：不适用）');
  });

  test('does not send a reader who may not upload to the upload page', async () => {
    const account = { name: '李', role: 'viewer', areaName: null, canUpload: false, canAdminister: false } as const;
    const page = await rendered(overview(frameIn('zh', { account }), { scorecard: cardIn('2018Q2', []) }));
    expect(page).not.toContain('href="/upload"');
  });
});

describe('the tables', () => {
  test('show every row with shape and word, those counted apart in a table of their own', async () => {
    const tables = insides(await zh, 'table').map((table) => table.match(/<tr class="row-[^>]*>.*?<\/tr>/gs)!);
    expect(tables.map((rows) => rows.length)).toEqual([28, 1]);
    for (const row of tables.flat()) {
      const status = STATUSES.find((each) => row.includes(`class="row-${each}"`))!;
      expect(seen(row)).toContain(`${SHAPES[status]} ${words.status[status]}`);
    }
    expect(seen(insides(await zh, 'section', 'id="others"')[0]!)).toContain('共1项：达标1项，不计入上面的总数。');
  });

  test('group by theme, with actual, the value before, gap, target, due date and the drawn trend', async () => {
    const sparklines = new Map([['jianghai|drug-share|440704|', '<svg class="sparkline"></svg>']]);
    const page = await rendered(overview(frameIn('zh'), { sparklines }));
    expect(insides(page, 'th', 'rowgroup').map(seen)).toEqual(['公立医院改革', '医疗卫生服务体系', '公立医院改革']);
    const row = /<tr class="row-on-track">.*?<\/tr>/s.exec(page)![0];
    for (const part of ['31.2%', '上期32.9 ↓ 比上期下降，变好', '差1.2个百分点', '<30', '2018年12月31日到期'])
      expect(seen(row)).toContain(part);
    expect(row).toContain('<svg class="sparkline"></svg>');
    expect(page.match(/class="sparkline"/g)).toHaveLength(1);
  });

  test('show one status alone where the address asks for it, and the way back', async () => {
    const page = await rendered(overview(frameIn('zh'), { only: 'missed' }));
    const [all] = insides(page, 'section', 'id="all"');
    expect(page.match(/<tr class="row-missed"/g)).toHaveLength(6);
    expect(insides(page, 'table')[0]!.match(/<tr class="row-/g)).toHaveLength(6);
    expect(seen(all!)).toContain('只显示“未达标”的6项目标。 显示全部目标');
  });
});

test('choosing area and period is a GET form that holds the present choice', async () => {
  const form = /<form class="chooser".*?<\/form>/s.exec(await zh)![0];
  expect(form).toMatch(/method="get" action="\/"/);
  expect(form).toMatch(/<option value="440704" selected="">江海区/);
  expect(form).toMatch(/<option value="2018Q2" selected="">2018年二季度/);
  expect(form).toContain('href="/?area=440704&amp;period=2018Q1" rel="prev"');
});

test('reports are plain downloads of this area and period', async () => {
  for (const kind of ['xlsx', 'csv', 'docx'])
    expect(await zh).toContain(`href="/api/v1/reports/gaps.${kind}?area=440704&amp;period=2018Q2"`);
});
