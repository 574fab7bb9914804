import type { DefinitionFault, Definitions } from '../domain/definitions.ts';
import type { Indicator, Theme } from '../domain/indicator.ts';
import type { Plan, Target } from '../domain/plan.ts';
import { UNITS } from '../domain/units.ts';
import { type Checked, checkFile, type DefinitionFile, type Finding, finding, inFile } from './definition-file.ts';
import { indicatorFile, type PlanFile, planFile, themesFile } from './definition-schema.ts';
import { withRules } from './indicator-rules.ts';
import { lintPlan } from './plan-lint.ts';

export type { DefinitionFile } from './definition-file.ts';

export type DefinitionsResult =
  | { readonly ok: true; readonly definitions: Definitions }
  | { readonly ok: false; readonly faults: readonly DefinitionFault[] };

/**
 * Reads `indicators/themes.yaml`, `indicators/rules.yaml`, `indicators/<theme>/<id>.yaml` and `seeds/plans/<id>.yaml`, joins and lints
 * them. All faults are gathered, each with file, path, code and what the sentence names; with any fault nothing is given.
 */
export function parseDefinitions(files: readonly DefinitionFile[]): DefinitionsResult {
  const faults: DefinitionFault[] = [];
  const themes = files.filter((f) => f.path === 'indicators/themes.yaml').flatMap((f) => take(parseThemes(f)) ?? []);
  let indicators = new Map<string, Indicator>();
  for (const file of files.filter((f) => /^indicators\/[^/]+\/[^/]+\.yaml$/.test(f.path))) {
    const indicator = take(parseIndicator(file));
    if (!indicator) continue;
    const { id, theme } = indicator;
    if (indicators.has(id)) faults.push(...inFile(file, [finding('', 'indicator-twice', { indicator: id })]));
    if (!themes.some((each) => each.id === theme))
      faults.push(...inFile(file, [finding('', 'theme-unknown', { theme })]));
    indicators.set(id, indicator);
  }
  for (const file of files.filter((f) => f.path === 'indicators/rules.yaml'))
    indicators = take(withRules(file, indicators)) ?? indicators;
  const plans = files
    .filter((f) => /^seeds\/plans\/[^/]+\.yaml$/.test(f.path))
    .flatMap((f) => take(parsePlan(f, indicators)) ?? []);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, definitions: { themes, indicators, plans } };

  function take<T>({ value, faults: found }: Checked<T>): T | null {
    faults.push(...found);
    return value;
  }
}

function parseThemes(file: DefinitionFile): Checked<Theme[]> {
  return checkFile(file, themesFile);
}

function parseIndicator(file: DefinitionFile): Checked<Indicator> {
  const { value, faults } = checkFile(file, indicatorFile);
  if (!value) return { value, faults };
  const [, theme, name] = file.path.split('/');
  return {
    value: { ...value, id: name!.replace(/\.yaml$/, ''), theme: theme! },
    faults: inFile(file, [...unknownUnit('unit', value.unit), ...unknownUnit('countedUnit', value.countedUnit)]),
  };
}

function unknownUnit(path: string, unit: string | null): Finding[] {
  return unit === null || UNITS.includes(unit) ? [] : [finding(path, 'unit-unknown', { unit })];
}

/** Reads and lints one plan file; the plan's id is the file's name. The indicators are those that its targets may ask for. */
export function parsePlan(file: DefinitionFile, indicators: ReadonlyMap<string, Indicator>): Checked<Plan> {
  const { value, faults } = checkFile(file, planFile);
  if (!value) return { value, faults };
  const id = file.path.replace(/^.*\//, '').replace(/\.yaml$/, '');
  return { value: planOf(id, value), faults: inFile(file, lintPlan(value, indicators)) };
}

function planOf(id: string, { targets: entries, milestones, ...head }: PlanFile): Plan {
  const { document } = head;
  const targets = entries.flatMap(({ steps, section, area, note: entryNote, ...shared }) =>
    steps.map(({ note: stepNote, ...step }): Target => {
      const notes = [entryNote, stepNote].filter((text) => text !== null);
      const note = notes.length > 0 ? notes.join('；') : null;
      return { ...shared, ...step, plan: id, area: area ?? head.area, cite: { document, section }, note };
    }),
  );
  const states = milestones.map(({ section, area, ...rest }) => ({
    ...rest,
    plan: id,
    area: area ?? head.area,
    cite: { document, section },
  }));
  return { ...head, id, targets, milestones: states };
}
