import type { Child } from 'hono/jsx';
import type { Indicator } from '../domain/indicator.ts';
import type { Milestone, Plan, Target } from '../domain/plan.ts';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { address, departmentAddress, indicatorAddress, milestoneAddress, planAddress } from './links.ts';
import { Original } from './original.tsx';
import { type Say, sayIn } from './page-text.ts';

interface Found<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export interface SearchPageProps {
  readonly frame: Frame;
  readonly words: string;
  /** Null where nothing was typed. */
  readonly found: {
    readonly indicators: Found<Indicator>;
    readonly areas: Found<{ readonly code: string }>;
    readonly plans: Found<Plan>;
    readonly departments: Found<string>;
    readonly targets: Found<{ readonly target: Target; readonly indicator: Indicator }>;
    readonly milestones: Found<Milestone>;
  } | null;
  /** The full name of an area by its code. */
  readonly areaName: (code: string) => string;
}

/** What was found of each kind, each a link to its page. */
export function SearchPage({ frame, words, found, areaName }: SearchPageProps) {
  const say = sayIn(frame.language);
  const { search } = say.page;
  const title = words === '' ? search.title : search.titleOf({ words });
  const total = found ? Object.values(found).reduce((sum, each) => sum + each.total, 0) : 0;
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      <form class="find-large" method="get" action="/search">
        <label class="visually-hidden" for="find-words">
          {search.label}
        </label>
        <input id="find-words" name="q" type="search" value={words} />
        <button type="submit">{search.submit}</button>
      </form>
      <p class={found && total === 0 ? 'empty' : 'soft'}>
        {found ? (total === 0 ? search.nothing : search.found({ count: total })) : search.hint}
      </p>
      {found ? <Groups found={found} areaName={areaName} say={say} /> : null}
    </Layout>
  );
}

interface GroupsProps extends Pick<SearchPageProps, 'areaName'> {
  readonly found: NonNullable<SearchPageProps['found']>;
  readonly say: Say;
}

function Groups({ found, areaName, say }: GroupsProps) {
  const link = (to: string, words: Child) => <a href={to}>{words}</a>;
  const original = (to: string, words: string) => <Original say={say}>{link(to, words)}</Original>;
  return (
    <>
      <Group kind="indicators" found={found.indicators} say={say}>
        {({ id, name }) => link(indicatorAddress(id), name[say.language])}
      </Group>
      <Group kind="areas" found={found.areas} say={say}>
        {({ code }) => original(address('/', { area: code }), areaName(code))}
      </Group>
      <Group kind="plans" found={found.plans} say={say}>
        {({ id, title }) => original(planAddress(id), title)}
      </Group>
      <Group kind="departments" found={found.departments} say={say}>
        {(name) => original(departmentAddress(name), name)}
      </Group>
      <Group kind="targets" found={found.targets} say={say}>
        {({ target, indicator }) => (
          <>
            {link(address(indicatorAddress(indicator.id), { area: target.area }), indicator.name[say.language])}{' '}
            <Original say={say}>{target.wording}</Original>{' '}
            <span class="soft">
              <Original say={say}>{areaName(target.area)}</Original>
            </span>
          </>
        )}
      </Group>
      <Group kind="milestones" found={found.milestones} say={say}>
        {({ plan, id, name }) => original(milestoneAddress(plan, id), name)}
      </Group>
    </>
  );
}

interface GroupProps<T> {
  readonly kind: keyof NonNullable<SearchPageProps['found']>;
  readonly found: Found<T>;
  readonly say: Say;
  readonly children: (item: T) => Child;
}

function Group<T>({ kind, found, say, children }: GroupProps<T>) {
  const { search } = say.page;
  const { items, total } = found;
  if (total === 0) return null;
  return (
    <section class="card" aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>{search.counted({ name: search.group[kind], count: total })}</h2>
      <ul class="found">
        {items.map((item) => (
          <li>{children(item)}</li>
        ))}
      </ul>
      {total > items.length ? <p class="soft">{search.more({ shown: items.length, total })}</p> : null}
    </section>
  );
}
