import { lastDay } from '../../domain/calendar.ts';
import type { OutlookNoteCode } from '../../domain/outlook-notes.ts';
import { knownPeriod } from '../../domain/period.ts';
import { grouped } from '../grouped.ts';
import { percentChance } from '../percent-chance.ts';
import { report } from './report.ts';
import { words } from './words.ts';

type Params = Readonly<Record<string, string>>;

const quantity = (p: Params, key: string) => words.quantity(p[key] ?? '', p['unit'] ?? '');

function due(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return report.due({ year, month, day, monthEnd: lastDay(year, month) === iso });
}

function chance(share: number): string {
  const found = percentChance(share);
  if (found.kind === 'percent') return `${found.percent}%`;
  return found.kind === 'below-one' ? '不到1%' : '超过99%';
}

/** 按常住人口266 000人，2018年二季度: people take their unit, other denominators keep their full name. */
function denominator(p: Params): string {
  const [of, number, period] = [
    p['of'] ?? '',
    `${grouped(p['denominator'] ?? '')}${p['ofUnit'] ?? ''}`,
    words.period(knownPeriod(p['period']!)),
  ];
  return /人口数$/.test(of) ? `按${of.slice(0, -1)}${number}人，${period}` : `按${of}${number}，${period}`;
}

const MEASURES: Readonly<Record<string, string>> = { 人: '名' };

/** What can be counted out by itself: 全科医生数 gives 5名全科医生; deaths, cases and turns do not. */
function thingOf(p: Params): string | null {
  const [, thing] = /^(.+?)(?<!人|死亡|发病|例|次)数$/.exec(p['thing'] ?? '') ?? [];
  return thing && /^[人名张家个]$/.test(p['unit'] ?? '') ? thing : null;
}

/** 还差28名全科医生, 出院患者药品费用还须减少12元. */
function things(p: Params): string {
  const [thing, number] = [thingOf(p), grouped(p['value'] ?? '')];
  if (p['direction'] === 'fewer') return `${p['thing']}还须减少${number}${p['unit']}`;
  return thing ? `还差${number}${MEASURES[p['unit']!] ?? p['unit']}${thing}` : `${p['thing']}还差${number}${p['unit']}`;
}

const change = (p: Params) =>
  `${p['direction'] === 'up' ? '提高' : '下降'}${words.difference(p['change'] ?? '', p['unit'] ?? '')}`;

const sameMonths = (p: Params) => (p['basis'] === 'same-months' ? '（各年同期）' : '');

const line = (p: Params) => (p['scale'] === 'logit' ? '经 logit 变换' : '线性');

const speed = (p: Params) => (p['since'] ? '按基期以来的速度' : '按目前速度');

const month = (iso: string) => `${Number(iso.slice(0, 4))}年${Number(iso.slice(5, 7))}月`;

/** What is still to do, and where the values lead: sentences, words of tables and of the indicator page. */
export const projection = {
  title: '还差多少，能不能达到',
  requiredPerQuarter: '今后每季度需变化',
  notes: {
    'units-more': (p) => `${things(p)}（${denominator(p)}）。`,
    'units-fewer': (p) => `${things(p)}（${denominator(p)}）。`,
    'required-quarterly': (p) => `到${due(p['due']!)}，还需每季度${change(p)}。`,
    'required-by-due': (p) => `到${due(p['due']!)}，还需${change(p)}。`,
    'reach-in-time': (p) => `${speed(p)}${month(p['date']!)}可以达到。`,
    'reach-too-late': (p) =>
      p['date']!.slice(0, 4) === p['due']!.slice(0, 4)
        ? `${speed(p)}${month(p['date']!)}才能达到。`
        : `${speed(p)}${p['date']!.slice(0, 4)}年才能达到。`,
    'reach-never': (p) => `按${p['since'] ? '基期以来' : '目前'}的变化方向不能达到目标。`,
    'reach-beyond-century': (p) => `${speed(p)}一百年内不能达到目标。`,
    projected: (p) =>
      `按目前速度预计${due(p['due']!)}达到${quantity(p, 'value')}，达标概率${chance(Number(p['chance']))}（95%预测区间${p['low']}至${quantity(p, 'high')}，由${p['points']}期可比数据${sameMonths(p)}${line(p)}外推）。`,
    'projected-without-chance': (p) =>
      `按目前速度预计${due(p['due']!)}达到${quantity(p, 'value')}（95%预测区间${p['low']}至${quantity(p, 'high')}，由${p['points']}期可比数据${sameMonths(p)}${line(p)}外推）。`,
    logit: (p) =>
      `直线外推（连同区间）会超出0至${quantity(p, 'most')}，改按 logit 变换外推（对占比与其余部分之比取对数再作直线），结果不会越界。`,
    'clipped-value-at-bound': (p) =>
      `外推结果超出0至${quantity(p, 'most')}，已按界限截断；有数值正好在0或${quantity(p, 'most')}，不能作 logit 变换。`,
    'clipped-target-at-bound': (p) =>
      `外推结果超出0至${quantity(p, 'most')}，已按界限截断；目标正好在界限上，不能作 logit 变换。`,
    clipped: () => '外推结果超出该指标可能的范围，已按界限截断。',
    'too-few-points': (p) => `数据不足：预测至少需要${p['needed']}期可比数据${sameMonths(p)}，现有${p['given']}期。`,
    'normal-variation': () => '变化在正常波动范围内。',
    'small-denominator': (p) =>
      `${p['of']}只有${p['denominator']}，不足${p['least']}（本系统自定的提示线），数值容易大起大落，宜多看几期。`,
  } satisfies Record<OutlookNoteCode, (p: Params) => string>,
  things,
  chanceOf: (p: { chance: number }) => `达标概率${chance(p.chance)}`,
  cells: {
    units: (p: { value: string; unit: string; direction: 'more' | 'fewer' }) =>
      `${p.direction === 'more' ? '还差' : '须减'}${grouped(p.value)}${p.unit}`,
    projected: (p: { value: string; chance: number | null }) =>
      p.chance === null ? p.value : `${p.value}，达标概率${chance(p.chance)}`,
    tooFew: '数据不足',
  },
};
