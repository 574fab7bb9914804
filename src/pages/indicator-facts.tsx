import type { Indicator, Theme } from '../domain/indicator.ts';
import { basisOf } from '../domain/projection.ts';
import { Facts } from './facts.tsx';
import { Original } from './original.tsx';
import type { Say } from './page-text.ts';

interface IndicatorFactsProps {
  readonly indicator: Indicator;
  readonly theme: Theme;
  readonly say: Say;
}

/** What the indicator measures and how. */
export function IndicatorFacts({ indicator, theme, say }: IndicatorFactsProps) {
  const words = say.page.indicator;
  const original = (text: string | null) => text && <Original say={say}>{text}</Original>;
  return (
    <section aria-labelledby="about-title">
      <h2 id="about-title">{words.about}</h2>
      <Facts
        facts={[
          [words.definition, original(indicator.definition)],
          [words.numerator, original(indicator.numerator)],
          [words.denominator, original(indicator.denominator)],
          [words.countedUnit, indicator.countedUnit],
          [words.unit, indicator.unit],
          [words.polarity, say.words.polarity[indicator.polarity]],
          [words.nature, say.words.periodNature[indicator.periodNature]],
          [words.basis, words.bases[basisOf(indicator.periodNature, indicator.seasonal ?? false)]],
          [words.theme, theme.name[say.language]],
          [words.sourceOfDefinition, original(indicator.source)],
          [words.aliases, original(indicator.aliases.length > 0 ? say.words.list(indicator.aliases) : null)],
          [words.note, original(indicator.note)],
        ]}
      />
    </section>
  );
}
