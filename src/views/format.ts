/** The only place where numbers of the core become text: units and clocks. */
import type { Language, Messages, Translate } from '../i18n/index.ts';

const ZERO_CELSIUS_K = 273.15;
const DAY_S = 86_400;

/** 330 -> `05:30`, 4210 -> `1:10:10`. */
export function elapsed(timeS: number): string {
  const whole = Math.max(0, Math.floor(timeS));
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** Time of day at a simulated second: `16:55:30`. */
export function clock(startClockS: number, timeS: number): string {
  const ofDayS = (((startClockS + Math.floor(timeS)) % DAY_S) + DAY_S) % DAY_S;
  return `${two(Math.floor(ofDayS / 3600))}:${two(Math.floor(ofDayS / 60) % 60)}:${two(ofDayS % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

export function number(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
}

export function celsius(tempK: number): string {
  return `${Math.round(tempK - ZERO_CELSIUS_K)} °C`;
}

export type MeasureUnit = keyof Messages['unit'];

/** Seconds read as minutes; three digits are enough for anything else. */
export function measured(value: number, unit: MeasureUnit, t: Translate, language: Language): string {
  if (unit === 's') return elapsed(value);
  const digits = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return `${number(value, language, digits)} ${value === 1 && isCounted(unit) ? t(`unitOfOne.${unit}`) : t(`unit.${unit}`)}`;
}

function isCounted(unit: MeasureUnit): unit is keyof Messages['unitOfOne'] {
  return unit === 'people' || unit === 'storeys' || unit === 'flats';
}

/** `+01:20`, `−3 层`; nothing to say is null. */
export function difference(change: number, unit: MeasureUnit, t: Translate, language: Language): string {
  const sign = change > 0 ? '+' : '−';
  return `${sign}${measured(Math.abs(change), unit, t, language)}`;
}

const VALUE_UNITS: readonly (readonly [suffix: RegExp, unit: string])[] = [
  [/LPerS$/, 'L/s'], [/KwPerM2$/, 'kW/m²'], [/KgPerS$/, 'kg/s'], [/[oO]dPerM$/, '/m'], [/Ppm$/, 'ppm'], [/Kw$/, 'kW'], [/Mj$/, 'MJ'], [/MPerS$/, 'm/s'], [/Pa$/, 'Pa'], [/M2$/, 'm²'], [/M$/, 'm'], [/L$/, 'L'],
];

/** A value of an event by the unit that ends its key: `flowLPerS: 5` -> `5 L/s`. Indexes, keys without a unit and no flux at all say nothing to people. */
export function unitValue(key: string, value: number, language: Language): string {
  if (!Number.isFinite(value) || /Index$/.test(key) || (value === 0 && key === 'fluxKwPerM2')) return '';
  if (/[tT]empK$/.test(key)) return celsius(value);
  if (/^fed/.test(key)) return number(value, language, 2);
  if (/Frac$/.test(key)) return `${number(value * 100, language)}%`;
  if (/Count$/.test(key)) return number(value, language);
  const unit = VALUE_UNITS.find(([suffix]) => suffix.test(key))?.[1];
  if (unit) return `${number(value, language, Math.abs(value) < 10 ? 1 : 0)} ${unit}`;
  return /S$/.test(key) ? elapsed(value) : '';
}
