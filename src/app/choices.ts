import { readDefinitions } from '../db/definition-store.ts';
import { reportedPeriods } from '../db/observation-store.ts';
import { targetsIn } from '../db/target-store.ts';
import type { Area } from '../domain/area.ts';
import { comparePeriods, knownPeriod, type Period, periodEnd } from '../domain/period.ts';
import { parsePeriod } from '../domain/period-words.ts';
import type { Actor, App } from './context.ts';
import { isTheirs } from './permissions.ts';
import { done, type Outcome, refused } from './problem.ts';

/** The area that some words mean: a code, a full or short name, with superior places in front of it or not. */
export function chosenArea(app: App, words: string): Outcome<Area> {
  const match = app.areas.find(words);
  if (match.kind === 'found') return done(match.area);
  if (match.kind === 'unknown') return refused('unknown-area', { area: words });
  const candidates = match.candidates.map((each) => `${app.areas.fullName(each.code)} ${each.code}`).join('、');
  return refused('ambiguous-area', { area: words, candidates });
}

/** The period that some words mean, in any spelling of the field. */
export function chosenPeriod(words: string): Outcome<Period> {
  const found = parsePeriod(words);
  return found ? done(found) : refused('unknown-period', { period: words });
}

/** Areas that plans bind and this account may see, in order of their codes. */
export async function monitoredAreas(app: App, actor: Actor): Promise<Area[]> {
  const codes = [...new Set((await targetsIn(app.db, {})).map((target) => target.area))].sort();
  return codes.filter((code) => isTheirs(actor, code)).flatMap((code) => app.areas.get(code) ?? []);
}

/** Periods for which an area has reported anything, newest first. */
export async function periodsOf(app: App, area: string): Promise<Period[]> {
  const ids = await reportedPeriods(app.db, area);
  return ids.map(knownPeriod).sort((a, b) => comparePeriods(b, a));
}

/**
 * The periods to choose from for an area: those with figures, and every quarter and year that its plans run through up to the
 * present. `newest` is the newest with figures, of several that end together the quarter: the year holds only what is counted from
 * January on. Without any figure it is the first quarter after the plans were issued.
 */
export async function periodChoices(app: App, area: string): Promise<{ newest: Period; all: readonly Period[] }> {
  const reported = await periodsOf(app, area);
  const targets = await targetsIn(app.db, { area });
  const { plans } = await readDefinitions(app.db);
  const issued = plans.filter((plan) => targets.some((t) => t.plan === plan.id)).map((plan) => plan.issued);
  const first = Number((issued.sort()[0] ?? app.now()).slice(0, 4));
  const present = Number(app.now().slice(0, 4));
  const last = Math.min(present, Math.max(first, ...targets.map((t) => Number(t.due?.slice(0, 4) ?? first))));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const planned = years.flatMap((year) => [`${year}`, ...[1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`)]);
  const all = [...new Set([...reported.map((each) => each.id), ...planned])]
    .map(knownPeriod)
    .sort((a, b) => comparePeriods(b, a));
  return { newest: newestOf(reported) ?? knownPeriod(`${first}Q1`), all };
}

/** Of periods, newest first. */
function newestOf(reported: readonly Period[]): Period | undefined {
  const ending = reported.filter((each) => periodEnd(each) === periodEnd(reported[0]!));
  return ending.find(({ kind }) => kind === 'quarter') ?? ending[0];
}
