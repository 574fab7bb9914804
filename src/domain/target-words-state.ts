import { FALL, RISE } from './target-words-limit.ts';

/** What a wording without a number says. */
export type State =
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sole' }
  | { readonly kind: 'regular'; readonly unit: string }
  | { readonly kind: 'trend'; readonly change: 'increase' | 'decrease' | null }
  | { readonly kind: 'both-ways' };

const BLANK = /^(?:[-–—―−/~]+|暂无|无|待定|未定|暂不设定|不设|控制指标|另行下达)$/;
const ALL =
  /全覆盖|全面覆盖|基本覆盖|普遍覆盖|全部|所有|全额|足额|全员|全体|无一例外|应([签保治收管检享录])尽\1|全面(?:达标|完成|建成|实现|落实|推开|实行|实施|开展|取消|建立)/;
const NOTHING = /(?:降|下降)?(?:为|至|到)零$|零(?:发生|死亡|报告|感染|投诉)|杜绝|清零|零增长|免(?:予)?征|免收|免缴/;
/** 每月对数据进行分析, 按月通报: at least once in each such span; 每月提高 is a movement, 每月工资 no target. */
const REGULAR =
  /[每按](?<span>月|季)[^,;。、]{0,8}(?:通报|通告|公布|公示|发布|报告|报送|分析|评估|评价|考核|检查|督查|督办|调度|监测|开展|召开|组织|结算|拨付|发放)/;
const SPAN_UNITS: Readonly<Record<string, string>> = { 月: '次/月', 季: '次/季' };
const NAMED_FIGURE =
  /(?:不低于|不高于|不少于|不超过|高于|低于|超过|达到?|到|至|位居|位列|排名|保持在|处于|符合|进入).*(?:标准|水平|平均|平均数|前列|要求|规定|目标值?|行列)/;
const NOUNS = /增幅|增速|增长[率幅]度?|增长速度|降幅|下降率|降低率|提高率|升降/g;
const BETTER = /改善|优化|好转|向好/;

/**
 * Reads words without a number, or null where they are no target: `全覆盖` all, `——` none, `逐步缩小` a falling trend, a standard that
 * is named and not printed (不低于省级标准) none, `唯一` exactly one, `按月通报` once a month.
 */
export function stateIn(text: string): State | null {
  if (BLANK.test(text)) return { kind: 'none' };
  if (NOTHING.test(text)) return { kind: 'nothing' };
  if (ALL.test(text)) return { kind: 'all' };
  if (NAMED_FIGURE.test(text)) return { kind: 'none' };
  const moving = text.replaceAll('负增长', '下降').replace(NOUNS, '');
  const [up, down] = [new RegExp(`${RISE}|有升`).test(moving), new RegExp(`${FALL}|有降`).test(moving)];
  if (up && down) return { kind: 'both-ways' };
  if (up || down) return { kind: 'trend', change: up ? 'increase' : 'decrease' };
  if (BETTER.test(moving)) return { kind: 'trend', change: null };
  if (/唯一/.test(text)) return { kind: 'sole' };
  const span = REGULAR.exec(text)?.groups?.['span'];
  return span === undefined ? null : { kind: 'regular', unit: SPAN_UNITS[span]! };
}
