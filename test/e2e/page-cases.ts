import type { Person, ServedSite } from './served-site.ts';

export const STATES = ['typical', 'empty', 'error'] as const;

/** A page to look at: whose, where, and what is sent from it where the fault comes by sending. */
export interface PageCase {
  readonly as: Person;
  readonly path: string;
  readonly status: number;
  /** Fields to fill before the page's form is sent; the page then judged is the answer. */
  readonly send?: Readonly<Record<string, string>>;
}

type PageStates = Readonly<Record<(typeof STATES)[number], PageCase>>;

const PLACE = 'area=440704&period=2018Q2';
const LEAD = encodeURIComponent('卫生计生局');
const admin = (path: string, status = 200): PageCase => ({ as: 'admin', path, status });
const elsewhere = (path: string, status = 200): PageCase => ({ as: 'elsewhere', path, status });

/** Every page of the server by its route, as it usually is, with nothing to show, and refusing something. */
export function pageCases({ uploads }: ServedSite): Readonly<Record<string, PageStates>> {
  return {
    '/': {
      typical: admin(`/?${PLACE}`),
      empty: admin('/?area=440704&period=2016Q1'),
      error: admin('/?area=440704&period=soon', 422),
    },
    '/indicators': {
      typical: admin(`/indicators?${PLACE}`),
      empty: elsewhere('/indicators'),
      error: admin('/indicators?area=nowhere', 404),
    },
    '/indicators/:id': {
      typical: admin(`/indicators/drug-share?${PLACE}`),
      empty: admin('/indicators/drug-share?area=440704&period=2016Q1'),
      error: admin('/indicators/nothing', 404),
    },
    '/matrix': {
      typical: admin(`/matrix?${PLACE}`),
      empty: elsewhere('/matrix', 404),
      error: admin('/matrix?area=440704&period=soon', 422),
    },
    '/indicators/:id/ranking': {
      typical: admin('/indicators/drug-share/ranking?period=2018Q2'),
      empty: elsewhere('/indicators/drug-share/ranking', 404),
      error: admin('/indicators/nothing/ranking', 404),
    },
    '/search': {
      typical: admin(`/search?q=${encodeURIComponent('药占比')}`),
      empty: admin('/search?q=zzzz'),
      error: admin('/search'),
    },
    '/plans': { typical: admin('/plans'), empty: elsewhere('/plans'), error: admin('/plans/', 404) },
    '/plans/:id': {
      typical: admin('/plans/jianghai-2018?date=2018-10-02'),
      empty: admin('/plans/miyi-2022?date=2018-10-02&milestones=done'),
      error: admin('/plans/nothing', 404),
    },
    '/plans/load': {
      typical: admin('/plans/load'),
      empty: elsewhere('/plans/load', 403),
      error: { ...admin('/plans/load', 422), send: {} },
    },
    '/doubts': { typical: admin('/doubts'), empty: elsewhere('/doubts'), error: admin('/doubts/', 404) },
    '/departments': {
      typical: admin('/departments'),
      empty: elsewhere('/departments'),
      error: admin('/departments/', 404),
    },
    '/departments/:name': {
      typical: admin(`/departments/${LEAD}`),
      empty: elsewhere(`/departments/${LEAD}`, 404),
      error: admin(`/departments/${LEAD}?date=soon`, 422),
    },
    '/upload': {
      typical: admin('/upload'),
      empty: elsewhere('/upload', 403),
      error: { ...admin('/upload', 422), send: {} },
    },
    '/uploads': { typical: admin('/uploads'), empty: elsewhere('/uploads'), error: admin('/uploads/', 404) },
    '/uploads/:id': {
      typical: admin(`/uploads/${uploads.committed}`),
      empty: admin(`/uploads/${uploads.doubtful}`),
      error: admin(`/uploads/${uploads.faulty}`),
    },
    '/demo': {
      typical: admin('/demo'),
      empty: admin('/demo?done=cleared'),
      error: elsewhere('/demo', 403),
    },
    '/sign-in': {
      typical: { as: 'stranger', path: '/sign-in', status: 200 },
      empty: { as: 'stranger', path: `/?${PLACE}`, status: 200 },
      error: { as: 'stranger', path: '/sign-in', status: 422, send: { name: '管理员', password: '不是这个密码' } },
    },
    '/setup': {
      typical: { as: 'nobody-yet', path: '/setup', status: 200 },
      empty: { as: 'nobody-yet', path: '/', status: 200 },
      error: { as: 'nobody-yet', path: '/setup', status: 422, send: { code: 'WRONG', name: '甲', password: 'short' } },
    },
  };
}

/** The routes that answer with a page: no interface for programs, no built file, no download, no stream of events. */
export function pageRoutes({ site }: ServedSite): string[] {
  const paths = site.server.routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  return [...new Set(paths)].filter((path) => !/^\/(api|assets)\/|^\/healthz$|\.\w+$|\/progress$/.test(path));
}
