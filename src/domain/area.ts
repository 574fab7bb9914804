export type AreaLevel = 'province' | 'prefecture' | 'county' | 'facility';

/** A place with its GB/T 2260 code, or a reporting facility below one. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly parent: string | null;
}

export type AreaMatch =
  | { readonly kind: 'found'; readonly area: Area }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Area[] }
  | { readonly kind: 'unknown' };

/** A place directly below another, under every code that the list has for it. */
export interface Child {
  readonly name: string;
  readonly codes: readonly string[];
}

/** All known areas, found by code, full name, short name or any prefix of superior places in front of it. */
export interface AreaBook {
  readonly all: readonly Area[];
  get(code: string): Area | null;
  /** The place itself and everything above it, the place first. */
  lineage(code: string): readonly Area[];
  /** 广东省江门市江海区. Unknown codes give the code itself. */
  fullName(code: string): string;
  /** The places directly below, in order of their codes; a place that the list keeps under an old and a new code counts once. */
  childrenOf(code: string): readonly Child[];
  find(text: string): AreaMatch;
}

const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|普米|鄂温克|独龙|裕固|保安|鄂伦春|各';
const AUTONOMOUS = new RegExp(`(?:(?:${PEOPLES})族?)*自治[区州县旗]$`);
const SUFFIX = /(?:特别行政区|省|市|地区|盟|林区|矿区|特区|新区|区|县|旗)$/;
/** Statistical units that stand in the list but are no places one would name, such as 湖北省-自治区直辖县级行政区划. */
const UNNAMED = /^(?:市辖区|县)$|直辖县级行政区划$/;

/** The name without 市, 区, 县 …: 江海区 → 江海, 恩施土家族苗族自治州 → 恩施. A name that is all people keeps it: 内蒙古, 鄂伦春. Names that would shrink to one character stay. */
export function shortName(name: string): string {
  const candidates = AUTONOMOUS.test(name)
    ? [name.replace(AUTONOMOUS, ''), name.replace(/族?自治[区州县旗]$/, '')]
    : [name.replace(SUFFIX, '')];
  return candidates.find((short) => short.length >= 2) ?? name;
}

/** What people call a place: its full and short name, and an autonomous one also without its peoples: 恩施州, 双江县, 鄂伦春旗. */
function namesOf({ name }: Area): Set<string> {
  const short = shortName(name);
  const kind = /自治([州县旗])$/.exec(name)?.[1];
  return new Set([name, short, ...(kind && short !== name ? [`${short}${kind}`] : [])]);
}

/** Builds the book. Codes are taken as unique; a later area of the same code replaces the earlier. */
export function areaBook(areas: Iterable<Area>): AreaBook {
  const byCode = new Map<string, Area>();
  const byName = new Map<string, Set<Area>>();
  for (const area of areas) byCode.set(area.code, area);
  for (const area of byCode.values()) {
    if (UNNAMED.test(area.name)) continue;
    for (const name of namesOf(area)) byName.set(name, (byName.get(name) ?? new Set()).add(area));
  }
  const byParent = Map.groupBy(byCode.values(), (area) => area.parent);
  /** Statistical units are no places of their own: what lies below them lies below the place above. */
  const below = (code: string): Area[] =>
    (byParent.get(code) ?? []).flatMap((area) => (UNNAMED.test(area.name) ? below(area.code) : [area]));
  const childrenOf = (code: string): Child[] =>
    [...Map.groupBy(below(code), (area) => area.name)].map(([name, same]) => ({
      name,
      codes: same.map((area) => area.code),
    }));
  const get = (code: string) => byCode.get(code) ?? null;
  const lineage = (code: string): Area[] => {
    const area = get(code);
    return area ? [area, ...(area.parent ? lineage(area.parent) : [])] : [];
  };
  const fullName = (code: string) =>
    lineage(code)
      .map((area) => area.name)
      .filter((name, index) => index === 0 || !UNNAMED.test(name))
      .reverse()
      .join('') || code;
  return { all: [...byCode.values()], get, lineage, fullName, childrenOf, find };

  function find(text: string): AreaMatch {
    const words = text.normalize('NFKC').replace(/[\s\u200b\ufeff·,，/|>-]/g, '');
    const coded = /^(\d{6})(?:0{3}|0{6})?$/.exec(words);
    if (coded) return matchOf(get(coded[1]!) ? [get(coded[1]!)!] : []);
    const exactCode = get(text.normalize('NFKC').trim()) ?? get(words);
    if (exactCode) return matchOf([exactCode]);
    for (let cut = 0; cut < words.length; cut += 1) {
      const here = [...(byName.get(words.slice(cut)) ?? [])].filter((a) => leadsTo(words.slice(0, cut), a));
      if (here.length > 0) return matchOf(preferred(here, words.slice(cut)));
    }
    return { kind: 'unknown' };
  }

  /** A full name outranks a short one, so that 朝阳市 is the city though 朝阳区 and 朝阳县 are short for 朝阳. */
  function preferred(areas: Area[], name: string): Area[] {
    const full = areas.filter((area) => area.name === name);
    return full.length > 0 ? full : areas;
  }

  /** Whether `prefix` is made of names of superior places, from the highest down, any of them left out. */
  function leadsTo(prefix: string, area: Area): boolean {
    let rest = prefix;
    for (const above of lineage(area.code).slice(1).reverse()) {
      const name = [...namesOf(above)]
        .sort((a, b) => b.length - a.length)
        .find((candidate) => rest.startsWith(candidate));
      if (name) rest = rest.slice(name.length);
    }
    return rest === '';
  }
}

function matchOf(areas: readonly Area[]): AreaMatch {
  if (areas.length === 0) return { kind: 'unknown' };
  return areas.length === 1 ? { kind: 'found', area: areas[0]! } : { kind: 'ambiguous', candidates: areas };
}

/**
 * How the codes of a place and of everything below it begin: by the digits of GB/T 2260, where a province ends in 0000 and a
 * prefecture in 00, or as a facility whose code starts with its place's.
 */
export function codePrefix(above: string): string {
  return above.replace(/(?:0000|00)$/, '');
}

/** Whether `code` is `above` or lies below it. */
export function liesIn(code: string, above: string): boolean {
  return code.startsWith(codePrefix(above));
}
