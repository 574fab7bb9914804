import { definitions, listAreas, listTargets } from '../app/lists.ts';
import { areaJson, indicatorJson, planJson, targetJson } from '../report/list-json.ts';
import { type Command, type CommandContext, optional } from './command.ts';
import { granted } from './outcome.ts';

export type Row = Readonly<Record<string, unknown>>;

/** `--json` prints the whole list as one document; else one line each: the first columns that a person looks for. */
export function show(
  rows: readonly Row[],
  json: boolean,
  line: (row: Row) => string,
  { print, text }: CommandContext,
): void {
  if (json) {
    print(JSON.stringify(rows, null, 1));
    return;
  }
  for (const row of rows) print(line(row));
  print(text.command.listCount({ count: rows.length }));
}

/** The values of some fields of a row on one line. */
export const columns =
  (...names: string[]) =>
  (row: Row) =>
    names.map((name) => String(row[name] ?? '')).join('\t');

export const indicators: Command = async ({ options }, context) => {
  const app = await context.open();
  const found = [...(await definitions(app)).indicators.values()].map((each) => indicatorJson(each, context.text));
  show(
    found,
    options['json'] === true,
    (row) => `${row['id']}\t${(row['name'] as { zh: string }).zh}\t${row['unit']}`,
    context,
  );
};

export const areas: Command = async ({ options }, context) => {
  const app = await context.open();
  const found = listAreas(app).map((area) => areaJson(area, app.areas.fullName(area.code)));
  show(found, options['json'] === true, columns('code', 'name'), context);
};

export const plans: Command = async ({ options }, context) => {
  const app = await context.open();
  show(
    (await definitions(app)).plans.map(planJson),
    options['json'] === true,
    columns('id', 'title', 'document'),
    context,
  );
};

export const targets: Command = async (args, context) => {
  const app = await context.open();
  const found = granted(await listTargets(app, optional(args, 'plan')), context.text);
  const rows = found.map(({ target, indicator }) => targetJson(target, indicator.name.zh));
  show(
    rows,
    args.options['json'] === true,
    columns('plan', 'indicator', 'name', 'comparator', 'value', 'unit', 'due'),
    context,
  );
};
