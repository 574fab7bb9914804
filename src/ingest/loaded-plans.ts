import type { AreaBook } from '../domain/area.ts';
import type { Definitions } from '../domain/definitions.ts';
import type { LoadFault } from '../domain/load-fault.ts';
import type { Plan } from '../domain/plan.ts';
import { decode } from './decode.ts';
import { parsePlan } from './definitions.ts';
import { issueLevel } from './issue-codes.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { readTable } from './read-table.ts';
import { readRevisedTargets } from './revised-targets.ts';

/** The plans as a file leaves them: `whole` where it holds a plan from head to foot, else only some of its targets were revised. */
export type LoadedPlans =
  | { readonly ok: true; readonly whole: boolean; readonly plans: readonly Plan[] }
  | { readonly ok: false; readonly faults: readonly LoadFault[] };

/** Paths of the site that a plan's id would hide. */
const TAKEN = new Set(['load']);

/**
 * Reads a file that a person loads: `<plan id>.yaml` in the form of `seeds/plans`, or a table (CSV, XLSX) of revised targets. Checked
 * by the same rules as the program's own files, against the indicators and plans that are there. Total over any bytes.
 */
export async function readLoadedPlans(
  bytes: Uint8Array,
  file: string,
  definitions: Definitions,
  areas: AreaBook,
): Promise<LoadedPlans> {
  const yaml = /^(.*)\.ya?ml$/i.exec(file);
  if (yaml) return readYaml(bytes, file, yaml[1]!, definitions, areas);
  const read = await readTable(bytes, { fileName: file, limits: DEFAULT_LIMITS });
  if (!read.ok)
    return {
      ok: false,
      faults: read.issues
        .filter(({ code }) => issueLevel(code) === 'error')
        .map(({ row, column, code, params }) => ({ ...{ file, path: `${column ?? ''}${row ?? ''}`, code, params } })),
    };
  const revised = readRevisedTargets(read.table, file, definitions, areas);
  return revised.ok ? { ...revised, whole: false } : revised;
}

function readYaml(
  bytes: Uint8Array,
  file: string,
  id: string,
  { indicators }: Definitions,
  areas: AreaBook,
): LoadedPlans {
  const at = (path: string, code: string, params: LoadFault['params'] = {}) => ({ file, path, code, params });
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id) || TAKEN.has(id))
    return { ok: false, faults: [at('', 'plan-id-unfit', { id })] };
  const decoded = decode(bytes, undefined);
  if (!decoded.ok) return { ok: false, faults: [at('', decoded.code, decoded.params)] };
  const { value: plan, faults } = parsePlan({ path: `${id}.yaml`, text: decoded.text }, indicators);
  const places = plan === null ? [] : [plan, ...plan.targets, ...plan.milestones].map(({ area }) => area);
  const unknown = [...new Set(places)].filter((area) => !areas.get(area));
  const all = [
    ...faults.map(({ path, code, params }) => at(path, code, params)),
    ...unknown.map((area) => at('area', 'area-unknown', { area })),
  ];
  return plan !== null && all.length === 0 ? { ok: true, whole: true, plans: [plan] } : { ok: false, faults: all };
}
