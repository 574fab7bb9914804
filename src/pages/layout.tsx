import { html } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import { languageTag } from '../text/text.ts';
import type { Frame } from './frame.ts';
import { type Say, sayIn } from './page-text.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

export interface LayoutProps {
  readonly frame: Frame;
  readonly title: string;
  /** The page says that something was wrong, which its title then tells first. */
  readonly faulty?: boolean;
  /** A narrow column for forms and messages. */
  readonly narrow?: boolean;
  /** Whether the chart script is wanted, and that of correcting uploads. */
  readonly withChart?: boolean;
  readonly withFix?: boolean;
  /** The page follows a check: with its script, and without JavaScript by being asked for anew after so many seconds. */
  readonly refresh?: number;
}

/** A whole HTML document: head, skip link, menu, the page itself and the foot with the rules. */
export function Layout(props: PropsWithChildren<LayoutProps>) {
  const { frame, title, faulty, narrow, withChart, withFix, refresh, children } = props;
  const say = sayIn(frame.language);
  const { layout } = say.page;
  const page = (
    <html lang={languageTag(frame.language)} class={frame.largeText ? 'large-text' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{faulty ? layout.errorTitle({ page: title }) : layout.title({ page: title })}</title>
        <link rel="stylesheet" href={frame.assets.css} />
        {withChart ? <script type="module" src={frame.assets.trendChart} /> : null}
        {withFix ? <script type="module" src={frame.assets.uploadFix} /> : null}
        {refresh === undefined ? null : <Following script={frame.assets.uploadProgress} seconds={refresh} />}
      </head>
      <body>
        <a class="skip" href="#main">
          {layout.skip}
        </a>
        <SiteHeader frame={frame} say={say} />
        {frame.demo ? <DemoBanner frame={frame} say={say} /> : null}
        <main id="main" class={narrow ? 'page narrow' : 'page'} tabindex={-1}>
          {frame.notice ? (
            <p class="notice" role="status">
              {frame.notice}
            </p>
          ) : null}
          {children}
        </main>
        <SiteFooter frame={frame} say={say} />
      </body>
    </html>
  );
  return html`<!DOCTYPE html>${page}`;
}

function DemoBanner({ frame, say }: { frame: Frame; say: Say }) {
  return (
    <p class="demo">
      {say.page.layout.demo} {frame.account?.canAdminister ? <a href="/demo">{say.demo.manage}</a> : null}
    </p>
  );
}

function Following({ script, seconds }: { script: string; seconds: number }) {
  return (
    <>
      <script type="module" src={script} />
      <noscript>
        <meta http-equiv="refresh" content={String(seconds)} />
      </noscript>
    </>
  );
}
