import type { KitItem, UnitInput } from '../../sim/index.ts';
import type { Names } from '../hazard.ts';

/** A kind of appliance: what it measures, weighs, carries and lifts. */
export interface ApplianceDefinition {
  readonly names: Names;
  readonly dimensions: Pick<UnitInput, 'lengthM' | 'widthM' | 'heightM' | 'massKg' | 'wheelbaseM' | 'frontOverhangM' | 'turningRadiusM' | 'jackSpreadM'>;
  readonly pump: Pick<UnitInput, 'tankL' | 'pumpHeadM' | 'pumpMaxLPerS'>;
  readonly workingHeightM: number;
  /** What it carries besides hose and straight-stream nozzles; absent: nothing. */
  readonly kit?: readonly KitItem[];
  readonly source: string;
}
