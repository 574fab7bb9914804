import type { RollUpBeside } from '../domain/roll-up-beside.ts';
import { rollUpSentence } from '../text/roll-up.ts';
import { Facts } from './facts.tsx';
import type { Say } from './page-text.ts';

interface RollUpSectionProps {
  /** From the places directly below; null where none of them reported anything. */
  readonly fromAreas: RollUpBeside | null;
  /** From other periods of the same place; null where they hold nothing new. */
  readonly fromPeriods: RollUpBeside | null;
  readonly unit: string;
  readonly say: Say;
}

/** What parts make of the value, beside the reported one; none where there are no parts. */
export function RollUpSection({ fromAreas, fromPeriods, unit, say }: RollUpSectionProps) {
  if (!fromAreas && !fromPeriods) return null;
  const { title, lead, areas, periods } = say.rollUp;
  const sentence = (found: RollUpBeside | null) => found && rollUpSentence(found, unit, say);
  return (
    <section class="card" aria-labelledby="roll-up-title">
      <h2 id="roll-up-title">{title}</h2>
      <p class="soft">{lead}</p>
      <Facts
        facts={[
          [areas, sentence(fromAreas)],
          [periods, sentence(fromPeriods)],
        ]}
      />
    </section>
  );
}
