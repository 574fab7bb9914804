import type { Indicator, Theme } from './indicator.ts';
import type { Plan } from './plan.ts';

/** Everything that the files in `indicators/` and `seeds/plans/` define, checked and joined. */
export interface Definitions {
  readonly themes: readonly Theme[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly plans: readonly Plan[];
}

/** One fault of a definition file: where it stands and what is wrong, in the words of the file. */
export interface DefinitionFault {
  readonly file: string;
  /** The place inside the file, such as `targets[3].steps[0].due`; empty for the whole file. */
  readonly path: string;
  readonly fault: string;
}
