/** Numbers and names as the report shows them. */
import type { Field } from '../reference-run.ts';

export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  upperTempC: 'upper layer, °C', lowerTempC: 'lower layer, °C', layerHeightM: 'layer height, m', pressurePa: 'pressure, Pa', upperO2Frac: 'oxygen, m³/m³', upperCo2Frac: 'carbon dioxide, m³/m³',
  upperCoPpm: 'carbon monoxide, ppm', upperOdPerM: 'optical density, 1/m', upperSootMgPerM3: 'smoke, mg/m³', targetGasTempC: 'gas at the target, °C', targetSurfaceTempC: 'surface of the target, °C', targetFluxKwPerM2: 'heat flux on the target, kW/m²',
  flowOutKgPerS: 'flow out, kg/s', flowInKgPerS: 'flow in, kg/s',
};

export const NOT_MODELLED = '**not modelled**';

/** Three significant digits, no exponent. */
export function shown(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  if (!Number.isFinite(value)) return value > 0 ? 'never' : '–';
  return String(Number(value.toPrecision(3)));
}

export function percent(frac: number): string {
  return `${Math.round(frac * 100)} %`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
