import { type Context, Hono } from 'hono';
import { chosenPeriod } from '../app/choices.ts';
import { areaMatrix, type MatrixChoice, periodMatrix } from '../app/matrix.ts';
import { matrixOffer } from '../app/matrix-place.ts';
import { done } from '../app/problem.ts';
import type { Light } from '../domain/status.ts';
import { MATRIX_QUERY, type MatrixQuery } from '../pages/links.ts';
import { MatrixPage } from '../pages/matrix-page.tsx';
import { areaIn } from './choice.ts';
import type { Env, Site } from './context.ts';
import { frameOf } from './page-frame.ts';
import { problemPage } from './page-problem.tsx';
import { signedIn } from './session.ts';

const NOTHING = { code: 'nothing-monitored', params: {} } as const;
const LIGHTS: readonly Light[] = ['red', 'amber', 'green', 'none'];

/** The pages that set areas, periods and indicators beside each other. */
export function comparisonPages(site: Site): Hono<Env> {
  const { app } = site;
  return new Hono<Env>().get('/matrix', async (c) => {
    const actor = signedIn(c);
    const query = queryOf(c);
    const offer = await matrixOffer(app, actor);
    const period = query.period ? chosenPeriod(query.period) : done(offer.periods[0] ?? null);
    if (!period.ok) return problemPage(c, site, period.problem);
    const area = query.area ? areaIn(app, actor, query.area) : done(offer.areas[0] ?? app.areas.get(actor.area ?? ''));
    if (!area.ok) return problemPage(c, site, area.problem);
    if (!area.value || !period.value) return problemPage(c, site, NOTHING);
    const by = query.by === 'period' ? 'period' : 'area';
    const matrix =
      by === 'period'
        ? await periodMatrix(app, area.value, choiceOf(query))
        : await areaMatrix(app, actor, period.value, choiceOf(query));
    return c.html(
      <MatrixPage
        frame={frameOf(c, site)}
        {...{ ...offer, ...matrix, by, query, period: period.value, area: area.value }}
        themes={matrix.definitions.themes}
        areaName={(code) => app.areas.get(code)?.name ?? code}
      />,
    );
  });
}

function queryOf(c: Context<Env>): MatrixQuery {
  const asked = MATRIX_QUERY.map((name) => [name, c.req.query(name)?.trim() || null]);
  return Object.fromEntries(asked) as MatrixQuery;
}

function choiceOf(query: MatrixQuery): MatrixChoice {
  const { theme, plan, lead, light, place, indicator, sort, page, columns } = query;
  return {
    ...{ theme, plan, lead, areaWords: place ?? '', indicatorWords: indicator ?? '' },
    light: LIGHTS.find((each) => each === light) ?? null,
    sort: sort === null ? null : { by: sort.replace(/^-/, ''), down: sort.startsWith('-') },
    page: Number(page ?? 1),
    columnPage: Number(columns ?? 1),
  };
}
