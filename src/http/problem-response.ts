import type { Context } from 'hono';
import type { Problem, ProblemCode } from '../app/problem.ts';
import { textIn } from '../text/text.ts';
import type { Env } from './context.ts';

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 500;

const STATUSES: Readonly<Partial<Record<ProblemCode, ProblemStatus>>> = {
  'unknown-area': 404,
  'unknown-indicator': 404,
  'unknown-plan': 404,
  'plan-not-for-area': 404,
  'unknown-department': 404,
  'unknown-upload': 404,
  'unknown-account': 404,
  'nothing-monitored': 404,
  'ambiguous-area': 409,
  'upload-not-staged': 409,
  'upload-not-committed': 409,
  'upload-outdated': 409,
  'upload-not-reverted': 409,
  'upload-not-open': 409,
  'upload-not-failed': 409,
  'warnings-open': 409,
  'upload-overlaid': 409,
  'load-nothing': 409,
  'load-outdated': 409,
  'demo-loaded': 409,
  'demo-absent': 409,
  'demo-whole': 409,
  'demo-beside-real': 409,
  'demo-outdated': 409,
  'not-permitted': 403,
  'sign-in-failed': 401,
};

/** The HTTP status that says what kind of problem it is. */
export function statusOf(problem: Problem): ProblemStatus {
  return STATUSES[problem.code] ?? 422;
}

/** A problem as RFC 9457 writes it, with its sentence in the request's language. */
export function problemJson(c: Context<Env>, problem: Problem): Response {
  const sentence = textIn(c.get('language')).problem[problem.code](problem.params);
  return problemDocument(c, statusOf(problem), problem.code, sentence);
}

/** An RFC 9457 document. */
export function problemDocument(c: Context<Env>, status: ProblemStatus, code: string, title: string): Response {
  const body = { type: `urn:biaochi:problem:${code}`, title, status, code, instance: c.get('requestId') };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json; charset=utf-8' });
}

/** Whether the request asks as a program does, so that errors come as JSON. */
export function isApi(c: Context<Env>): boolean {
  return c.req.path.startsWith('/api/');
}
