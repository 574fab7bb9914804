import { type Context, Hono } from 'hono';
import { addAccount, hasNoAccounts, MIN_PASSWORD, sameSecret, signIn, signOut } from '../app/accounts.ts';
import { FirstAdminPage } from '../pages/first-admin-page.tsx';
import { SignInPage } from '../pages/sign-in-page.tsx';
import { textIn } from '../text/text.ts';
import type { Env, Site } from './context.ts';
import { frameOf } from './page-frame.ts';
import { closeSession, openSession, ownPath } from './session.ts';

/** Signing in and out, and making the first admin with the code of the terminal. */
export function entryPages(site: Site): Hono<Env> {
  const { app } = site;
  return new Hono<Env>()
    .get('/sign-in', (c) => {
      if (c.get('actor')) return c.redirect(ownPath(c.req.query('next')), 303);
      if (site.setupCode() !== null) return c.redirect('/setup', 303);
      return c.html(<SignInPage frame={frameOf(c, site)} next={ownPath(c.req.query('next'))} />);
    })
    .post('/sign-in', async (c) => {
      const { name, password, next } = await fields(c, 'name', 'password', 'next');
      const entered = await signIn(app, name, password);
      if (!entered.ok) {
        const message = textIn(c.get('language')).problem[entered.problem.code](entered.problem.params);
        const errors = [{ field: 'name', message }];
        return c.html(<SignInPage frame={frameOf(c, site)} name={name} next={ownPath(next)} errors={errors} />, 422);
      }
      openSession(c, site, entered.value.secret);
      return c.redirect(ownPath(next), 303);
    })
    .post('/sign-out', async (c) => {
      const secret = closeSession(c, site);
      if (secret) await signOut(app, secret);
      return c.redirect('/sign-in', 303);
    })
    .get('/setup', (c) => {
      if (site.setupCode() === null) return c.redirect('/sign-in', 303);
      return c.html(<FirstAdminPage frame={frameOf(c, site)} leastPassword={MIN_PASSWORD} />);
    })
    .post('/setup', (c) => setUp(c, site));
}

async function setUp(c: Context<Env>, site: Site): Promise<Response> {
  const expected = site.setupCode();
  if (expected === null || !(await hasNoAccounts(site.app))) return c.redirect('/sign-in', 303);
  const { code, name, password } = await fields(c, 'code', 'name', 'password');
  const text = textIn(c.get('language'));
  const again = (field: string, message: string) =>
    c.html(
      <FirstAdminPage
        frame={frameOf(c, site)}
        values={{ code, name }}
        leastPassword={MIN_PASSWORD}
        errors={[{ field, message }]}
      />,
      422,
    );
  if (!sameSecret(code.trim().toUpperCase(), expected)) return again('code', text.problem['setup-code-wrong']({}));
  const added = await addAccount(site.app, { name, role: 'admin', area: null, password });
  if (!added.ok) {
    const field = added.problem.code === 'password-short' ? 'password' : 'name';
    return again(field, text.problem[added.problem.code](added.problem.params));
  }
  site.endSetup();
  const entered = await signIn(site.app, name, password);
  if (entered.ok) openSession(c, site, entered.value.secret);
  return c.redirect('/', 303);
}

/** Named text fields of a form; missing ones and files are empty. */
async function fields<const Names extends readonly string[]>(c: Context<Env>, ...names: Names) {
  const form = await c.req.parseBody();
  return Object.fromEntries(names.map((name) => [name, typeof form[name] === 'string' ? form[name] : ''])) as Record<
    Names[number],
    string
  >;
}
