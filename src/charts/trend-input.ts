/** One reported value on a trend chart. `value` has its printed digits. */
export interface TrendPoint {
  /** The period in words, as the axis and the tooltip show it. */
  readonly label: string;
  /** The last day of the period, ISO: its place on the time axis. */
  readonly date: string;
  readonly value: string;
  /** The word of its status, and the status for shape and colour; null where it has none. */
  readonly status: string | null;
  readonly statusWord: string | null;
  /** Whether it is not final yet. */
  readonly provisional?: boolean;
}

/** What one plan asks of the indicator over time. */
export interface TrendPlan {
  readonly name: string;
  /** Corners of the target path from the baseline on, by date. */
  readonly path: readonly { readonly date: string; readonly value: string }[];
  /** Dated target numbers, each drawn as a step that holds until its due date. */
  readonly steps: readonly { readonly due: string; readonly value: string; readonly wording: string }[];
  readonly baseline: { readonly date: string; readonly value: string; readonly label: string } | null;
  /** Where the values lead, by date, with the ends of the interval; left out where nothing is projected. */
  readonly projection?: TrendProjection;
}

export interface TrendProjection {
  /** What stands beside its end, such as 预测28.4. */
  readonly label: string;
  readonly points: readonly {
    readonly date: string;
    readonly value: string;
    readonly low: string;
    readonly high: string;
  }[];
}

/** Everything a trend chart shows; the same for page, print, Word and the Chart.js island. */
export interface TrendInput {
  /** The message in words, such as 药占比连续三个季度下降. */
  readonly title: string;
  readonly unit: string;
  readonly points: readonly TrendPoint[];
  readonly plans: readonly TrendPlan[];
  /** Words of the legend, in the page's language. */
  readonly words: {
    readonly actual: string;
    readonly target: string;
    readonly path: string;
    readonly baseline: string;
    readonly projection: string;
    readonly noData: string;
    readonly provisional: string;
  };
}
