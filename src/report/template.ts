import type { Period } from '../domain/period.ts';
import { parsePeriod } from '../domain/period-words.ts';
import type { Template, TemplateRow } from '../domain/template.ts';
import type { Text } from '../text/text.ts';
import { dueOf } from './gap-columns.ts';

export type TemplateColumn = keyof Text['template']['columns'];

/** One cell of a template: as text, and whether it is a number. */
export interface TemplateCell {
  readonly text: string;
  readonly number: boolean;
}

export type TemplateLine = Readonly<Record<TemplateColumn, TemplateCell>>;

const words = (text: string | null | undefined): TemplateCell => ({ text: text ?? '', number: false });
const number = (text: string | null): TemplateCell => ({ text: text ?? '', number: text !== null });
const EMPTY = words('');

/** The rows of a template below its heading: first the example, then one for each indicator, its figures left empty. */
export function templateLines(template: Template, text: Text): TemplateLine[] {
  return [exampleLine(template, text), ...template.rows.map((row) => lineOf(row, template, text))];
}

function lineOf(
  { indicator, period, previous, yearEarlier, targets }: TemplateRow,
  template: Template,
  text: Text,
): TemplateLine {
  const asked = targets.map((target) =>
    text.template.target({ wording: target.wording, scope: target.scope, due: dueOf(target.due, text) }),
  );
  return {
    area: words(template.area),
    code: words(indicator.id),
    indicator: words(text.report.nameOf(indicator.name)),
    unit: words(indicator.unit),
    period: words(periodWords(period, text)),
    ...{ value: EMPTY, numerator: EMPTY, denominator: EMPTY, absence: EMPTY, note: EMPTY },
    numeratorMeans: words(indicator.numerator),
    denominatorMeans: words(indicator.denominator),
    previous: number(previous),
    yearEarlier: number(yearEarlier),
    target: words(text.template.targets([...new Set(asked)])),
  };
}

function exampleLine({ period }: Template, text: Text): TemplateLine {
  const { area, indicator, unit, value, numerator, denominator, note, ...means } = text.template.example;
  return {
    ...{ area: words(area), code: EMPTY, indicator: words(indicator), unit: words(unit) },
    period: words(periodWords(period, text)),
    ...{ value: number(value), numerator: number(numerator), denominator: number(denominator) },
    ...{ absence: EMPTY, note: words(note), previous: EMPTY, yearEarlier: EMPTY, target: EMPTY },
    numeratorMeans: words(means.numeratorMeans),
    denominatorMeans: words(means.denominatorMeans),
  };
}

/** The period in the words of the language where the uploader reads these back, else its id: 2018年二季度, but 2018Q2 for Q2 2018. */
export function periodWords(period: Period, text: Text): string {
  const spelled = text.words.period(period);
  return parsePeriod(spelled)?.id === period.id ? spelled : period.id;
}
