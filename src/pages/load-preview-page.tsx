import type { Indicator } from '../domain/indicator.ts';
import type { Changed, Difference, PlanChange } from '../domain/plan-change.ts';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { FieldTable, MilestoneChangeTable, TargetChangeTable } from './load-tables.tsx';
import { Original } from './original.tsx';
import { type Say, sayIn } from './page-text.ts';

export interface LoadPreviewPageProps {
  readonly frame: Frame;
  /** The file as it was kept, and which changes were shown: what confirming sends back. */
  readonly staged: { readonly fileName: string; readonly sha256: string; readonly fingerprint: string };
  readonly changes: readonly PlanChange[];
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/** What a file would change, plan by plan, and the button that changes it: POST /plans/load/confirm. */
export function LoadPreviewPage({ frame, staged, changes, indicators }: LoadPreviewPageProps) {
  const say = sayIn(frame.language);
  const words = say.page.load;
  const { fileName, sha256, fingerprint } = staged;
  const title = changes.length > 0 ? words.preview({ file: fileName }) : words.nothing({ file: fileName });
  return (
    <Layout frame={frame} title={title}>
      <section class="head">
        <h1>{title}</h1>
        <ul class="reading">
          {changes.map((change) => (
            <li>
              <Original say={say}>{headOf(change, say)}</Original> {say.load.counts(sizes(change.targets))}
            </li>
          ))}
          <li>
            <a href="/plans/load">{words.again}</a>
          </li>
        </ul>
      </section>
      {changes.map((change) => (
        <PlanChanges change={change} indicators={indicators} say={say} />
      ))}
      {changes.length > 0 ? (
        <form class="decision" method="post" action="/plans/load/confirm">
          {Object.entries({ fileName, sha256, fingerprint }).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button type="submit">{words.confirm}</button> <span class="soft">{words.confirmNote}</span>
        </form>
      ) : null}
    </Layout>
  );
}

const headOf = ({ title, plan, isNew }: PlanChange, { load }: Say) =>
  isNew ? load.newPlan({ title, plan }) : load.plan({ title, plan });

function sizes({ added, changed, retired, unchanged }: Difference<unknown>) {
  return { added: added.length, changed: changed.length, retired: retired.length, unchanged };
}

interface PlanChangesProps extends Pick<LoadPreviewPageProps, 'indicators'> {
  readonly change: PlanChange;
  readonly say: Say;
}

function PlanChanges({ change, indicators, say }: PlanChangesProps) {
  const words = say.page.load;
  const { plan, fields, targets, milestones } = change;
  const id = `change-${plan}`;
  const only = <T,>(each: T): Partial<Changed<T>> => ({ before: each });
  const fresh = <T,>(each: T): Partial<Changed<T>> => ({ after: each });
  const ofTargets = [
    ['added', targets.added.map(fresh)],
    ['changed', targets.changed],
    ['retired', targets.retired.map(only)],
  ] as const;
  const ofMilestones = [
    ['milestonesAdded', milestones.added.map(fresh)],
    ['milestonesChanged', milestones.changed],
    ['milestonesRetired', milestones.retired.map(only)],
  ] as const;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <Original say={say}>{headOf(change, say)}</Original>
      </h2>
      {fields.length > 0 ? <FieldTable fields={fields} say={say} /> : null}
      {ofTargets.map(([kind, pairs]) =>
        pairs.length === 0 ? null : (
          <TargetChangeTable title={words[kind]({ count: pairs.length })} {...{ pairs, indicators, say }} />
        ),
      )}
      {ofMilestones.map(([kind, pairs]) =>
        pairs.length === 0 ? null : (
          <MilestoneChangeTable title={words[kind]({ count: pairs.length })} pairs={pairs} say={say} />
        ),
      )}
    </section>
  );
}
