import type { Context } from 'hono';
import { may } from '../app/permissions.ts';
import type { Frame } from '../pages/frame.ts';
import type { Env, Site } from './context.ts';

/** What every page needs besides its own data, from the request. */
export function frameOf(c: Context<Env>, { app, assets }: Site, more: Partial<Frame> = {}): Frame {
  const actor = c.get('actor');
  const url = new URL(c.req.url);
  return {
    language: c.get('language'),
    path: `${url.pathname}${url.search}`,
    account: actor && {
      name: actor.name,
      role: actor.role,
      areaName: actor.area === null ? null : (app.areas.get(actor.area)?.name ?? actor.area),
      canUpload: may(actor, 'upload'),
      canAdminister: may(actor, 'administer'),
    },
    assets: {
      css: assets.url('site.css'),
      trendChart: assets.url('trend-chart.js'),
      uploadFix: assets.url('upload-fix.js'),
      uploadProgress: assets.url('upload-progress.js'),
    },
    demo: c.get('demo'),
    largeText: c.get('largeText'),
    renderedAt: app.now(),
    ...more,
  };
}
