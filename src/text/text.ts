import { chart as chartEn } from './en/chart.ts';
import { checking as checkingEn } from './en/checking.ts';
import { command as commandEn } from './en/command.ts';
import { demo as demoEn } from './en/demo.ts';
import { http as httpEn } from './en/http.ts';
import { issueFiles as issueFilesEn } from './en/issue-files.ts';
import { load as loadEn } from './en/load.ts';
import { method as methodEn } from './en/method.ts';
import { problem as problemEn } from './en/problem.ts';
import { projection as projectionEn } from './en/projection.ts';
import { reason as reasonEn } from './en/reason.ts';
import { report as reportEn } from './en/report.ts';
import { rollUp as rollUpEn } from './en/roll-up.ts';
import { rowIssue as rowIssueEn } from './en/row-issue.ts';
import { tableText as tableTextEn } from './en/table.ts';
import { target as targetEn } from './en/target.ts';
import { template as templateEn } from './en/template.ts';
import { verdicts as verdictsEn } from './en/verdicts.ts';
import { words as wordsEn } from './en/words.ts';
import { issueTexts } from './issue.ts';
import { chart } from './zh/chart.ts';
import { checking } from './zh/checking.ts';
import { command } from './zh/command.ts';
import { demo } from './zh/demo.ts';
import { http } from './zh/http.ts';
import { issueFiles } from './zh/issue-files.ts';
import { load } from './zh/load.ts';
import { method } from './zh/method.ts';
import { problem } from './zh/problem.ts';
import { projection } from './zh/projection.ts';
import { reason } from './zh/reason.ts';
import { report } from './zh/report.ts';
import { rollUp } from './zh/roll-up.ts';
import { rowIssue } from './zh/row-issue.ts';
import { tableText } from './zh/table.ts';
import { target } from './zh/target.ts';
import { template } from './zh/template.ts';
import { verdicts } from './zh/verdicts.ts';
import { words } from './zh/words.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const zh = {
  words,
  reason,
  problem,
  command,
  checking,
  load,
  issueFiles,
  target,
  template,
  method,
  projection,
  verdicts,
  rollUp,
  report,
  chart,
  demo,
  http,
  issue: issueTexts(rowIssue, tableText, /(?<=。)/, ''),
};
const en: typeof zh = {
  words: wordsEn,
  reason: reasonEn,
  problem: problemEn,
  command: commandEn,
  checking: checkingEn,
  load: loadEn,
  issueFiles: issueFilesEn,
  target: targetEn,
  template: templateEn,
  method: methodEn,
  projection: projectionEn,
  verdicts: verdictsEn,
  rollUp: rollUpEn,
  report: reportEn,
  chart: chartEn,
  demo: demoEn,
  http: httpEn,
  issue: issueTexts(rowIssueEn, tableTextEn, /(?<=\.) /, ' '),
};

/** Every sentence of the product in one language, by topic. */
export type Text = typeof zh;

/** The sentences of a language; Chinese is the first language, English stands behind a switch. */
export function textIn(language: Language): Text {
  return language === 'en' ? en : zh;
}

/** The BCP 47 tag of a language, for `lang` attributes and headers. */
export function languageTag(language: Language): 'zh-CN' | 'en' {
  return language === 'en' ? 'en' : 'zh-CN';
}
