import type { command as zh } from '../zh/command.ts';

/** Sentences of the command line, in English. */
export const command: typeof zh = {
  usage: `biaochi: monitor indicators against a plan and calculate target gaps

Usage: npm run -s biaochi -- COMMAND [options]

  serve [--port 3000] [--host 127.0.0.1]              start the server
  load                                                load the program's indicators and plans
  load FILE [--dry-run] [--json]                      load a plan (YAML) or revised targets (CSV); --dry-run only shows the changes
  indicators | areas | plans | targets [--plan P]     lists (--json)
  milestones [--plan P] [--area A] [--date D|--period P] [--json|--csv] [--encoding gbk] [-o FILE]  milestones and their lights then
  table FILE [--sheet NAME] --json                    how a file is read
  validate FILE [--area A] [--period P] --json        check a file, store nothing
  import FILE [--area A] [--period P] [--yes] [--reason R] --json  check and commit; --yes accepts the warnings, --reason says why
  gaps --area A --period P [--plan ID] [--json|--csv|--xlsx|--docx] [--encoding gbk] [-o FILE]  gap report
  target parse [WORDING] [--polarity higher|lower|none] [--unit U]  read the words of a target (without them: lines of stdin)
  template --plan P --area A --period P [--encoding gbk] -o FILE.csv|.xlsx  a file to fill in
  assess                                              judge by published methods (JSON lines on stdin)
  demo load [--yes] | demo clear [--json]             load example data (--yes beside real data); clear it without a trace
  user add NAME --role admin|statistician|reviewer|viewer|auditor [--area A]  add an account
  token create --user NAME                            make an API token

--data DIR names the data folder (default ./data, or BIAOCHI_DATA).`,
  unknownCommand: ({ command: name }) => `There is no command “${name}”; run without arguments to see all.`,
  optionMissing: ({ option }) => `The option ${option} is missing; run without arguments to see the usage.`,
  badVariable: ({ variable, value, least, most }) =>
    `The environment variable ${variable} is “${value}”; it must be a whole number from ${least} to ${most}.`,
  optionUnknown: ({ detail }) => `The options are wrong: ${detail}. Run without arguments to see the usage.`,
  roleUnknown: ({ role }) => `There is no role “${role}”; run without arguments to see the roles.`,
  fileMissing: ({ file }) => `The file “${file}” cannot be read; check the path.`,
  fileNeeded: () => 'Name a file after the command.',
  portInvalid: ({ port }) => `The port “${port}” should be a whole number from 0 to 65535.`,
  portTaken: ({ port }) => `Port ${port} is taken; choose another with --port.`,
  passwordMissing: () => 'No password came; give it on stdin or in BIAOCHI_PASSWORD.',
  accountAdded: ({ name, role }) => `Account “${name}” added (${role}).`,
  loaded: (p) =>
    `Loaded ${p.indicators} indicators and ${p.plans} plans; targets: ${p.added} added, ${p.changed} changed, ${p.retired} retired, ${p.unchanged} unchanged; milestones: ${p.milestones.added} added, ${p.milestones.changed} changed, ${p.milestones.retired} taken out, ${p.milestones.unchanged} unchanged.${p.kept === 0 ? '' : ` ${p.kept} more were changed by persons and differ from the program's files: they stay as the persons set them.`}`,
  fault: ({ file, path, fault }) => `${file}${path ? ` (${path})` : ''}: ${fault}`,
  serving: ({ address }) => `Biaochi is running: ${address}`,
  firstAdmin: ({ address, code }) =>
    `There is no account yet. Open ${address}/setup and enter the one-time code ${code} to make the admin; or run npm run biaochi -- user add NAME --role admin`,
  stopping: () => 'Stopping …',
  stopped: () => 'Biaochi has stopped.',
  written: ({ file }) => `Written to ${file}`,
  refusedFile: ({ errors }) => `The file has ${errors} errors; nothing was saved, see the report above.`,
  warningsWait: ({ warnings }) =>
    `The file has ${warnings} warnings; nothing was saved. Check them and add --yes to commit.`,
  acceptedWithYes: 'accepted on the command line with --yes',
  formatByName: () => 'Name the file with -o, ending in .csv or .xlsx.',
  encodingUnknown: ({ encoding }) => `“${encoding}” cannot be written; --encoding takes utf-8 or gbk.`,
  inputNotJson: () => 'This line is not JSON.',
  internal: ({ reference }) =>
    `Something went wrong, reference ${reference}; give it and the log to your administrator.`,
  listCount: ({ count }) => `${count} in all`,
};
