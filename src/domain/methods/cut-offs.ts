import { THRESHOLDS } from '../thresholds.ts';

/** The cut-offs of each method as its source publishes them, by the word that begins there; shown beside every verdict. */
export const CUT_OFFS = {
  level: { near: Number(THRESHOLDS.nearShare) },
  'linear-pace': { onTrack: Number(THRESHOLDS.onTrackPace), atRisk: Number(THRESHOLDS.atRiskPace) },
  cagr: { onTrack: 0.95, accelerationNeeded: 0.6, limited: 0, onTrackRate: 0.015, accelerationNeededRate: 0.005 },
  un2023: { onTrack: 0.95, fair: 0.1, onTrackRate: 0.02, fairRate: 0.005 },
  dns: { sunBelow: 0.05, slightlyCloudyUpTo: 0.2 },
  'healthy-people': { detectable: 0.1, significance: 0.05 },
  /** Chi-squared with one degree of freedom, upper tail 0.002. */
  'fingertips-trend': { chiSquare: 9.54953570608324 },
  xmr: { limitWidth: 2.66, screen: 3.267, points: 12 },
  aarr: {},
} as const;
