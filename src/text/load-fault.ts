import type { LoadFault } from '../domain/load-fault.ts';
import type { Text } from './text.ts';

/** What is wrong with a loaded file and what to do, in one sentence: of loading, of definitions, or of tables and their rows. */
export function loadFaultWords({ code, params }: Pick<LoadFault, 'code' | 'params'>, text: Text): string {
  type Sentences = Readonly<Record<string, ((p: never) => string) | undefined>>;
  const known = (text.load.faults as Sentences)[code] ?? (text.target.faults as Sentences)[code];
  if (known) return known(params as never);
  return text.issue(code, params).whole;
}
