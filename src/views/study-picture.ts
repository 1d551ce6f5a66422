/** What the pictures of a study show, without how: the page fills them in, `charts` draws them. */

type Format = (value: number) => string;

/** Shared by all: a value as text, and what a step of its axis is a multiple of (60 for seconds, so that ticks fall on minutes). */
interface Drawn {
  readonly format: Format;
  readonly stepOf: number;
}

export interface BarsPicture extends Drawn {
  readonly kind: 'bars';
  /** First row on top. Right is good. */
  readonly rows: readonly { readonly name: string; readonly value: number | null; readonly low: number | null; readonly high: number | null; readonly saved: number | null; readonly alone: number | null }[];
}

export interface WaterfallPicture extends Drawn {
  readonly kind: 'waterfall';
  readonly steps: readonly { readonly name: string; readonly from: number; readonly to: number; readonly isTotal: boolean }[];
}

export interface MatrixPicture extends Drawn {
  readonly kind: 'matrix';
  readonly names: readonly string[];
  readonly cells: readonly { readonly a: number; readonly b: number; readonly value: number }[];
}

export interface DotsPicture extends Drawn {
  readonly kind: 'dots';
  readonly nights: readonly { readonly seed: number; readonly value: number; readonly isWorse: boolean }[];
  readonly mean: number;
}

export interface CoursePicture extends Drawn {
  readonly kind: 'course';
  readonly points: readonly { readonly count: number; readonly mean: number; readonly half: number | null }[];
}

export interface FrontPicture extends Drawn {
  readonly kind: 'front';
  readonly points: readonly { readonly costYuan: number; readonly value: number }[];
  readonly chosen: { readonly costYuan: number; readonly value: number };
  readonly formatCost: Format;
}

export type StudyPicture = BarsPicture | WaterfallPicture | MatrixPicture | DotsPicture | CoursePicture | FrontPicture;

export interface StudyChart {
  readonly draw: (picture: StudyPicture) => void;
  readonly unmount: () => void;
}

export type MountStudyChart = (host: HTMLElement) => StudyChart;
