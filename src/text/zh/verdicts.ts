import type { CUT_OFFS } from '../../domain/methods/cut-offs.ts';
import type { MethodId } from '../../domain/methods/verdict.ts';
import { words } from './words.ts';

type CutOffs = typeof CUT_OFFS;

const percent = (share: number) => `${Number((share * 100).toFixed(4))}%`;

/** The table of what the published methods say of a row. */
export const verdicts = {
  title: '各种公开方法怎么看',
  lead: '灯只按本系统的规则判定；下表用公开发表的方法另作判断，供对照。',
  caption: (p: { name: string; place: string }) => `${p.name}（${p.place}）各种公开方法的判断、数值、门槛和所用数据`,
  headings: { method: '方法', verdict: '判断', value: '数值', thresholds: '门槛', inputs: '所用数据' },
  mark: '各方法判断不一',
  disagree: (p: { good: readonly string[]; bad: readonly string[] }) =>
    `各方法判断不一致：${words.list(p.good)}认为向好，${words.list(p.bad)}认为不足。`,
  refused: (p: { reason: string }) => `无法判断：${p.reason}`,
  inputs: (p: { count: number; first: string; last: string; target: string | null }) =>
    `${p.count}个数据点，${p.count === 1 ? p.first : `${p.first}→${p.last}`}${p.target === null ? '' : `；目标${p.target}`}`,
  counts: (p: { numerator: string; denominator: string }) => `${p.numerator}/${p.denominator}`,
  values: {
    level: (p) => `差距${p.value}`,
    'linear-pace': (p) => `进度比${p.value}`,
    cagr: (p) =>
      `${p.withTarget ? '增长率之比' : '年均变化率（向好为正）'}${p.value}${p.score === null ? '' : `，得分${p.score}`}`,
    un2023: (p) => `${p.withTarget ? '到期可完成的比例' : '年均增长率'}${p.value}`,
    dns: (p) => `到期缺口占现有缺口的比例${p.value}`,
    'healthy-people': (p) => `完成目标变化的${p.value}%`,
    'fingertips-trend': (p) => `卡方${p.value}`,
    xmr: (p) => `均值${p.value}，控制限${p.lower}至${p.upper}；末期${p.variation}`,
    aarr: (p) => (p.value.startsWith('-') ? `年均上升率${p.value.slice(1)}` : `年均下降率${p.value}`),
  } satisfies Record<MethodId, (p: VerdictFigures) => string>,
  thresholds: {
    level: (c: CutOffs['level']) => `差距在目标值的${percent(c.near)}以内为预警`,
    'linear-pace': (c: CutOffs['linear-pace']) => `≥${c.onTrack}序时正常，≥${c.atRisk}预警`,
    cagr: (c: CutOffs['cagr'], withTarget: boolean) =>
      withTarget
        ? `≥${c.onTrack}序时正常，≥${c.accelerationNeeded}需加快，≥${c.limited}进展有限`
        : `每年≥${percent(c.onTrackRate)}序时正常，≥${percent(c.accelerationNeededRate)}需加快，≥0进展有限；接近自然界限时门槛按比例降低`,
    un2023: (c: CutOffs['un2023'], withTarget: boolean) =>
      withTarget
        ? `≥${c.onTrack}序时正常，≥${c.fair}尚可`
        : `每年≥${percent(c.onTrackRate)}序时正常，≥${percent(c.fairRate)}尚可`,
    dns: (c: CutOffs['dns']) => `缺口<${percent(c.sunBelow)}晴，≤${percent(c.slightlyCloudyUpTo)}少云`,
    'healthy-people': (c: CutOffs['healthy-people']) =>
      `变化≥${percent(c.detectable)}；有标准误的单侧p<${c.significance}`,
    'fingertips-trend': (c: CutOffs['fingertips-trend']) => `卡方>${c.chiSquare.toFixed(2)}，且去掉任何一点方向不变`,
    xmr: (c: CutOffs['xmr']) => `均值±${c.limitWidth}×平均移动极差，至少${c.points}个数据点`,
    aarr: (_: CutOffs['aarr']) => '与今后每年所需的下降率相比',
  },
};

/** Figures of a verdict as printed; `score` is null and the others empty where it has none. */
export interface VerdictFigures {
  readonly value: string;
  readonly score: string | null;
  readonly lower: string;
  readonly upper: string;
  readonly variation: string;
  readonly withTarget: boolean;
}
