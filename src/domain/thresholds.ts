/**
 * Every limit that turns a number into a light (design §4), in one place; pages and reports print them from here.
 * Decimals as text, so that they are compared exactly.
 */
export const THRESHOLDS = {
  /** Pace from here up is `on-track`. */
  onTrackPace: '0.95',
  /** Pace from here up, below the former, is `at-risk`; below it `off-track`. */
  atRiskPace: '0.60',
  /** A gap of up to this share of the target's size is near: `at-risk` instead of `missed`. A target may carry its own. */
  nearShare: '0.05',
  /**
   * A value out of fewer than this is marked. Our own threshold, after a rule for surveys: the US National Center for Health
   * Statistics calls estimates from fewer than 30 records unreliable (NAMCS/NHAMCS, Reliability of Estimates).
   */
  smallDenominator: '30',
} as const;

/** Printed with every published result, so that a later change of the rules is seen. */
export const RULES_VERSION = '1';
