import type { Child } from 'hono/jsx';

/** One term and what is to be said of it; left out where that is null. */
export type Fact = readonly [term: string, value: Child | null];

/** A list of terms with their values. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([term, value]) => (
          <div>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
