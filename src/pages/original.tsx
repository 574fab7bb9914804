import type { PropsWithChildren } from 'hono/jsx';
import type { Say } from './page-text.ts';

/** Text that stays in Chinese on every page, such as the wording of a plan: marked as Chinese where the page is in English. */
export function Original({ say, children }: PropsWithChildren<{ say: Say }>) {
  return <span lang={say.language === 'zh' ? undefined : 'zh-CN'}>{children}</span>;
}
