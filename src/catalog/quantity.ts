import { z } from 'zod';

/** A number with its unit and range; the unit speaks in the message and in the JSON Schema. */
export function quantity(unit: string, low: number, high: number) {
  const outside = (issue: { readonly input?: unknown }) => `${shown(issue.input)}${spaced(unit)} is outside ${low}..${high}${spaced(unit)}`;
  return z
    .number({ error: (issue) => `${shown(issue.input)} is not a number${unit === '' ? '' : ` of ${unit}`}` })
    .min(low, { error: outside })
    .max(high, { error: outside })
    .meta({ unit });
}

/** A whole number in a range. */
export function count(low: number, high: number) {
  const outside = (issue: { readonly input?: unknown }) => `${shown(issue.input)} is outside ${low}..${high}`;
  return z
    .int({ error: (issue) => `${shown(issue.input)} is not a whole number` })
    .min(low, { error: outside })
    .max(high, { error: outside });
}

export const metres = (low: number, high: number) => quantity('m', low, high);
export const squareMetres = (low: number, high: number) => quantity('m2', low, high);
export const seconds = (low: number, high: number) => quantity('s', low, high);
export const fraction = () => quantity('', 0, 1);
export const names = () => z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
/** Plan position in the site's frame. */
export const pointM = () => z.tuple([metres(-5000, 5000), metres(-5000, 5000)]);

function spaced(unit: string): string {
  return unit === '' ? '' : ` ${unit}`;
}

function shown(value: unknown): string {
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
}
