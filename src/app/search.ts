import { readDefinitions } from '../db/definition-store.ts';
import type { Area } from '../domain/area.ts';
import { departmentsOf } from '../domain/departments.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Milestone, Plan, Target } from '../domain/plan.ts';
import type { Actor, App } from './context.ts';
import type { NamedTarget } from './lists.ts';
import { isMeantBy, isWrittenIn } from './name-search.ts';
import { isTheirs } from './permissions.ts';

/** The first of what was found, and how much there is. */
export interface Found<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export interface SearchResult {
  readonly indicators: Found<Indicator>;
  readonly areas: Found<Area>;
  readonly plans: Found<Plan>;
  readonly departments: Found<string>;
  readonly targets: Found<NamedTarget>;
  readonly milestones: Found<Milestone>;
}

/** A list of one kind shows no more. */
const MOST = 20;

/**
 * Everything that some words mean among what an account may see: indicators, areas, plans and departments by characters or pinyin,
 * targets and milestones by what is written in them. Areas that plans bind come first.
 */
export async function search(app: App, actor: Actor, words: string): Promise<SearchResult> {
  const { plans, indicators } = await readDefinitions(app.db);
  const theirs = plans.filter((plan) => isTheirs(actor, plan.area));
  const bound = new Set(theirs.flatMap(({ targets }) => targets.map(({ area }) => area)));
  const meant = (name: string, others: readonly string[] = []) => isMeantBy(words, name, others);
  const areas = app.areas.all.filter(
    ({ code, name }) => isTheirs(actor, code) && meant(name, [app.areas.fullName(code), code]),
  );
  const departments = new Set(theirs.flatMap(departmentsOf).map(({ name }) => name));
  return {
    indicators: first(
      [...indicators.values()].filter(({ id, name, aliases }) => meant(name.zh, [name.en, id, ...aliases])),
    ),
    areas: first(areas.toSorted((a, b) => Number(bound.has(b.code)) - Number(bound.has(a.code)))),
    plans: first(theirs.filter(({ id, title, document }) => meant(title, [document, id]))),
    departments: first([...departments].filter((name) => meant(name))),
    targets: first(
      theirs
        .flatMap(({ targets }) => targets.filter((each) => isWrittenIn(words, textsOf(each))))
        .map((target) => ({ target, indicator: indicators.get(target.indicator)! })),
    ),
    milestones: first(
      theirs.flatMap(({ milestones }) => milestones.filter(({ name, note }) => isWrittenIn(words, [name, note ?? '']))),
    ),
  };
}

const textsOf = ({ wording, scope, note }: Target) => [wording, scope ?? '', note ?? ''];

function first<T>(all: readonly T[]): Found<T> {
  return { items: all.slice(0, MOST), total: all.length };
}
