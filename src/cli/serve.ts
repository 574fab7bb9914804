import { randomInt } from 'node:crypto';
import { hasNoAccounts } from '../app/accounts.ts';
import { failInterrupted } from '../app/interrupted-checks.ts';
import { startWorkers } from '../app/workers.ts';
import { listen } from '../http/listen.ts';
import { type Command, type CommandContext, optional, Refusal } from './command.ts';

const SETUP_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Serves until SIGINT or SIGTERM; then lets running requests end and stops. */
export const serve: Command = async (args, context) => {
  const { text, print, config, root } = context;
  const port = portOf(optional(args, 'port') ?? '3000', context);
  const host = optional(args, 'host') ?? '127.0.0.1';
  const opened = await context.open();
  const { dataFolder, databaseUrl } = config;
  const app = { ...opened, workers: startWorkers({ dataFolder, databaseUrl, limits: opened.limits }) };
  await failInterrupted(app);
  let setupCode = (await hasNoAccounts(app)) ? newCode() : null;
  const server = await listen(
    {
      app,
      secureCookies: config.publicOrigin?.startsWith('https:') ?? false,
      setupCode: () => setupCode,
      endSetup: () => {
        setupCode = null;
      },
    },
    { port, host, webFolder: `${root}/dist/web`, logLevel: config.logLevel },
  ).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw new Refusal(text.command.portTaken({ port: String(port) }));
    throw error;
  });
  const address = config.publicOrigin ?? `http://${host.includes(':') ? `[${host}]` : host}:${server.port}`;
  print(text.command.serving({ address }));
  if (setupCode) print(text.command.firstAdmin({ address, code: setupCode }));
  await stopSignal(config.startedByNpm);
  print(text.command.stopping());
  await server.close();
  await app.workers.close();
  print(text.command.stopped());
};

function portOf(words: string, { text }: CommandContext): number {
  const port = Number(words);
  if (/^\d{1,5}$/.test(words) && port <= 65_535) return port;
  throw new Refusal(text.command.portInvalid({ port: words }));
}

const newCode = () => Array.from({ length: 12 }, () => SETUP_LETTERS[randomInt(SETUP_LETTERS.length)]).join('');

const PARENT_CHECK_MS = 500;

/**
 * Resolves on SIGINT or SIGTERM. npm runs a script through a shell that dies of a signal without passing it on, which would leave
 * the server behind without a parent: under npm the parent's end counts as the signal.
 */
function stopSignal(startedByNpm: boolean): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    if (!startedByNpm) return;
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      resolve();
    }, PARENT_CHECK_MS);
    watch.unref();
  });
}
