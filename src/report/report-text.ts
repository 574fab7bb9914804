import type { demo } from '../text/zh/demo.ts';
import type { method } from '../text/zh/method.ts';
import type { projection } from '../text/zh/projection.ts';
import type { reason } from '../text/zh/reason.ts';
import type { report } from '../text/zh/report.ts';
import type { rollUp } from '../text/zh/roll-up.ts';
import type { words } from '../text/zh/words.ts';

/** The topics of one language that reports are written with; a whole `Text` serves. */
export interface ReportText {
  readonly words: typeof words;
  readonly demo: typeof demo;
  readonly reason: typeof reason;
  readonly report: typeof report;
  readonly projection: typeof projection;
  readonly method: typeof method;
  readonly rollUp: typeof rollUp;
}
