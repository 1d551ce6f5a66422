/** Hot gas under cool gas changes places with it through holes and stair flights, on top of what pressure drives. */
import { OUTSIDE } from '../input.ts';
import { densityKgPerM3 } from './gas.ts';
import { exchangeM3PerS } from './vent-flow.ts';
import { SLABS_PER_VENT, type SmokeStep } from './work.ts';

/** Adds the exchange to the solved flows. Equal volumes carry equal enthalpy, so pressures stay as they are. */
export function addExchange({ own, net, work, world }: SmokeStep): void {
  const { pressurePa } = world.input.ambient;
  for (let v = 0; v < net.openingCount; v++) {
    if (net.isFloorVent[v] === 0 || work.slabCount[v] === 0 || net.ventTo[v] === OUTSIDE) continue;
    const at = v * SLABS_PER_VENT;
    const below = densityKgPerM3(work.tempK[work.forthZone[at]!]!, pressurePa);
    const above = densityKgPerM3(work.tempK[work.backZone[at]!]!, pressurePa);
    if (above <= below) continue;
    const dropPa = own.pressurePa[net.ventFrom[v]!]! - own.pressurePa[net.ventTo[v]!]! + work.offsetLowPa[at]!;
    const extraM3PerS = exchangeM3PerS(work.openM2[v]!, below, above, dropPa);
    work.forthM3PerS[at] = work.forthM3PerS[at]! + extraM3PerS;
    work.backM3PerS[at] = work.backM3PerS[at]! + extraM3PerS;
  }
}
