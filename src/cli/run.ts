import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { App } from '../app/context.ts';
import { openApp } from '../app/open.ts';
import { seedObservations } from '../app/seed-observations.ts';
import { type Config, ConfigFault } from '../config.ts';
import { textIn } from '../text/text.ts';
import { token, user } from './accounts.ts';
import { assess } from './assess.ts';
import { type Arguments, type Command, type CommandContext, Refusal } from './command.ts';
import { demo } from './demo.ts';
import { importFile, table, validate } from './files.ts';
import { gaps } from './gaps.ts';
import { areas, indicators, plans, targets } from './lists.ts';
import { load, loadOrRefuse } from './load.ts';
import { milestones } from './milestones.ts';
import { serve } from './serve.ts';
import { target } from './target.ts';
import { template } from './template.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  serve,
  load,
  indicators,
  areas,
  plans,
  milestones,
  targets,
  target,
  table,
  validate,
  import: importFile,
  gaps,
  template,
  demo,
  assess,
  user,
  token,
};

const TEXT_OPTIONS = 'data area period plan date sheet encoding o role user port host lang polarity unit reason'.split(
  ' ',
);
const FLAGS = 'json csv xlsx docx yes dry-run'.split(' ');

/** Runs one command line and gives its exit code: 0 done, 2 wrong use or refused input (one sentence on stderr), 1 a fault. */
export async function run(
  argv: readonly string[],
  root: string,
  configFrom: (dataFolder?: string) => Config,
): Promise<number> {
  const text = textIn(argv.includes('--lang=en') || argv[argv.indexOf('--lang') + 1] === 'en' ? 'en' : 'zh');
  let opened: App | null = null;
  try {
    const args = parse(argv, text);
    const [name, ...positionals] = args.positionals;
    if (name === undefined || name === 'help') {
      console.log(text.command.usage);
      return name === undefined ? 2 : 0;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new Refusal(text.command.unknownCommand({ command: name }));
    const data = args.options['data'];
    const config = configFrom(typeof data === 'string' ? data : undefined);
    const context: CommandContext = {
      config,
      root,
      text,
      open: async () => {
        opened ??= await openLoaded(config, root, text, name);
        return opened;
      },
      print: (line) => process.stdout.write(`${line}\n`),
      readStdin,
    };
    await command({ ...args, positionals }, context);
    return 0;
  } catch (error) {
    if (error instanceof ConfigFault) {
      console.error(text.command.badVariable(error.params));
      return 2;
    }
    if (error instanceof Refusal) {
      console.error(error.message);
      return 2;
    }
    const reference = randomUUID().slice(0, 8);
    console.error(text.command.internal({ reference }));
    console.error(JSON.stringify({ reference, error: error instanceof Error ? error.stack : String(error) }));
    return 1;
  } finally {
    await (opened as App | null)?.db.destroy();
  }
}

/** Every command sees the definitions of the program's files; loading what is loaded already changes nothing. */
async function openLoaded(config: Config, root: string, text: CommandContext['text'], name: string): Promise<App> {
  const app = await openApp(config.dataFolder, config.databaseUrl, config.limits);
  if (name !== 'load') {
    await loadOrRefuse(app, { root, text });
    await seedObservations(app, root);
  }
  return app;
}

function parse(argv: readonly string[], text: CommandContext['text']): Arguments {
  const options = Object.fromEntries([
    ...TEXT_OPTIONS.map((each) => [each, { type: 'string' as const, ...(each === 'o' ? { short: 'o' } : {}) }]),
    ...FLAGS.map((each) => [each, { type: 'boolean' as const }]),
  ]);
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    return { positionals, options: values as Arguments['options'] };
  } catch (error) {
    throw new Refusal(text.command.optionUnknown({ detail: (error as Error).message.split('\n')[0]! }));
  }
}

async function readStdin(): Promise<string> {
  if (process.stdin.isTTY) return '';
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
