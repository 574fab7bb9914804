import { days } from '../calendar.ts';
import type { Indicator } from '../indicator.ts';
import { knownPeriod, periodEnd } from '../period.ts';
import type { Target } from '../plan.ts';
import { chance } from './chance.ts';
import { apartFromTarget, type Mood, partOfWay } from './demo-moods.ts';

/** What a made-up series is made from: the indicator, everything the plans ask of it in one place, and how it is to go. */
export interface Course {
  readonly indicator: Indicator;
  readonly targets: readonly Target[];
  readonly area: string;
  readonly mood: Mood;
}

/** One of the twelve quarters: its number from 0 on and its last day, ISO. */
export interface Moment {
  readonly quarter: number;
  readonly day: string;
}

interface Step {
  readonly day: string;
  readonly goal: number;
}

/**
 * The made-up value of a quarter before it is rounded, in the indicator's unit. With a baseline it runs along the path through the
 * dated targets as the mood says; without one it lies as far from the target as the mood says; without any number it rises or falls
 * slowly from a usual level. Never outside what is plausible.
 */
export function levelAt(course: Course, moment: Moment): number {
  const { indicator, targets } = course;
  const baseline = targets.find((target) => target.baseline)?.baseline ?? null;
  const steps = dated(course);
  const goal = goalAt(course, steps, moment.day);
  if (baseline && steps.length > 0) {
    const start = { day: periodEnd(knownPeriod(baseline.period)), goal: Number(baseline.value) };
    return within(indicator, onPath(course, start, steps, moment));
  }
  if (goal !== null) return within(indicator, nearGoal(course, goal, moment));
  const level = baseline ? Number(baseline.value) : usual(indicator, course.area);
  return within(indicator, drifting(course, level, moment));
}

/** 1 where more is better, −1 where less is; for what nobody judges, as the targets' words ask. */
function better({ indicator: { polarity }, targets }: Course): 1 | -1 {
  if (polarity !== 'none') return polarity === 'higher' ? 1 : -1;
  return targets.some(({ comparator }) => comparator === 'lte' || comparator === 'lt') ? -1 : 1;
}

/** A tick of the last digit, for targets that must be passed and not only reached. */
const tick = ({ decimals }: Indicator) => 10 ** -decimals;

function goalOf(course: Course, target: Target): number | null {
  const { comparator, value, lower, upper } = target;
  if (comparator === 'increase-per-year' || comparator === 'trend' || comparator === 'none') return null;
  if (comparator === 'between' && lower !== null && upper !== null) return (Number(lower) + Number(upper)) / 2;
  if (value === null) return null;
  const strict = comparator === 'gt' || comparator === 'lt';
  return Number(value) + (strict ? better(course) * tick(course.indicator) : 0);
}

/** The dated goals, the earliest first; of several for one day the strictest. */
function dated(course: Course): Step[] {
  const goals = course.targets.flatMap((target): Step[] => {
    const goal = goalOf(course, target);
    return target.due === null || goal === null ? [] : [{ day: target.due, goal }];
  });
  const strictest = (steps: readonly Step[]) => steps.toSorted((a, b) => better(course) * (b.goal - a.goal))[0]!;
  return [...Map.groupBy(goals, ({ day }) => day).values()].map(strictest).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function goalAt(course: Course, steps: readonly Step[], day: string): number | null {
  const ahead = steps.find((step) => step.day >= day) ?? steps.at(-1);
  if (ahead) return ahead.goal;
  const goals = course.targets.map((target) => goalOf(course, target)).filter((goal) => goal !== null);
  return goals.toSorted((a, b) => better(course) * (b - a))[0] ?? null;
}

function onPath(course: Course, start: Step, steps: readonly Step[], { quarter, day }: Moment): number {
  const before = steps.findLast((step) => step.day < day) ?? start;
  const next = steps.find((step) => step.day >= day) ?? before;
  const length = days(before.day, next.day);
  const path = next.goal + (length === 0 ? 0 : ((before.goal - next.goal) * days(day, next.day)) / length);
  const sign = better(course);
  const isMetAtStart = sign * (start.goal - next.goal) >= 0;
  if (isMetAtStart)
    return isGood(course)
      ? start.goal + sign * wobble(course, day, 0.02, start.goal)
      : afterwardsWorse(course, start.goal, next.goal, quarter);
  return (
    start.goal + partOfWay(course.mood, quarter) * (path - start.goal) + sign * wobble(course, day, 0.01, start.goal)
  );
}

const isGood = ({ mood }: Course) => mood === 'ahead' || mood === 'steady';

/** 得而复失: as good as the baseline for three quarters, then worse than the target that the baseline had met. */
function afterwardsWorse(course: Course, from: number, goal: number, quarter: number): number {
  const short = Math.min(0.09, 0.03 * (quarter - 2));
  return quarter < 3 ? from : goal - better(course) * (Math.abs(goal) * short + tick(course.indicator));
}

function nearGoal(course: Course, goal: number, { quarter, day }: Moment): number {
  const size = goal === 0 ? 1 : Math.abs(goal);
  const apart = course.targets.some(({ comparator }) => comparator === 'eq') && isGood(course) ? 0 : 1;
  const way = apartFromTarget(course.mood, quarter);
  return goal + better(course) * apart * (way * size + wobble(course, day, way < 0 ? 0.004 : 0.01, size));
}

/** Without a number: good moods go the better way by some per cent a year, a slow one stands still, a stalled one goes the wrong way. */
function drifting(course: Course, level: number, { quarter, day }: Moment): number {
  const yearly = { ahead: 0.05, steady: 0.03, slow: 0, stalled: -0.03, lost: -0.02 }[course.mood];
  const calm = yearly === 0 ? 0 : wobble(course, day, 0.004, level);
  return level * (1 + (better(course) * yearly * quarter) / 4) + calm;
}

/** A small upward unrest that a quarter always gives again, at most `share` of the size. */
function wobble({ indicator, area }: Course, day: string, share: number, size: number): number {
  return chance(`wobble|${area}|${indicator.id}|${day}`) * share * Math.abs(size);
}

/** A level that an indicator of this unit might have, where no plan says one. */
function usual({ id, unit, plausible, decimals }: Indicator, area: string): number {
  const spread = 0.8 + 0.4 * chance(`usual|${area}|${id}`);
  if (unit === '%') return (Number(plausible.min ?? 0) < 0 ? 6 : 55) * spread;
  const most = plausible.max === null ? 5000 : Number(plausible.max);
  const least = plausible.min === null ? 0 : Number(plausible.min);
  if (unit === '元') return most * 0.08 * spread;
  return decimals === 0 ? Math.max(least, Math.min(most, 40) * 0.4) * spread : least + (most - least) * 0.2 * spread;
}

function within({ plausible: { min, max }, share, factor }: Indicator, level: number): number {
  const most = Math.min(max === null ? Number.POSITIVE_INFINITY : Number(max), share ? Number(factor) : level);
  return Math.max(min === null ? 0 : Math.max(0, Number(min)), Math.min(level, most));
}
