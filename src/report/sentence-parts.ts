/** What sentences about a night are put together from. */

/** A number as it is said: shares in %, flows and widths to a tenth, times by `lasting`, the rest whole. The unit is in the template. */
export function shownValue(key: string, value: number, lasting: (durationS: number) => string): string {
  if (key.endsWith('Count')) return String(value);
  if (key.endsWith('Frac')) return `${(value * 100).toFixed(0)} %`;
  if (key.endsWith('PerS') || key === 'neededM' || key === 'foundM') return value.toFixed(1);
  return key.endsWith('S') ? lasting(value) : value.toFixed(0);
}

/** Brackets that hold nothing are dropped. */
export function tidy(text: string): string {
  return text.replace(/\s*[（(]\s*[)）]/g, '').replace(/\s{2,}/g, ' ').trim();
}
