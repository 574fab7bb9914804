import type { RollUpRefusalCode } from '../../domain/roll-up.ts';
import { words } from './words.ts';

/** What is said of a value made of parts: of areas, facilities or shorter periods. */
export const rollUp = {
  title: '汇总值对照',
  lead: '判灯只看填报值；汇总值由各部分的数重新计算，供核对。',
  areas: '由下级汇总',
  periods: '由其他各期推算',
  only: (p: { value: string; unit: string; of: number }) =>
    `没有填报，由${p.of}个部分汇总得${words.quantity(p.value, p.unit)}（汇总值，不参加判灯）。`,
  agrees: (p: { value: string; unit: string; of: number }) =>
    `${p.of}个部分汇总得${words.quantity(p.value, p.unit)}，与填报值一致。`,
  incomplete: (p: { reported: number; of: number; missing: readonly string[] }) =>
    `汇总不完整：${p.of}个中已报${p.reported}个，缺${words.list(p.missing)}。`,
  differs: (p: { own: string; fromParts: string; difference: string; unit: string }) =>
    `填报${words.quantity(p.own, p.unit)}，汇总得${words.quantity(p.fromParts, p.unit)}，相差${words.difference(p.difference.replace('-', ''), p.unit)}。`,
  refusals: {
    'not-rolled-up': () => '这项指标的定义不允许由下级汇总。',
    'no-parts': () => '没有可汇总的下级。',
    'counts-missing': (names) => `比率只能由分子、分母相加后重新计算，${words.list(names)}没有报分子和分母。`,
    'population-missing': (names) => `按人口加权需要人口数，${words.list(names)}没有。`,
    'denominator-not-positive': () => '分母合计不大于零，不能计算。',
    'not-cumulative': () => '这项指标不是按累计数报的，不能用累计数相减。',
    'not-additive-in-time': () => '这项指标不能由各期相加或相减得到。',
    'cumulative-falls': (names) => `累计数由${words.list(names)}反而减少，应是更正了前期数据，不能相减。`,
  } satisfies Record<RollUpRefusalCode, (names: readonly string[]) => string>,
};
