/** Colours. Written and mixed in display space: what is here is what is on screen. */
import { PERSON } from '../../sim/index.ts';
import type { Theme } from '../view.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

export function rgb(hex: number): Rgb {
  return [((hex >> 16) & 255) / 255, ((hex >> 8) & 255) / 255, (hex & 255) / 255];
}

export function mixRgb(from: Rgb, to: Rgb, frac: number): Rgb {
  return [from[0] + (to[0] - from[0]) * frac, from[1] + (to[1] - from[1]) * frac, from[2] + (to[2] - from[2]) * frac];
}

/** Okabe-Ito hues, spread in lightness as well, so that states differ without hue. */
export const PERSON_COLOURS: Readonly<Record<number, Rgb>> = {
  [PERSON.unaware]: rgb(0xb9bcc4),
  [PERSON.preparing]: rgb(0xffd84d),
  [PERSON.moving]: rgb(0x17c78f),
  [PERSON.queueing]: rgb(0xc9ee4a),
  [PERSON.sheltering]: rgb(0x4aa8ff),
  [PERSON.assisted]: rgb(0x8fe6f2),
  [PERSON.incapacitated]: rgb(0xf05ab4),
  [PERSON.dead]: rgb(0x2a2530),
  [PERSON.out]: rgb(0x9fd8c2),
};

export interface Light {
  readonly skyTop: Rgb;
  readonly skyHorizon: Rgb;
  readonly ground: Rgb;
  /** Multiplies surface colours facing up, down and the sun. */
  readonly skyLight: Rgb;
  readonly groundLight: Rgb;
  readonly sunLight: Rgb;
  /** Toward the sun or moon, site frame. */
  readonly sunFrom: readonly [xM: number, yM: number, zM: number];
  /** Light of lamps inside, 0..1, and share of homes with a lamp on. */
  readonly lampFrac: number;
  readonly litHomeFrac: number;
  readonly smokeOutdoors: Rgb;
}

const DAY: Light = {
  skyTop: rgb(0x86b4d6), skyHorizon: rgb(0xe9ecdf), ground: rgb(0xa8a898), skyLight: rgb(0x9aa6b2), groundLight: rgb(0x5d564c), sunLight: rgb(0x6e624c),
  sunFrom: [-0.45, -0.6, 0.66], lampFrac: 0.25, litHomeFrac: 0.04, smokeOutdoors: rgb(0x3b3735),
};
const DUSK: Light = {
  skyTop: rgb(0x475a86), skyHorizon: rgb(0xf2a874), ground: rgb(0x776a62), skyLight: rgb(0x5c6480), groundLight: rgb(0x4a3a38), sunLight: rgb(0x7c4e2c),
  sunFrom: [-0.86, -0.42, 0.3], lampFrac: 0.75, litHomeFrac: 0.45, smokeOutdoors: rgb(0x332c2b),
};
const BLUE_HOUR: Light = {
  skyTop: rgb(0x1b2748), skyHorizon: rgb(0x8a6a78), ground: rgb(0x474a58), skyLight: rgb(0x4f5b80), groundLight: rgb(0x3a3338), sunLight: rgb(0x3a2c34),
  sunFrom: [-0.8, -0.45, 0.4], lampFrac: 0.95, litHomeFrac: 0.7, smokeOutdoors: rgb(0x2f2b30),
};
const NIGHT: Light = {
  skyTop: rgb(0x0a1028), skyHorizon: rgb(0x3f4160), ground: rgb(0x363842), skyLight: rgb(0x4c5066), groundLight: rgb(0x3d342f), sunLight: rgb(0x2c3040),
  sunFrom: [0.5, -0.55, 0.67], lampFrac: 1, litHomeFrac: 0.38, smokeOutdoors: rgb(0x4b4440),
};
const DEEP_NIGHT: Light = { ...NIGHT, litHomeFrac: 0.08 };

/** Local hour to light, in order; the last wraps round to the first. */
const COURSE: readonly (readonly [hour: number, light: Light])[] = [
  [0, DEEP_NIGHT], [5, DEEP_NIGHT], [6.4, BLUE_HOUR], [7.2, DUSK], [8.5, DAY], [15.6, DAY], [17.1, DUSK], [18.6, BLUE_HOUR], [20.2, NIGHT], [23, NIGHT], [24, DEEP_NIGHT],
];

/** Light of the place at a time of day; the light theme lifts the night so that a bright page does not surround a black hole. */
export function lightAt(clockS: number, theme: Theme): Light {
  const hour = (((clockS / 3600) % 24) + 24) % 24;
  const next = Math.max(1, COURSE.findIndex(([atHour]) => atHour > hour));
  const [fromHour, from] = COURSE[next - 1]!;
  const [toHour, to] = COURSE[next]!;
  const light = mixLight(from, to, (hour - fromHour) / (toHour - fromHour));
  return theme === 'dark' ? light : lifted(light);
}

function mixLight(from: Light, to: Light, frac: number): Light {
  const colour = (name: 'skyTop' | 'skyHorizon' | 'ground' | 'skyLight' | 'groundLight' | 'sunLight' | 'smokeOutdoors') => mixRgb(from[name], to[name], frac);
  return {
    skyTop: colour('skyTop'), skyHorizon: colour('skyHorizon'), ground: colour('ground'), skyLight: colour('skyLight'),
    groundLight: colour('groundLight'), sunLight: colour('sunLight'), smokeOutdoors: colour('smokeOutdoors'),
    sunFrom: mixRgb(from.sunFrom, to.sunFrom, frac),
    lampFrac: from.lampFrac + (to.lampFrac - from.lampFrac) * frac,
    litHomeFrac: from.litHomeFrac + (to.litHomeFrac - from.litHomeFrac) * frac,
  };
}

function lifted(light: Light): Light {
  return {
    ...light,
    skyTop: mixRgb(light.skyTop, rgb(0xa9bdd6), 0.5),
    skyHorizon: mixRgb(light.skyHorizon, rgb(0xf6efe2), 0.55),
    ground: mixRgb(light.ground, rgb(0xc9c4b6), 0.45),
    skyLight: mixRgb(light.skyLight, rgb(0xa8b0bd), 0.45),
    groundLight: mixRgb(light.groundLight, rgb(0x7a7268), 0.4),
  };
}

/** Same number for the same index in both towers and every session; decoration only, never a result. */
export function scatter(index: number, salt: number): number {
  let bits = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 7, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return ((bits ^ (bits >>> 15)) >>> 0) / 4294967296;
}
