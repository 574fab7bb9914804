import type { PropsWithChildren } from 'hono/jsx';
import type { Say } from './page-text.ts';

/**
 * Text that stays in Chinese on every page, such as the wording of a plan: marked as Chinese where the page is in English, but for
 * our own English words that stand in for what the plan leaves out.
 */
export function Original({ say, children }: PropsWithChildren<{ say: Say }>) {
  const isOurs = say.language === 'zh' || (typeof children === 'string' && !/\p{Script=Han}/u.test(children));
  return <span lang={isOurs ? undefined : 'zh-CN'}>{children}</span>;
}
