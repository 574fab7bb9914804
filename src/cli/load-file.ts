import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type App, COMMAND_LINE } from '../app/context.ts';
import { definitions } from '../app/lists.ts';
import { type LoadProposal, loadFile as loadPlans, proposeLoad } from '../app/load-file.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Milestone, Target } from '../domain/plan.ts';
import { differingFields, type PlanChange } from '../domain/plan-change.ts';
import { loadFaultWords } from '../text/load-fault.ts';
import type { Text } from '../text/text.ts';
import { type Arguments, type CommandContext, Refusal } from './command.ts';
import { granted } from './outcome.ts';

/** `load FILE [--dry-run] [--json]`: shows what the file changes of the plans and, without `--dry-run`, stores it. */
export async function loadFile(app: App, file: string, { options }: Arguments, context: CommandContext): Promise<void> {
  const { text, print } = context;
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) throw new Refusal(text.command.fileMissing({ file }));
  const upload = { fileName: path.basename(file), bytes: new Uint8Array(bytes) };
  const proposal = granted(await proposeLoad(app, COMMAND_LINE, upload), text);
  const stores = options['dry-run'] !== true && proposal.faults.length + proposal.changes.length > 0;
  const isSound = proposal.faults.length === 0;
  const stored = stores && isSound;
  if (stored) granted(await loadPlans(app, COMMAND_LINE, upload, proposal.fingerprint), text);
  if (options['json'] === true) print(JSON.stringify(jsonOf(proposal, stored, text), null, 1));
  else if (isSound) {
    const { indicators } = await definitions(app);
    for (const change of proposal.changes) for (const line of linesOf(change, indicators, text)) print(line);
    if (stored) print(text.load.stored({ file: upload.fileName }));
    else if (proposal.changes.length > 0) print(text.load.dryRun());
    else print(text.problem['load-nothing']({ file: upload.fileName }));
  }
  if (!isSound) throw new Refusal(refusalOf(proposal, text));
}

function refusalOf({ faults }: LoadProposal, text: Text): string {
  const told = faults.map(({ file, path, ...fault }) =>
    text.command.fault({ file, path, fault: loadFaultWords(fault, text) }),
  );
  return [text.problem['load-faulty']({ faults: String(faults.length) }), ...told].join('\n');
}

function jsonOf({ fileName, sha256, faults, changes }: LoadProposal, stored: boolean, text: Text) {
  return {
    file: fileName,
    sha256,
    stored,
    faults: faults.map(({ file, path, code, params }) => ({
      ...{ file, path, code },
      message: loadFaultWords({ code, params }, text),
    })),
    changes,
  };
}

function linesOf(change: PlanChange, indicators: ReadonlyMap<string, Indicator>, text: Text): string[] {
  const { load, report } = text;
  const { title, plan, isNew, fields, targets, milestones } = change;
  const name = (t: Target) => {
    const known = indicators.get(t.indicator);
    const indicator = known ? report.nameOf(known.name) : t.indicator;
    return load.target({ indicator, scope: t.scope, due: t.due, section: t.cite.section });
  };
  const asks = (t: Target) => load.asks({ what: name(t), wording: t.wording });
  const task = (m: Milestone) => load.asks({ what: m.name, wording: m.due ?? m.cite.section });
  return [
    isNew ? load.newPlan({ title, plan }) : load.plan({ title, plan }),
    ...fields.map(
      ({ field, before, after }) =>
        `~ ${load.from({ what: load.planFields[field], before: before ?? '—', after: after ?? '—' })}`,
    ),
    ...targets.added.map((t) => `+ ${asks(t)}`),
    ...targets.changed.map((pair) => {
      const from = load.from({ what: name(pair.after), before: pair.before.wording, after: pair.after.wording });
      return `~ ${from}${load.fields({ names: differingFields(pair).map((field) => load.targetFields[field]) })}`;
    }),
    ...targets.retired.map((t) => `- ${asks(t)}`),
    ...milestones.added.map((m) => `+ ${task(m)}`),
    ...milestones.changed.map(
      ({ before, after }) => `~ ${load.from({ what: after.name, before: task(before), after: task(after) })}`,
    ),
    ...milestones.retired.map((m) => `- ${task(m)}`),
    load.counts(sizes(targets)),
    ...(isNew || milestones.added.length + milestones.changed.length + milestones.retired.length > 0
      ? [load.milestoneCounts(sizes(milestones))]
      : []),
  ];
}

function sizes({ added, changed, retired, unchanged }: PlanChange['targets'] | PlanChange['milestones']) {
  return { added: added.length, changed: changed.length, retired: retired.length, unchanged };
}
