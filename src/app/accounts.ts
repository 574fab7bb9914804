import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import {
  countAccounts,
  deleteSession,
  findAccount,
  findSession,
  findToken,
  insertAccount,
  insertSession,
  insertToken,
  touchSession,
} from '../db/account-store.ts';
import { writeAudit } from '../db/audit-store.ts';
import { type Actor, type App, COMMAND_LINE, ROLES, type Role } from './context.ts';
import { done, type Outcome, refused } from './problem.ts';

export const MIN_PASSWORD = 8;
const IDLE_MS = 30 * 60_000;
const ABSOLUTE_MS = 12 * 3_600_000;
/** A session's last use is written at most this often, so that reading pages does not write with every request. */
const TOUCH_MS = 60_000;

/** Argon2id with 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Compared against when a name is unknown, so that an unknown name takes as long as a wrong password. */
const decoy = hash(randomBytes(16).toString('hex'), ARGON2);

export interface NewAccount {
  readonly name: string;
  readonly role: Role;
  /** Code of the highest place that is theirs; null for the whole country. */
  readonly area: string | null;
  readonly password: string;
}

/** Adds an account. Refuses a taken or empty name, an unknown area, and a password shorter than 8 characters. */
export async function addAccount(app: App, account: NewAccount, by: Actor = COMMAND_LINE): Promise<Outcome<Actor>> {
  const { name, role, area, password } = account;
  if (!/^[\p{L}\p{N}._-]{1,40}$/u.test(name)) return refused('name-invalid', { name });
  if ([...password].length < MIN_PASSWORD) return refused('password-short', { least: String(MIN_PASSWORD) });
  if (area !== null && !app.areas.get(area)) return refused('unknown-area', { area });
  const password_hash = await hash(password, ARGON2);
  return app.db.transaction().execute(async (db) => {
    const at = app.now();
    const row = { name, role, area, password_hash, created_at: at, disabled_at: null };
    if (!(await insertAccount(db, row))) return refused('name-taken', { name });
    const detail = JSON.stringify({ role, area });
    await writeAudit(db, { at, person: by.name, action: 'account.add', object: name, detail, success: true });
    return done({ name, role, area });
  });
}

/** Whether nobody has an account yet, so that the first admin may be made with the one-time code of the terminal. */
export async function hasNoAccounts(app: App): Promise<boolean> {
  return (await countAccounts(app.db)) === 0;
}

/** Checks name and password and opens a session; gives its secret for the cookie. The database keeps only the secret's hash. */
export async function signIn(
  app: App,
  name: string,
  password: string,
): Promise<Outcome<{ secret: string; actor: Actor }>> {
  const account = await findAccount(app.db, name);
  const right = await verify(account?.password_hash ?? (await decoy), password);
  const success = account !== null && right;
  const secret = randomBytes(32).toString('base64url');
  const at = app.now();
  await app.db.transaction().execute(async (db) => {
    if (success) await insertSession(db, digest(secret), account.name, at);
    await writeAudit(db, {
      at,
      person: name.slice(0, 40),
      action: 'sign-in',
      object: name.slice(0, 40),
      detail: '',
      success,
    });
  });
  return success ? done({ secret, actor: actorOf(account) }) : refused('sign-in-failed');
}

/** Whose session this secret is, or null where it is unknown, idle for 30 minutes or older than 12 hours. */
export async function sessionActor(app: App, secret: string): Promise<Actor | null> {
  const id = digest(secret);
  const session = await findSession(app.db, id);
  if (!session) return null;
  const now = Date.parse(app.now());
  const idle = now - Date.parse(session.seen_at);
  if (idle > IDLE_MS || now - Date.parse(session.created_at) > ABSOLUTE_MS) {
    await deleteSession(app.db, id);
    return null;
  }
  if (idle > TOUCH_MS) await touchSession(app.db, id, app.now());
  return actorOf(session);
}

/** Ends a session; an unknown secret is no fault. */
export async function signOut(app: App, secret: string): Promise<void> {
  await deleteSession(app.db, digest(secret));
}

/** Makes an API token for an account; it is shown once and only its hash is kept. */
export async function createToken(app: App, name: string, by: Actor = COMMAND_LINE): Promise<Outcome<string>> {
  if (!(await findAccount(app.db, name))) return refused('unknown-account', { name });
  const token = `bc_${randomBytes(32).toString('base64url')}`;
  const at = app.now();
  await app.db.transaction().execute(async (db) => {
    await insertToken(db, digest(token), name, at);
    await writeAudit(db, { at, person: by.name, action: 'token.create', object: name, detail: '', success: true });
  });
  return done(token);
}

/** Whose token this is, or null. */
export async function tokenActor(app: App, token: string): Promise<Actor | null> {
  const account = await findToken(app.db, digest(token));
  return account && actorOf(account);
}

/** Compares two secrets in a time that does not tell where they differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}

const digest = (secret: string) => createHash('sha256').update(secret).digest('hex');

function actorOf({ name, role, area }: { name: string; role: string; area: string | null }): Actor {
  const known = ROLES.find((each) => each === role);
  if (!known) throw new Error(`account ${name} has an unknown role ${role}`);
  return { name, role: known, area };
}
