/** Numbers as a person reads them. Files and JSON never pass here. */
import { MESSAGES, placeName as placeNameIn } from '../i18n/index.ts';
import type { MeasureDefinition } from '../report/measures/measure.ts';
import type { Language } from './language.ts';

type Unit = MeasureDefinition['unit'];

/** `6:05` for 365 s; `-0:20` for -20 s. */
export function clock(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const sign = seconds < 0 && whole > 0 ? '-' : '';
  return `${sign}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** `02:05:07`, of the day that the night begins in or the next. */
export function clockTime(seconds: number): string {
  const ofDayS = Math.floor(seconds) % 86_400;
  return [ofDayS / 3600, (ofDayS / 60) % 60, ofDayS % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}

/** Without the unit, which stands beside the measure's name; times as min:s. */
export function formatValue(value: number, unit: Unit): string {
  if (unit === 's') return clock(value);
  if (unit === 'kW') return String(Math.round(value));
  return trimmed(value);
}

export function formatSigned(value: number, unit: Unit): string {
  const text = formatValue(value, unit);
  return value > 0 && !/^[0.:]+$/.test(text) ? `+${text}` : text;
}

/** What is written beside the measure's name. */
export function unitLabel(unit: Unit, language: Language): string {
  const units: Readonly<Record<string, string>> = messages(language).unit;
  return unit === 's' ? (language === 'zh' ? '分:秒' : 'min:s') : (units[unit] ?? unit);
}

function trimmed(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return Number.isInteger(rounded) ? String(rounded === 0 ? 0 : rounded) : rounded.toFixed(1);
}

export function messages(language: Language): (typeof MESSAGES)['en'] {
  return language === 'zh' ? MESSAGES['zh-CN'] : MESSAGES.en;
}

export function placeName(id: string, language: Language): string {
  return placeNameIn(id, language === 'zh' ? 'zh-CN' : 'en');
}
