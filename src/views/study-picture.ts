/** What the pictures of a study show, without how: the page fills them in, `charts` draws them. */

type Format = (value: number) => string;

export interface BarsPicture {
  readonly kind: 'bars';
  /** First row on top. Right is good. */
  readonly rows: readonly { readonly name: string; readonly value: number | null; readonly low: number | null; readonly high: number | null; readonly saved: number | null; readonly alone: number | null }[];
  readonly format: Format;
}

export interface WaterfallPicture {
  readonly kind: 'waterfall';
  readonly steps: readonly { readonly name: string; readonly from: number; readonly to: number; readonly isTotal: boolean }[];
  readonly format: Format;
}

export interface MatrixPicture {
  readonly kind: 'matrix';
  readonly names: readonly string[];
  readonly cells: readonly { readonly a: number; readonly b: number; readonly value: number }[];
  readonly format: Format;
}

export interface DotsPicture {
  readonly kind: 'dots';
  readonly nights: readonly { readonly seed: number; readonly value: number; readonly isWorse: boolean }[];
  readonly mean: number;
  readonly format: Format;
}

export interface CoursePicture {
  readonly kind: 'course';
  readonly points: readonly { readonly count: number; readonly mean: number; readonly half: number | null }[];
  readonly format: Format;
}

export interface FrontPicture {
  readonly kind: 'front';
  readonly points: readonly { readonly costYuan: number; readonly value: number }[];
  readonly chosen: { readonly costYuan: number; readonly value: number };
  readonly format: Format;
  readonly formatCost: Format;
}

export type StudyPicture = BarsPicture | WaterfallPicture | MatrixPicture | DotsPicture | CoursePicture | FrontPicture;

export interface StudyChart {
  readonly draw: (picture: StudyPicture) => void;
  readonly unmount: () => void;
}

export type MountStudyChart = (host: HTMLElement) => StudyChart;
