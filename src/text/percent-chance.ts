/** A chance as whole per cent, or what it lies beyond: nothing that is estimated is certain, and 0 % or 100 % would say so. */
export type PercentChance =
  | { readonly kind: 'below-one' }
  | { readonly kind: 'above-ninety-nine' }
  | { readonly kind: 'percent'; readonly percent: number };

/**
 * A chance (0–1) in whole per cent, half rounded up.
 *
 * Example: 0.3492 is 35 %; 0.004 lies below one, 0.996 above ninety-nine.
 */
export function percentChance(chance: number): PercentChance {
  if (chance < 0.01) return { kind: 'below-one' };
  if (chance > 0.99) return { kind: 'above-ninety-nine' };
  return { kind: 'percent', percent: Math.round(chance * 100) };
}
