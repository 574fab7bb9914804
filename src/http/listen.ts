import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import path from 'node:path';
import { serve } from '@hono/node-server';
import pino from 'pino';
import type { Assets, Site } from './context.ts';
import { createServer } from './server.ts';

export interface ListenOptions {
  readonly port: number;
  readonly host: string;
  /** Folder of the built islands and styles. */
  readonly webFolder: string;
  readonly logLevel: string;
}

/** Starts listening; gives the port in use and a close that lets running requests end, for ten seconds at most. */
export async function listen(site: Omit<Site, 'assets' | 'log'>, options: ListenOptions) {
  const logger = pino({ level: options.logLevel });
  const assets = await builtAssets(options.webFolder);
  const http = createServer({ ...site, assets, log: ({ level, message, ...rest }) => logger[level](rest, message) });
  return new Promise<{ port: number; close: () => Promise<void> }>((resolve, reject) => {
    const server = serve({ fetch: http.fetch, port: options.port, hostname: options.host }, ({ port }) =>
      resolve({ port, close: () => close(server as Server) }),
    );
    server.once('error', reject);
  });
}

const DRAIN_MS = 9_000;

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Files that the build wrote, by the names it wrote down; nothing else of the disk is ever served. */
export async function builtAssets(folder: string): Promise<Assets> {
  const names = JSON.parse(await readFile(path.join(folder, 'names.json'), 'utf8')) as Record<string, string>;
  const known = new Set(Object.values(names));
  return {
    url: (name) => {
      if (!names[name]) throw new Error(`no built file ${name}`);
      return `/assets/${names[name]}`;
    },
    read: async (name) => {
      const type = TYPES[path.extname(name)];
      if (!type || !known.has(name)) return null;
      return { bytes: new Uint8Array(await readFile(path.join(folder, name))), type };
    },
  };
}
