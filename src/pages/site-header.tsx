import type { Frame, FrameAccount } from './frame.ts';
import { inLanguage, inTextSize } from './links.ts';
import type { Say } from './page-text.ts';

interface HeaderProps {
  readonly frame: Frame;
  readonly say: Say;
}

/** Product, menu, account and the switches of text size and language. */
export function SiteHeader({ frame, say }: HeaderProps) {
  const { layout } = say.page;
  const other = frame.language === 'zh' ? 'en' : 'zh';
  return (
    <header class="site-head">
      <div class="site-head-in">
        <a class="product" href="/">
          {say.words.product}
        </a>
        {frame.account ? <Menu path={frame.path} account={frame.account} say={say} /> : null}
        {frame.account ? <Find say={say} /> : null}
        <div class="account">
          {frame.account ? <Account account={frame.account} say={say} /> : null}
          <a href={inTextSize(frame.path, frame.largeText ? 'usual' : 'large')}>
            {frame.largeText ? layout.usualText : layout.largeText}
          </a>
          <a href={inLanguage(frame.path, other)} lang={other === 'en' ? 'en' : 'zh-CN'} hreflang={other}>
            {layout.otherLanguage}
          </a>
        </div>
      </div>
    </header>
  );
}

function Menu({ path, account, say }: { path: string; account: FrameAccount; say: Say }) {
  const { layout } = say.page;
  const here = path.split(/[?#]/)[0]!;
  const places = [
    ['/', layout.overview],
    ['/matrix', layout.compare],
    ['/indicators', layout.indicators],
    ['/plans', layout.plans],
    ['/departments', layout.departments],
    ['/doubts', layout.doubts],
    ...(account.canUpload ? ([['/upload', layout.upload]] as const) : []),
    ['/uploads', layout.uploads],
  ] as const;
  return (
    <nav aria-label={layout.menu}>
      <ul>
        {places.map(([to, word]) => (
          <li>
            <a href={to} aria-current={marked(here, to)}>
              {word}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Find({ say }: { say: Say }) {
  const { search } = say.page;
  return (
    <form class="find" method="get" action="/search">
      <label class="visually-hidden" for="find-everywhere">
        {search.label}
      </label>
      <input id="find-everywhere" name="q" type="search" placeholder={search.short} autocomplete="off" />
      <button type="submit">{search.submit}</button>
    </form>
  );
}

function marked(here: string, place: string): 'page' | 'true' | undefined {
  if (here === place) return 'page';
  return place !== '/' && here.startsWith(`${place}/`) ? 'true' : undefined;
}

function Account({ account, say }: { account: FrameAccount; say: Say }) {
  return (
    <>
      <span class="who">{say.page.layout.account({ name: account.name, role: say.words.role[account.role] })}</span>
      <form method="post" action="/sign-out">
        <button type="submit" class="plain">
          {say.page.layout.signOut}
        </button>
      </form>
    </>
  );
}
