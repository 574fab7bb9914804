import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { type ServerType, serve } from '@hono/node-server';
import { builtAssets } from '../../src/http/listen.ts';
import { ROOT } from '../support/engines.ts';
import { form, type TestSite, testSite } from '../support/site.ts';

/** Who looks at a page: nobody yet has an account; a stranger has not signed in; in the area `elsewhere` nothing is monitored. */
export const PEOPLE = ['nobody-yet', 'stranger', 'admin', 'elsewhere'] as const;
export type Person = (typeof PEOPLE)[number];

/** Servers in this process that a browser can visit, and what it needs to visit them as somebody. */
export interface ServedSite {
  readonly site: TestSite;
  readonly uploads: Readonly<Record<UploadName, string>>;
  /** Where a person's pages are. */
  readonly address: (person: Person) => string;
  /** The session of a person as a cookie; none for those without an account. */
  readonly cookies: (person: Person) => { name: string; value: string; url: string }[];
  readonly close: () => Promise<void>;
}

const HEAD = '地区,指标,报告期,数值,备注';
const FILES = {
  committed: ['江海区,药占比,2018Q2,31.2,', '江海区,30天再住院率,2018Q2,5.9,', '江海区,全科医生,2018年第二季度,2.95,'],
  earlier: ['江海区,药占比,2018Q1,32.9,', '江海区,30天再住院率,2018Q1,5.7,'],
  faulty: ['江海区,药占比,2018Q2,三十,', '江海县,药占比,2018Q2,31.2,', '江海区,药占,2018Q5,31.2,'],
  doubtful: ['江海区,药占比,2018Q2,-31.2,', '江海区,30天再住院率,2018Q2,59,'],
} as const;
export type UploadName = keyof typeof FILES;

/** One site with figures, accounts and uploads in every state, and one where not even the first admin is made. */
export async function serveSite(): Promise<ServedSite> {
  await promisify(execFile)(process.execPath, [path.join(ROOT, 'src/build.mjs'), '--if-changed']);
  const assets = await builtAssets(path.join(ROOT, 'dist/web'));
  const [site, bare] = await Promise.all([testSite('sqlite', assets), testSite('sqlite', assets)]);
  const admin = (await site.account('管理员', 'admin')).browser as Record<string, string>;
  const elsewhere = (await site.account('外区读者', 'viewer', '110105')).browser as Record<string, string>;
  site.endSetup();
  const uploads = {
    earlier: await sent(site, admin, 'earlier', true),
    committed: await sent(site, admin, 'committed', true),
    faulty: await sent(site, admin, 'faulty', false),
    doubtful: await sent(site, admin, 'doubtful', false),
  };
  const servers = { full: await listening(site), bare: await listening(bare) };
  const address = (person: Person) => servers[person === 'nobody-yet' ? 'bare' : 'full'].address;
  const sessions: Partial<Record<Person, string>> = { admin: admin['cookie']!, elsewhere: elsewhere['cookie']! };
  return {
    site,
    uploads,
    address,
    cookies: (person) => {
      const [name, value] = sessions[person]?.split('=') ?? [];
      return name && value ? [{ name, value, url: address(person) }] : [];
    },
    close: async () => {
      for (const { server } of Object.values(servers)) await new Promise((resolve) => server.close(resolve));
      await Promise.all([site.close(), bare.close()]);
    },
  };
}

async function sent(site: TestSite, headers: HeadersInit, name: UploadName, commit: boolean): Promise<string> {
  const file = new File([`${[HEAD, ...FILES[name]].join('\n')}\n`], `${name}.csv`);
  await site.request('/uploads', form({ file }, headers));
  const { id } = await site.app.db.selectFrom('upload').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow();
  if (commit) await site.request(`/uploads/${id}/commit`, form({}, headers));
  return id;
}

async function listening(site: TestSite): Promise<{ server: ServerType; address: string }> {
  return new Promise((resolve) => {
    const server: ServerType = serve({ fetch: site.server.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ server, address: `http://127.0.0.1:${port}` }),
    );
  });
}
