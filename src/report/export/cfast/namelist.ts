/** Fortran namelists as CFAST reads them. */
export type NamelistField = readonly [name: string, value: NamelistScalar | readonly NamelistScalar[]];
type NamelistScalar = string | number | boolean;

/** Well inside what Fortran reads on one line. */
const MAX_LINE_CHARS = 120;
/** More digits than a measurement has, few enough that sums of decimals come out as decimals. */
const DIGIT_COUNT = 12;

/** One group, broken between fields where it grows long. */
export function namelistGroup(name: string, fields: readonly NamelistField[]): string {
  let text = `&${name}`;
  let lineChars = text.length;
  for (const [key, value] of fields) {
    const field = ` ${key} = ${(Array.isArray(value) ? value : [value]).map(scalarText).join(', ')}`;
    const isLong = lineChars + field.length > MAX_LINE_CHARS;
    text += isLong ? `\n     ${field}` : field;
    lineChars = (isLong ? 5 : lineChars) + field.length;
  }
  return `${text} /`;
}

/** A line outside the groups, which CFAST passes over. */
export function namelistComment(text: string): string {
  return `! ${text.replaceAll(/[\r\n&]+/g, ' ')}`;
}

function scalarText(value: NamelistScalar): string {
  if (typeof value === 'boolean') return value ? '.TRUE.' : '.FALSE.';
  return typeof value === 'number' ? String(Number(value.toPrecision(DIGIT_COUNT))) : `'${value.replaceAll("'", "''")}'`;
}
