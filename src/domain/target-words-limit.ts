/** What the words around a number say of it. `limit` is said outright (以上, ≥); `verb` follows from 提高到, 控制在. */
export interface Limits {
  readonly limits: readonly Limit[];
  readonly about: boolean;
  /** 提高到 and 从…提升到: up; 下降到: down; 控制在: a ceiling that any limit said outright replaces. */
  readonly verb: 'increase' | 'decrease' | 'ceiling' | null;
  /** 达到, 有, 建成: the number is reached, not merely named. */
  readonly reach: boolean;
  /** 前10位: a place in a ranking or the first of a list. */
  readonly rank: boolean;
  /** 近, 余, 多: no exact number is meant. */
  readonly vague: boolean;
}

export type Limit = 'gte' | 'gt' | 'lte' | 'lt';

/** Words for a rise and for a fall; 增幅 and its kin are nouns, not movements. */
export const RISE = '提高|提升|增加|增长|上升|扩大|增强|加大|延长|上涨|增多|拉高|上调';
export const FALL = '下降|降低|减少|缩小|化解|压缩|缩短|遏制|压减|减轻|回落|下调|减低|压低|压降';

const NOT = '不(?:得|能|应|可|宜)?';
const LEFT: readonly [Limit, RegExp][] = [
  ['gte', new RegExp(`${NOT}(?:低于|少于|小于)|至少|最少|最低|起码|≥`, 'g')],
  ['lte', new RegExp(`${NOT}(?:高于|超过|多于|大于|超出|超)|至多|最多|最高|≤`, 'g')],
  ['gt', /高于|超过|大于|多于|超出|突破|>/g],
  ['lt', /低于|少于|小于|不足|不满|不到|未满|</g],
];
const FILLER = '[^,;。、\\d一二三四五六七八九十级的及以内]{0,8}';
const RIGHT: readonly [Limit, RegExp][] = [
  ['gte', /^(?:及|或)?(?:以上|更多)/],
  ['lte', /^(?:及|或)?(?:以下|以内|之内|更少|内(?![科镜部容分地设涵]))/],
  ['gt', /^(?:以外|之外)/],
];
const RIGHT_OF_NOUN: readonly [Limit, RegExp][] = [
  ['gte', new RegExp(`^${FILLER}以上`)],
  ['lte', new RegExp(`^${FILLER}以[下内]`)],
  ['gt', new RegExp(`^${FILLER}以外`)],
];
const ABOUT_LEFT = new RegExp(`大约|大致|大概|约为|≈|(?<![签节预公契条集简制])约(?:${RISE}|${FALL})?$`);
const ABOUT_RIGHT = /^(?:的?水平)?(?:左右|上下|前后)/;
const UP_TO = new RegExp(`(?:${RISE}|升)(?:到|至|为)`);
const DOWN_TO = new RegExp(`(?:${FALL}|降)(?:到|至|为|为不)`);
const CEILING = /控制(?:在|到|为)|压缩在|限制在/;
const REACH = /达|建成|建设|有|完成|配备|开展|参加|实现|新增|新建|创建|打造|培养|培训|引进|开通|纳入/;

/** Reads the words left (back to the last comma or number) and right (up to the next number) of a number. */
export function limitsAround(left: string, right: string, counted: boolean, brackets: string): Limits {
  const said = new Set<Limit>();
  let rest = left;
  for (const [limit, pattern] of LEFT) {
    if (rest.match(pattern)) said.add(limit);
    rest = rest.replace(pattern, '·');
  }
  for (const [limit, pattern] of counted ? [...RIGHT, ...RIGHT_OF_NOUN] : RIGHT)
    if (pattern.test(right)) said.add(limit);
  return {
    limits: [...said].map((limit) => bracketed(limit, brackets)),
    about: ABOUT_LEFT.test(left) || ABOUT_RIGHT.test(right),
    verb: verbOf(rest),
    reach: REACH.test(rest),
    rank: /[前第]$/.test(left),
    vague: /(?<![附就靠最])近$|将近$/.test(left) || /^[余多几]/.test(right),
  };
}

function verbOf(left: string): Limits['verb'] {
  if (UP_TO.test(left)) return 'increase';
  if (DOWN_TO.test(left)) return 'decrease';
  return CEILING.test(left) ? 'ceiling' : null;
}

/** (含本数) and (不含本数) outrank the word itself. */
function bracketed(limit: Limit, brackets: string): Limit {
  if (/\(不(?:含|包括)/.test(brackets)) return limit === 'gte' ? 'gt' : limit === 'lte' ? 'lt' : limit;
  if (/\((?:含|包括|包含)/.test(brackets)) return limit === 'gt' ? 'gte' : limit === 'lt' ? 'lte' : limit;
  return limit;
}
