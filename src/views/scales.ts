/** Values as a few bands of colour, each with its words: strips, plans and layers show the same value in the same colour. */
import type { Theme } from '../state/index.ts';

export type Rgb = readonly [red: number, green: number, blue: number];
export type ScaleName = 'temp' | 'sight' | 'people' | 'pressure' | 'airPressure' | 'crowding' | 'dose' | 'searched' | 'reach';

/** Bands rise with the value; a band holds what is at least its `from` and below the next one's. */
export interface Scale {
  readonly from: readonly number[];
  readonly colours: Readonly<Record<Theme, readonly string[]>>;
  /** Nothing out of the ordinary: a layer leaves it unpainted. */
  readonly neutralBand: number;
  /** The ramp that stands out against the walls of a tower, whatever the theme. */
  readonly inTower: Theme;
}

const HEAT = { dark: ['#16222f', '#4b1d6b', '#8f2d63', '#d04a3c', '#f58a2c', '#fbe06b'], light: ['#f2f5f7', '#fde0a0', '#fbb061', '#ea6f3f', '#b4303a', '#5b0f3b'] };
/** From the thickest smoke to clear air: the thicker, the darker, on either ground. */
const SMOKE = { dark: ['#06080a', '#262f37', '#4d5a66', '#7e8c99', '#b9c6d1'], light: ['#14171a', '#4b545d', '#858f99', '#c2cad1', '#f2f5f7'] };
const COUNT = { dark: ['#16222f', '#14455c', '#1f6f86', '#3f9fae', '#86cdd0', '#e3f6ef'], light: ['#f2f5f7', '#cfe8ec', '#8fcbd3', '#4aa3b3', '#1f7186', '#0e3c52'] };

/**
 * Lightness rises or falls all along each ramp, so that it reads in grey and with any colour vision.
 * Temperatures: 60 °C hurts in damp air, 100 and 200 °C end a stay in minutes, 400 °C and more no crew endures. Sight: 3, 5 and 10 m
 * are the usual limits of strangers and residents, 30 m is clear. Heads: a jet needs about 35 m at the nozzle, 10 m give a trickle.
 */
export const SCALES: Readonly<Record<ScaleName, Scale>> = {
  temp: { from: [-273, 30, 60, 100, 200, 400], colours: HEAT, neutralBand: 0, inTower: 'dark' },
  sight: { from: [0, 3, 5, 10, 30], colours: SMOKE, neutralBand: 4, inTower: 'light' },
  people: { from: [0, 1, 3, 6, 11, 21], colours: COUNT, neutralBand: 0, inTower: 'dark' },
  pressure: { from: [-1000, 1, 10, 35, 70], colours: { dark: ['#ffa94d', '#123b50', '#1f6f86', '#4fb0bd', '#d3f1ec'], light: ['#c25e00', '#cfe8ec', '#8fcbd3', '#3a94a6', '#0e4a60'] }, neutralBand: 3, inTower: 'dark' },
  airPressure: { from: [-100_000, -20, -5, 5, 20], colours: { dark: ['#5aa9ff', '#27568c', '#16222f', '#8c5a1f', '#ffb04d'], light: ['#1c5fb0', '#a9c8ec', '#f2f5f7', '#eec592', '#b05f00'] }, neutralBand: 2, inTower: 'dark' },
  // Of the dose that fells half of the people: 5 % a minute fells them in twenty, 1 % in the time a rescue takes.
  dose: { from: [0, 0.1, 1, 5, 20], colours: { dark: ['#16222f', '#47357a', '#94408c', '#e0655f', '#fbc76b'], light: ['#f2f5f7', '#e4cdea', '#c287c4', '#8c3a86', '#451149'] }, neutralBand: 0, inTower: 'dark' },
  searched: { from: [0, 0.5, 1], colours: { dark: ['#16222f', '#8a6a2a', '#b7efc0'], light: ['#f2f5f7', '#d0a84c', '#1f6a40'] }, neutralBand: 0, inTower: 'dark' },
  reach: { from: [0, 1, 2], colours: { dark: ['#16222f', '#b0562f', '#8fdcf2'], light: ['#f2f5f7', '#d98a5c', '#0b5570'] }, neutralBand: 0, inTower: 'dark' },
  crowding: { from: [0, 0.1, 0.25, 0.5, 1, 2], colours: COUNT, neutralBand: 0, inTower: 'dark' },
};

export function bandOf({ from }: Scale, value: number): number {
  let band = 0;
  for (let i = 1; i < from.length; i++) if (value >= from[i]!) band = i;
  return band;
}

export function colourOf(scale: Scale, value: number, theme: Theme): string {
  return scale.colours[theme][bandOf(scale, value)]!;
}

/** `#rrggbb` as three bytes. */
export function rgbOf(colour: string): Rgb {
  const all = Number.parseInt(colour.slice(1), 16);
  return [(all >> 16) & 255, (all >> 8) & 255, all & 255];
}

/** `< 30`, `30 – 60`, `≥ 400`: the words of a band; whole numbers of people read as they are counted. */
export function bandText({ from }: Scale, band: number, isCounted: boolean): string {
  const low = from[band]!;
  const high = from[band + 1];
  if (high === undefined) return `≥ ${low}`;
  if (isCounted) return low === high - 1 ? String(low) : `${low}–${high - 1}`;
  if (band === 0) return `< ${signed(high)}`;
  return low < 0 ? `${signed(low)} … ${signed(high)}` : `${low}–${high}`;
}

function signed(value: number): string {
  return value < 0 ? `−${-value}` : String(value);
}
