import { comparable } from './cell-words.ts';

/** Below this a name has too little in common with another to be worth suggesting. */
const WORTH_SUGGESTING = 0.3;

/**
 * The things whose names are most like some words, the likest first. Likeness is Dice's coefficient over characters and pairs of
 * neighbouring characters (L. R. Dice, Ecology 26, 1945): twice what two sets share ÷ what they hold together.
 * 药占 and 药占比: {药 占 药占} and {药 占 比 药占 占比} share 3 of 8, 2 × 3 ÷ 8 = 0.75.
 */
export function alike<Thing>(
  words: string,
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): Thing[] {
  const wanted = partsOf(words);
  return things
    .map((thing) => ({ thing, score: Math.max(0, ...namesOf(thing).map((name) => dice(wanted, partsOf(name)))) }))
    .filter(({ score }) => score >= WORTH_SUGGESTING)
    .sort((a, b) => b.score - a.score)
    .map(({ thing }) => thing);
}

function partsOf(words: string): ReadonlySet<string> {
  const characters = [...comparable(words)];
  return new Set([...characters, ...characters.slice(1).map((character, index) => characters[index]! + character)]);
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((part) => b.has(part)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
