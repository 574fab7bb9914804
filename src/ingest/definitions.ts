import { parseDocument } from 'yaml';
import type { z } from 'zod';
import type { DefinitionFault, Definitions } from '../domain/definitions.ts';
import type { Indicator, Theme } from '../domain/indicator.ts';
import { period } from '../domain/period.ts';
import { type Plan, type Target, targetKey } from '../domain/plan.ts';
import { indicatorFile, planFile, themesFile } from './definition-schema.ts';

/** A definition file as read from disk: its path below the definitions folder, with forward slashes, and its text. */
export interface DefinitionFile {
  readonly path: string;
  readonly text: string;
}

export type DefinitionsResult =
  | { readonly ok: true; readonly definitions: Definitions }
  | { readonly ok: false; readonly faults: readonly DefinitionFault[] };

type Checked<T> = { value: T | null; faults: DefinitionFault[] };

/**
 * Reads `indicators/themes.yaml`, `indicators/<theme>/<id>.yaml` and `seeds/plans/<id>.yaml` and joins them. All faults are
 * gathered, each with file, path and what is wrong; with any fault nothing is given.
 */
export function parseDefinitions(files: readonly DefinitionFile[]): DefinitionsResult {
  const faults: DefinitionFault[] = [];
  const themes = files.filter((f) => f.path === 'indicators/themes.yaml').flatMap((f) => take(parseThemes(f)) ?? []);
  const indicators = new Map<string, Indicator>();
  for (const file of files.filter((f) => /^indicators\/[^/]+\/[^/]+\.yaml$/.test(f.path))) {
    const indicator = take(parseIndicator(file));
    if (!indicator) continue;
    if (indicators.has(indicator.id)) faults.push(fault(file, '', `a second file of indicator ${indicator.id}`));
    if (!themes.some((theme) => theme.id === indicator.theme))
      faults.push(fault(file, '', `theme ${indicator.theme} is not in indicators/themes.yaml`));
    indicators.set(indicator.id, indicator);
  }
  const plans = files
    .filter((f) => /^seeds\/plans\/[^/]+\.yaml$/.test(f.path))
    .flatMap((f) => take(parsePlan(f, indicators)) ?? []);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, definitions: { themes, indicators, plans } };

  function take<T>({ value, faults: found }: Checked<T>): T | null {
    faults.push(...found);
    return value;
  }
}

const fault = (file: DefinitionFile, path: string, text: string): DefinitionFault => ({
  file: file.path,
  path,
  fault: text,
});

function check<S extends z.ZodType>(file: DefinitionFile, schema: S): Checked<z.output<S>> {
  const document = parseDocument(file.text);
  if (document.errors.length > 0)
    return { value: null, faults: document.errors.map((error) => fault(file, '', error.message.split('\n')[0]!)) };
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, faults: [] };
  return { value: null, faults: result.error.issues.map((issue) => fault(file, pathText(issue.path), issue.message)) };
}

const pathText = (path: readonly PropertyKey[]) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

function parseThemes(file: DefinitionFile): Checked<Theme[]> {
  return check(file, themesFile);
}

function parseIndicator(file: DefinitionFile): Checked<Indicator> {
  const { value, faults } = check(file, indicatorFile);
  const [, theme, name] = file.path.split('/');
  return { value: value && { ...value, id: name!.replace(/\.yaml$/, ''), theme: theme! }, faults };
}

function parsePlan(file: DefinitionFile, indicators: ReadonlyMap<string, Indicator>): Checked<Plan> {
  const { value, faults } = check(file, planFile);
  if (!value) return { value: null, faults };
  const id = file.path.replace(/^.*\//, '').replace(/\.yaml$/, '');
  const { targets: entries, milestones, ...head } = value;
  const targets = entries.flatMap((entry) =>
    entry.steps.map((step): Target => {
      const { steps: _, section, area, note, ...shared } = entry;
      const notes = [note, step.note].filter((text) => text !== null);
      return {
        ...shared,
        ...step,
        plan: id,
        area: area ?? head.area,
        cite: { document: head.document, section },
        note: notes.length > 0 ? notes.join('；') : null,
      };
    }),
  );
  const plan: Plan = {
    ...head,
    id,
    targets,
    milestones: milestones.map(({ section, area, ...rest }) => ({
      ...rest,
      plan: id,
      area: area ?? head.area,
      cite: { document: head.document, section },
    })),
  };
  return { value: plan, faults: [...faults, ...planFaults(file, entries, plan, indicators)] };
}

function planFaults(
  file: DefinitionFile,
  entries: z.output<typeof planFile>['targets'],
  plan: Plan,
  indicators: ReadonlyMap<string, Indicator>,
): DefinitionFault[] {
  const at = (index: number, path: string, text: string) => fault(file, `targets[${index}]${path}`, text);
  const entryFaults = entries.flatMap((entry, index) => [
    ...(indicators.has(entry.indicator) ? [] : [at(index, '.indicator', `unknown indicator ${entry.indicator}`)]),
    ...(entry.baseline && !period(entry.baseline.period)
      ? [at(index, '.baseline.period', `not a period: ${entry.baseline.period}`)]
      : []),
    ...entry.steps.flatMap((step, n) => stepFaults(step).map((text) => at(index, `.steps[${n}]`, text))),
  ]);
  const keys = plan.targets.map(targetKey);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  return [...entryFaults, ...twice.map((key) => fault(file, 'targets', `stated twice: ${key}`))];
}

function stepFaults(step: z.output<typeof planFile>['targets'][number]['steps'][number]): string[] {
  const needsValue = ['gte', 'gt', 'lte', 'lt', 'eq', 'about'].includes(step.comparator);
  return [
    ...(needsValue && step.value === null ? [`${step.comparator} needs a value`] : []),
    ...(!needsValue && step.value !== null ? [`${step.comparator} takes no value`] : []),
    ...(step.comparator === 'about' && step.tolerance === null ? ['about needs a tolerance'] : []),
    ...(step.comparator === 'between' && (step.lower === null || step.upper === null)
      ? ['between needs lower and upper']
      : []),
    ...(step.comparator === 'increase-per-year' && step.lower === null ? ['increase-per-year needs lower'] : []),
  ];
}
