/**
 * What the page and a picture agree on. A view reads frames and inputs through its context, draws at a playback time and
 * reports what was picked; it computes nothing that a report could quote.
 */
import type { Language } from '../i18n/index.ts';
import type { Frame, PointM, SimInput, TotalName } from '../sim/index.ts';
import type { Follow, LayerName, PictureQuality, Selection, Side, SiteLayerName, Theme, TowerLook } from '../state/index.ts';
import type { ScaleName } from './scales.ts';
import type { FrameSample } from './site/frame-sample.ts';

export type { Follow, Language, Selection, Side, Theme, TowerLook };

/** One condition of the scenario. `frames` is in time order and grows while the worker computes; a re-run gives a new array. */
export interface ConditionRun {
  readonly side: Side;
  readonly input: SimInput;
  readonly frames: readonly Frame[];
}

/** Everything is a function, because all of it changes while a view lives. */
export interface ViewContext {
  /** As found first, rectified second; empty until a worker has read the scenario. */
  readonly runs: () => readonly ConditionRun[];
  /** Playback time, simulated seconds; never past what both runs have computed. */
  readonly timeS: () => number;
  readonly language: () => Language;
  readonly theme: () => Theme;
  readonly reducedMotion: () => boolean;
  readonly onSelect: (what: Selection) => void;
  readonly selected: () => Selection | null;
  /** Whom the camera stays with; null: nobody. */
  readonly follow: () => Follow | null;
  readonly onFollowEnd: () => void;
  /** Painted in place of smoke; null: as it looks. */
  readonly layer: () => Overlay | null;
  /** Drawn on the map; null: the site alone. */
  readonly siteLayer: () => SiteOverlay | null;
  readonly look: () => TowerLook;
  /** How finely the towers are drawn while they move: told with every picture. */
  readonly onQuality: (quality: PictureQuality) => void;
  /** One picture for both towers, parted at the look's wipe. */
  readonly isWipe: () => boolean;
}

/** A value of every compartment, painted in the bands of a scale. */
export interface Overlay {
  readonly name: Exclude<LayerName, 'none'>;
  readonly scale: ScaleName;
  /** Which value of a storey stands for it in words. */
  readonly worst: 'most' | 'least';
  /** The scale's neutral band is worth a colour here; absent: it is left unpainted. */
  readonly isNeutralPainted?: boolean;
  /** In the unit of the scale, one entry a compartment; NaN: there is nothing to say of it. */
  readonly valuesOf: (input: SimInput, frame: Frame) => Float32Array;
}

/** Ground drawn over the map: what is free, what ends at something in the way, what an appliance has come over. */
export interface SiteShape {
  readonly polygonsM: readonly (readonly PointM[])[];
  readonly tone: 'free' | 'stopped' | 'covered';
  /** Where something is in the way; null: nothing is. */
  readonly stopM: PointM | null;
}

export interface SiteOverlay {
  readonly name: Exclude<SiteLayerName, 'none'>;
  /** At a moment of the night; null: before it. */
  readonly shapesOf: (input: SimInput, sample: FrameSample | null) => readonly SiteShape[];
  /** Another word whenever another picture is to be drawn; absent: it never changes. */
  readonly stateOf?: (input: SimInput, sample: FrameSample | null) => string;
}

export interface View {
  /** Called by the one loop; `nowMs` is the wall clock of the animation frame. */
  render(nowMs: number): void;
  /** The host changed its size. */
  resize(): void;
  /** Frees everything that mounting made, the canvas included. */
  unmount(): void;
}

/** May throw (no WebGL): the page then shows the same facts as a table. */
export type MountView = (host: HTMLElement, context: ViewContext) => Promise<View> | View;

/** A total of the frame that the chart can draw over time. */
export type ChartQuantity = Extract<TotalName, 'outCount' | 'trappedCount' | 'storeysBurningCount' | 'waterLPerS' | 'hrrKw'>;
export type MountChart = (host: HTMLElement, context: ViewContext, quantity: () => ChartQuantity) => Promise<View> | View;

/** Index of the last frame at or before a time; -1 when there is none. */
export { lastIndexAtOrBefore as frameIndexAt } from '../run/frame-buffer.ts';
