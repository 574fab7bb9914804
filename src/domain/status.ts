export const STATUSES = ['met', 'on-track', 'at-risk', 'off-track', 'missed', 'no-data', 'no-target'] as const;
export type Status = (typeof STATUSES)[number];

export type Light = 'green' | 'amber' | 'red' | 'none';

const LIGHTS: Readonly<Record<Status, Light>> = {
  met: 'green',
  'on-track': 'green',
  'at-risk': 'amber',
  'off-track': 'red',
  missed: 'red',
  'no-data': 'none',
  'no-target': 'none',
};

const SHAPES: Readonly<Record<Status, string>> = {
  met: '●',
  'on-track': '◐',
  'at-risk': '▲',
  'off-track': '■',
  missed: '■',
  'no-data': '◇',
  'no-target': '○',
};

/** The shape that stands beside the colour and the word of a status, on screen, on paper and in files alike. */
export function shapeOf(status: Status): string {
  return SHAPES[status];
}

/** The light 灯 of a status: no data and no target have none, never red. */
export function lightOf(status: Status): Light {
  return LIGHTS[status];
}

const WORST_FIRST: readonly Status[] = ['missed', 'off-track', 'at-risk', 'no-data', 'on-track', 'met', 'no-target'];

/** Rank for lists that put the worst first: 0 for `missed`. */
export function severity(status: Status): number {
  return WORST_FIRST.indexOf(status);
}

/** Whether a light that was red has become amber or green (整改后); one that is missing now is not mended. */
export function isMended(before: Status | null, now: Status | null): boolean {
  return before !== null && now !== null && lightOf(before) === 'red' && !['red', 'none'].includes(lightOf(now));
}
