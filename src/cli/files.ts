import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chosenArea, chosenPeriod } from '../app/choices.ts';
import { type App, COMMAND_LINE } from '../app/context.ts';
import { describeTable } from '../app/describe-table.ts';
import type { UploadOptions } from '../app/examine-upload.ts';
import type { Upload } from '../app/upload.ts';
import { acceptEveryWarning } from '../app/upload-answers.ts';
import { commitUpload, stageUpload, validateUpload } from '../app/uploads.ts';
import { openWarnings } from '../domain/answers.ts';
import { isAcceptable } from '../domain/examination.ts';
import type { UploadReport } from '../domain/upload-report.ts';
import { uploadReport } from '../report/upload-report.ts';
import { type Arguments, type Command, type CommandContext, optional, Refusal } from './command.ts';
import { granted } from './outcome.ts';

const NOTHING_STORED = { uploadId: null, committed: false };

/** How a file is read, before anything in it is understood. */
export const table: Command = async (args, context) => {
  const { bytes, name } = await fileOf(args, context);
  const described = await describeTable(
    bytes,
    {
      fileName: name,
      encoding: optional(args, 'encoding'),
      sheet: optional(args, 'sheet'),
    },
    context.config.limits,
  );
  const issues = described.issues.map(({ row, column, code, level, params }) => {
    return { row, column, code, level, message: context.text.issue(code, params).whole };
  });
  context.print(JSON.stringify({ ...described, issues }, null, 1));
  if (issues.some((issue) => issue.level === 'error'))
    throw new Refusal(context.text.command.refusedFile({ errors: issues.length }));
};

/** The upload report of a file; nothing is stored. */
export const validate: Command = async (args, context) => {
  const { bytes, name } = await fileOf(args, context);
  const app = await context.open();
  const options = uploadOptions(app, args, name, context);
  const examination = await validateUpload(app, COMMAND_LINE, bytes, options);
  const report = uploadReport(examination, NOTHING_STORED, context.text);
  show(report, args, context);
  if (!isAcceptable(examination)) refuseErrors(report, context);
};

/** The same, then stored; warnings wait for `--yes`, which accepts them for the reason given with `--reason`. */
export const importFile: Command = async (args, context) => {
  const { text } = context;
  const { bytes, name } = await fileOf(args, context);
  const app = await context.open();
  const upload = granted(await stageUpload(app, COMMAND_LINE, bytes, uploadOptions(app, args, name, context)), text);
  const { examination, id } = upload;
  const told = ({ answers, state }: Upload) =>
    uploadReport(examination, { uploadId: id, committed: state === 'committed', answers }, text);
  if (!isAcceptable(examination)) {
    show(told(upload), args, context);
    refuseErrors(told(upload), context);
  }
  const open = openWarnings(examination.issues, upload.answers).length;
  if (open > 0 && args.options['yes'] !== true) {
    show(told(upload), args, context);
    throw new Refusal(text.command.warningsWait({ warnings: open }));
  }
  const reason = optional(args, 'reason') ?? text.command.acceptedWithYes;
  if (open > 0) granted(await acceptEveryWarning(app, COMMAND_LINE, id, reason), text);
  show(told(granted(await commitUpload(app, COMMAND_LINE, id), text)), args, context);
};

async function fileOf({ positionals }: Arguments, { text }: CommandContext) {
  const [file] = positionals;
  if (file === undefined) throw new Refusal(text.command.fileNeeded());
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) throw new Refusal(text.command.fileMissing({ file }));
  return { bytes: new Uint8Array(bytes), name: path.basename(file) };
}

function uploadOptions(app: App, args: Arguments, fileName: string, { text }: CommandContext): UploadOptions {
  const [area, period] = [optional(args, 'area'), optional(args, 'period')];
  return {
    fileName,
    area: area === null ? null : granted(chosenArea(app, area), text).code,
    period: period === null ? null : granted(chosenPeriod(period), text).id,
    encoding: optional(args, 'encoding'),
    sheet: optional(args, 'sheet'),
  };
}

function refuseErrors(report: UploadReport, { text }: CommandContext): never {
  throw new Refusal(text.command.refusedFile({ errors: report.errors.length }));
}

function show(report: UploadReport, { options }: Arguments, { print }: CommandContext): void {
  if (options['json'] === true) {
    print(JSON.stringify(report, null, 1));
    return;
  }
  for (const { row, column, message, fix } of [...report.errors, ...report.warnings])
    print(`${row ?? ''}${column ? `${column}` : ''}\t${message}${fix}`);
  for (const { area, indicator, period, before, after } of report.changes)
    print(`${area}\t${indicator}\t${period}\t${before ?? '—'} → ${after ?? '—'}`);
  print(JSON.stringify(report.counts));
}
