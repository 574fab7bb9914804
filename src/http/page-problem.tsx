import type { Context } from 'hono';
import type { Problem } from '../app/problem.ts';
import { ErrorPage } from '../pages/error-page.tsx';
import { textIn } from '../text/text.ts';
import type { Env, Site } from './context.ts';
import { frameOf } from './page-frame.ts';
import { type ProblemStatus, statusOf } from './problem-response.ts';

/** A refused request as a page, with the sentence that says why. */
export function problemPage(c: Context<Env>, site: Site, problem: Problem): Response | Promise<Response> {
  return errorPage(c, site, statusOf(problem), textIn(c.get('language')).problem[problem.code](problem.params));
}

/** An error page; `reference` where the log knows more. */
export function errorPage(
  c: Context<Env>,
  site: Site,
  status: ProblemStatus,
  message?: string,
  reference: string | null = null,
): Response | Promise<Response> {
  // The address is not echoed, not even in the language switch.
  const frame = frameOf(c, site, { path: '/' });
  return c.html(<ErrorPage frame={frame} status={status} message={message} reference={reference} />, status);
}
