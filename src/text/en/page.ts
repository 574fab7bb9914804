import type { Rule } from '../../domain/judge.ts';
import type { page as zh } from '../zh/page.ts';
import { issueType } from './issue-type.ts';
import { pageCompare } from './page-compare.ts';
import { pageIndicator } from './page-indicator.ts';
import { pageOverview } from './page-overview.ts';
import { pagePlan } from './page-plan.ts';
import { pageQuestions } from './page-questions.ts';
import { pageUpload } from './page-upload.ts';
import { words } from './words.ts';

type Params = Readonly<Record<string, string>>;

const shortReason: Record<Rule, (p: Params) => string> = {
  'comparator-holds': (p) => `Fulfils “${p.wording}”`,
  'pace-on-path': (p) =>
    p.pace?.startsWith('-')
      ? `Path asks for ${words.quantity(p.expected ?? '', p.unit ?? '')} by now; the actual moved the other way`
      : `Path asks for ${words.quantity(p.expected ?? '', p.unit ?? '')} by now; ${p.pacePercent}% of that way is done`,
  'path-not-begun': () => 'The path has not begun; measured against the baseline',
  'regained-and-lost': (p) =>
    `Won and lost again: the baseline ${words.quantity(p.baseline ?? '', p.unit ?? '')} had met the target`,
  'near-or-missed': (p) =>
    `The gap is ${p.status === 'missed' ? 'beyond' : 'within'} ${words.difference(p.near ?? '', p.unit ?? '')}`,
  'trend-direction': (p) =>
    p.status === 'at-risk' ? 'Unchanged from the same period last year' : 'Moved the wrong way in a year',
  'no-observation': (p) => (p.absence ? `Reported as: ${p.absence}` : 'Not yet reported for this period'),
  'no-earlier-value': () => 'No value of the same period last year to compare with',
  'no-number': () => 'The plan gives no number',
};

/** The sentences and headings of the pages in English, by page. */
export const page: typeof zh = {
  layout: {
    title: ({ page }) => `${page} - Biaochi`,
    errorTitle: ({ page }) => `Error: ${page} - Biaochi`,
    tagline: 'County health reform: indicators, targets and gaps',
    skip: 'Skip to content',
    menu: 'Main menu',
    overview: 'Overview',
    compare: 'Compare',
    indicators: 'Indicators',
    plans: 'Plans',
    departments: 'Departments',
    doubts: 'Doubts',
    upload: 'Upload',
    uploads: 'Uploads',
    signOut: 'Sign out',
    largeText: 'Larger text',
    usualText: 'Standard text',
    otherLanguage: '中文',
    account: ({ name, role }) => `${name} (${role})`,
    demo: 'Example data: the figures below are made up, not reported.',
    dataAt: ({ time }) => `Data last committed: ${time}`,
    noDataYet: 'No data committed yet',
    rules: ({ version, onTrack, atRisk, near }) =>
      `Rules, version ${version}: met where the target is fulfilled; before it is due the pace decides: on track from ${onTrack}, at risk from ${atRisk}, off track below; once due, or without a baseline, the gap decides: at risk up to ${near} of the target value (unless the target sets its own limit), missed beyond it.`,
    renderedAt: ({ time }) => `Produced: ${time}`,
    time: ({ date, time }) => `${date}, ${time} (Beijing time)`,
    statusPhrase: ({ light, status }) => `light: ${light}, status: ${status}`,
  },
  error: {
    titles: { 403: 'You may not see this', 404: 'Page not found', 422: 'Please correct your input', 500: 'Fault' },
    otherTitle: 'The request was not completed',
    messages: {
      403: 'Your account may not read or change this. Ask an administrator if you need it.',
      404: 'The address may be mistyped, or the content has moved.',
      422: 'Correct what is said below and send it again.',
      500: 'Please try again later.',
    },
    otherMessage: 'Go back one page and try again.',
    reference: ({ reference }) => `Reference: ${reference}. If it fails again, give it to an administrator.`,
    back: 'Back to the overview',
  },
  form: { problem: 'There is a problem' },
  signIn: {
    title: 'Sign in',
    name: 'User name',
    password: 'Password',
    submit: 'Sign in',
    help: 'No account, or password forgotten? Ask your administrator.',
  },
  firstAdmin: {
    title: 'Make the first administrator',
    lead: 'There are no accounts yet. Enter the one-time code shown in the terminal to make the first administrator.',
    code: 'One-time code',
    codeHint: 'Shown in the terminal that runs Biaochi; it works once.',
    name: 'User name',
    nameHint: 'Letters, digits, dots, hyphens and underscores, up to 40 characters.',
    password: 'Password',
    passwordHint: ({ least }) => `At least ${least} characters; spaces and any script are fine.`,
    submit: 'Make the administrator account',
  },
  overview: pageOverview,
  table: {
    indicator: 'Indicator',
    trend: 'Trend',
    actual: 'Actual',
    target: 'Target and due date',
    gap: 'Gap',
    light: 'Light',
    lead: 'Lead department',
    nature: 'Nature',
    previous: ({ value }) => `before: ${value}`,
    scope: ({ scope }) => `Scope: ${scope}`,
  },
  gap: {
    short: ({ gap }) => `${gap} short`,
    spare: ({ gap }) => `${gap} to spare`,
    exact: 'exactly reached',
    atLimit: 'on the line',
  },
  change: {
    better: { up: 'up from the period before, better', down: 'down from the period before, better' },
    worse: { up: 'up from the period before, worse', down: 'down from the period before, worse' },
    plain: { up: 'up from the period before', down: 'down from the period before' },
    same: 'as in the period before',
  },
  shortReason,
  ...pageCompare,
  ...pageIndicator,
  ...pagePlan,
  upload: pageUpload,
  questions: pageQuestions,
  issueType,
};
