/** Which way is better: `higher`, `lower`, or `none` where the plan makes no judgement of the direction. */
export type Polarity = 'higher' | 'lower' | 'none';
