import type { Quantity } from './quantity.ts';

export type GoalVerdict = 'better' | 'same' | 'worse';

/**
 * One value against a goal (Office for Health Improvement and Disparities, Fingertips, goal comparison of a single
 * value): the goal itself counts as better, whichever direction is good.
 *
 * Example: goal 10: 10 is better both ways; 11 is worse where low is good.
 */
export function valueAgainstGoal(value: Quantity, goal: Quantity, good: 'higher' | 'lower'): GoalVerdict {
  const side = value.exact.compare(goal.exact);
  return side === 0 || side > 0 === (good === 'higher') ? 'better' : 'worse';
}

/**
 * A confidence interval against a goal (Fingertips): a verdict only where the whole interval lies on one side, an
 * interval that begins at the goal lying above it; else `same`.
 *
 * Example: goal 10, low good: 8–9 better, 9–11 same, 11–12 worse, and 10–10 worse.
 */
export function intervalAgainstGoal(
  interval: { readonly lower: Quantity; readonly upper: Quantity },
  goal: Quantity,
  good: 'higher' | 'lower',
): GoalVerdict {
  if (interval.lower.exact.gte(goal.exact)) return good === 'higher' ? 'better' : 'worse';
  if (interval.upper.exact.lt(goal.exact)) return good === 'higher' ? 'worse' : 'better';
  return 'same';
}

/**
 * One value against a goal that is a range (Fingertips): below the range, inside it, or from its upper end up.
 * `range.lower` must not be above `range.upper`.
 *
 * Example: range 1–2, high good: 0 worse, 1 and 1.5 same, 2 better; low good: 0 better, 2 worse.
 */
export function valueAgainstRange(
  value: Quantity,
  range: { readonly lower: Quantity; readonly upper: Quantity },
  good: 'higher' | 'lower',
): GoalVerdict {
  if (value.exact.gte(range.upper.exact)) return good === 'higher' ? 'better' : 'worse';
  if (value.exact.lt(range.lower.exact)) return good === 'higher' ? 'worse' : 'better';
  return 'same';
}
