import { liesIn } from '../domain/area.ts';
import type { Actor, Role } from './context.ts';

/** What an account may do at all; where, is decided by its area. */
export type Right = 'read' | 'upload' | 'administer';

const RIGHTS: Readonly<Record<Role, readonly Right[]>> = {
  admin: ['read', 'upload', 'administer'],
  statistician: ['read', 'upload'],
  reviewer: ['read'],
  viewer: ['read'],
  auditor: ['read'],
};

/** Whether the role carries this right. */
export function may(actor: Actor, right: Right): boolean {
  return RIGHTS[actor.role].includes(right);
}

/** Whether this place is theirs: their own area or one below it; an account without an area has the whole country. */
export function isTheirs(actor: Actor, area: string): boolean {
  return actor.area === null || liesIn(area, actor.area);
}
