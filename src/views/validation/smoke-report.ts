/** What `npm run validation` writes to docs/validation/smoke/page.json: the smoke model beside measurements and CFAST, as this page shows it. */
export interface SmokeReport {
  readonly aims: readonly ReportedAim[];
  readonly quantities: readonly ReportedQuantity[];
  readonly groups: readonly ReportedGroup[];
}

export type AimFamily = 'measured' | 'cfast';

export interface ReportedAim {
  /** What it is about: a quantity of the experiments or a run. */
  readonly subject: string;
  readonly criterion: string;
  /** With measurements, or with CFAST on buildings made up for the comparison. */
  readonly family: AimFamily;
  /** Null: not modelled. */
  readonly value: number | null;
  /** Null: no limit on this side. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly isMet: boolean;
}

export interface ReportedBias {
  readonly bias: number;
  /** Null below two points. */
  readonly spread: number | null;
}

export interface ReportedQuantity {
  readonly quantity: string;
  readonly pointCount: number;
  /** Null: not modelled. */
  readonly ours: ReportedBias | null;
  readonly cfast: ReportedBias | null;
}

export interface ReportedGroup {
  readonly title: string;
  readonly about: string;
  readonly runs: readonly ReportedRun[];
}

export interface ReportedRun {
  readonly scenario: string;
  /** As the scenario file says it. */
  readonly names: { readonly zh: string; readonly en: string };
  /** Null: nothing is measured here. */
  readonly measuredBy: string | null;
  readonly predictedBy: string;
  readonly points: readonly ReportedPoint[];
  readonly stair: ReportedStair | null;
  readonly agreement: readonly ReportedAgreement[];
  readonly panels: readonly ReportedPanel[];
}

export interface ReportedPoint {
  readonly quantity: string;
  readonly of: string;
  readonly what: string;
  readonly metric: string;
  readonly measured: number;
  readonly cfast: number | null;
  /** Null: not modelled. */
  readonly ours: number | null;
}

export interface ReportedStair {
  readonly models: readonly { readonly name: string; readonly maeK: number; readonly peakFactor: number }[];
  readonly floors: readonly { readonly of: string; readonly measuredPeakK: number; readonly peakK: number; readonly maeK: number }[];
}

export interface ReportedAgreement {
  readonly kind: string;
  readonly criterion: string;
  readonly count: number;
  readonly withinFrac: number;
}

export interface ReportedPanel {
  readonly of: string;
  readonly what: string;
  readonly untilS: number;
  readonly series: readonly ReportedSeries[];
}

export interface ReportedSeries {
  readonly look: 'measured' | 'cfast' | 'ours';
  readonly timesS: readonly number[];
  readonly values: readonly number[];
}
