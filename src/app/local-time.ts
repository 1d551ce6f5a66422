/** Days and minutes of the reader's place, not of Greenwich. */
const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-11-22` */
export function localDay(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `2026-11-22 14:05`, as a paper is dated here. */
export function localMinute(): string {
  const now = new Date();
  return `${localDay()} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
