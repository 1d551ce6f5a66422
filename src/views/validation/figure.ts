/** Three significant digits without an exponent, as the generated pages show them. */
export function figure(value: number | null): string {
  return value === null ? '–' : String(Number(value.toPrecision(3)));
}
