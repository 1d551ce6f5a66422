import { burningAreaM2, courseHrrKw, NONE, type FuelInput, type SimInput } from '../../../sim/index.ts';
import { someOf, type CfastSheet } from './cfast-sheet.ts';
import { floorPlanOf, placeOnPlan } from './floor-plan.ts';
import { fuelFormulaOf } from './fuel-formula.ts';
import { namelistGroup } from './namelist.ts';

/** Source: [cfast-users-guide] a table holds 199 rows in older versions. */
const MAX_ROW_COUNT = 190;
const KJ_PER_MJ = 1000;

interface Lit {
  readonly fuel: FuelInput;
  readonly ignitesAtS: number;
}

/** Fuels in compartments that are lit by the clock. */
export function fireGroups(sheet: CfastSheet): string[] {
  const { input, omit } = sheet;
  const all = input.fuels.map((fuel) => ({ fuel, ignitesAtS: ignitionS(fuel, input) }));
  const outside = all.filter(({ fuel }) => fuel.compartmentIndex === NONE).length;
  const waiting = all.filter(({ fuel, ignitesAtS }) => fuel.compartmentIndex !== NONE && ignitesAtS > input.durationS).length;
  if (outside > 0) omit({ zh: `${outside} 处外立面可燃物没有写出`, en: `fuels on the façade left out: ${outside}` });
  if (waiting > 0) omit({ zh: `${waiting} 处等待被引燃的可燃物没有写出，火不会蔓延`, en: `fuels that wait until heat lights them left out, the fire does not spread: ${waiting}` });
  const lit = all.filter(({ fuel, ignitesAtS }) => fuel.compartmentIndex !== NONE && ignitesAtS <= input.durationS);
  const long = lit.filter(({ fuel }) => fuel.course.kind === 'table' && fuel.course.timeS.length > MAX_ROW_COUNT).map(({ fuel }) => fuel.id);
  if (long.length > 0) omit({ zh: `热释放表超过 ${MAX_ROW_COUNT} 行的火源改为等间隔取值：${someOf(long)}`, en: `even steps stand for fire tables longer than ${MAX_ROW_COUNT} rows: ${someOf(long)}` });
  return lit.flatMap((one) => fireGroup(one, sheet));
}

function ignitionS(fuel: FuelInput, { injects }: SimInput): number {
  return injects.reduce((soonestS, { atS, command }) => (command.kind === 'igniteFuel' && command.fuel === fuel.id ? Math.min(soonestS, atS) : soonestS), fuel.ignitesAtS);
}

function fireGroup({ fuel, ignitesAtS }: Lit, { input, names, roomNames }: CfastSheet): string[] {
  const name = names.take(fuel.id);
  const chemistry = names.take(`${fuel.id}.fuel`);
  const room = input.compartments[fuel.compartmentIndex]!;
  const { carbonCount, hydrogenCount, oxygenCount, nitrogenCount } = fuelFormulaOf(fuel);
  const rows = courseRows(fuel, input.durationS);
  return [
    namelistGroup('FIRE', [
      ['ID', name], ['COMP_ID', roomNames[fuel.compartmentIndex]!], ['FIRE_ID', chemistry], ['LOCATION', placeOnPlan(floorPlanOf(room), fuel.positionM)],
      ...(ignitesAtS > 0 ? [['IGNITION_CRITERION', 'TIME'] as const, ['SETPOINT', ignitesAtS] as const] : []),
    ]),
    namelistGroup('CHEM', [
      ['ID', chemistry], ['CARBON', carbonCount], ['CHLORINE', 0], ['HYDROGEN', hydrogenCount], ['NITROGEN', nitrogenCount], ['OXYGEN', oxygenCount],
      ['HEAT_OF_COMBUSTION', fuel.heatOfCombustionKjPerKg], ['RADIATIVE_FRACTION', fuel.radiativeFrac],
    ]),
    namelistGroup('TABL', [['ID', chemistry], ['LABELS', ['TIME', 'HRR', 'HEIGHT', 'AREA', 'CO_YIELD', 'SOOT_YIELD', 'HCN_YIELD']]]),
    ...rows.map(([timeS, hrrKw, areaM2]) => namelistGroup('TABL', [['ID', chemistry], ['DATA', [timeS, hrrKw, fuel.baseHeightM, areaM2, fuel.coYieldKgPerKg, fuel.sootYieldKgPerKg, fuel.hcnYieldKgPerKg]]])),
  ];
}

type Row = readonly [timeS: number, hrrKw: number, areaM2: number];

/** Heat release over the fire's own age: a table as it stands, everything else as it burns in free air. */
function courseRows(fuel: FuelInput, durationS: number): Row[] {
  const { course } = fuel;
  if (course.kind === 'table' && course.timeS.length <= MAX_ROW_COUNT && !runsShort(fuel)) return course.timeS.map((timeS, i) => [timeS, course.hrrKw[i]!, course.areaM2?.[i] ?? fuel.burningAreaM2]);
  const stepS = Math.max(1, Math.ceil(durationS / (MAX_ROW_COUNT - 1)));
  const rows: Row[] = [];
  let burntMj = 0;
  for (let ageS = 0; ageS <= durationS; ageS++) {
    const hrrKw = burntMj >= fuel.energyMj ? 0 : courseHrrKw(course, ageS, burntMj / fuel.energyMj);
    if (ageS % stepS === 0) rows.push([ageS, hrrKw, burningAreaM2(fuel, ageS, hrrKw)]);
    burntMj += hrrKw / KJ_PER_MJ;
  }
  return rows;
}

/** The item holds less energy than its table would release. */
function runsShort({ course, energyMj }: FuelInput): boolean {
  if (course.kind !== 'table') return false;
  const tableKj = course.timeS.slice(1).reduce((sum, timeS, i) => sum + ((course.hrrKw[i]! + course.hrrKw[i + 1]!) / 2) * (timeS - course.timeS[i]!), 0);
  return energyMj * KJ_PER_MJ < tableKj * (1 - 1e-6);
}
