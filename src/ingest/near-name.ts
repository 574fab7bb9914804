import { comparable } from './cell-words.ts';

/** Below this a name has too little in common with another to be worth suggesting. */
const WORTH_SUGGESTING = 0.3;

/**
 * Knows things by their names, and gives for some words those whose names are most like them, the likest first. Likeness is Dice's coefficient over characters and pairs of
 * neighbouring characters (L. R. Dice, Ecology 26, 1945): twice what two sets share ÷ what they hold together.
 * 药占 and 药占比: {药 占 药占} and {药 占 比 药占 占比} share 3 of 8, 2 × 3 ÷ 8 = 0.75.
 */
export function likeness<Thing>(
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): (words: string) => Thing[] {
  const known = things.map((thing) => ({ thing, names: namesOf(thing).map(partsOf) }));
  return (words) => {
    const wanted = partsOf(words);
    return known
      .map(({ thing, names }) => ({ thing, score: Math.max(0, ...names.map((name) => dice(wanted, name))) }))
      .filter(({ score }) => score >= WORTH_SUGGESTING)
      .sort((a, b) => b.score - a.score)
      .map(({ thing }) => thing);
  };
}

function partsOf(words: string): ReadonlySet<string> {
  const characters = [...comparable(words)];
  return new Set([...characters, ...characters.slice(1).map((character, index) => characters[index]! + character)]);
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const part of a) if (b.has(part)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
