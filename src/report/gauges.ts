/** What the gauges on site read at one moment: water at nozzle, pumps and inlets, air of the crews, the clock of a micro station. */
import { AIR_USABLE_L, AIR_USE_L_PER_MIN, FRAME_COLUMNS, UNIT, type EventKind, type Frame, type SimEvent, type SimInput } from '../sim/index.ts';

/** A metre of water: its density times standard gravity. */
const MPA_PER_M = 0.00980665;
/** Source: domain D3, a full cylinder and the whistle. */
export const CYLINDER_FULL_MPA = 30;
export const WHISTLE_MPA = 5.5;

export interface WaterGauge {
  readonly pressureMpa: number;
  readonly flowLPerS: number;
}

export interface NamedGauge extends WaterGauge {
  readonly id: string;
}

export interface CrewAir {
  readonly unitIndex: number;
  readonly pressureMpa: number;
  /** Until the whistle, working a hose. */
  readonly leftMin: number;
  readonly isOnScene: boolean;
}

export interface DialMark {
  readonly id: 'started' | 'there' | 'atWork';
  readonly atMostS: number;
  /** Since the station was told; null: not yet. */
  readonly doneS: number | null;
}

export interface MicroDial {
  readonly unitId: string;
  /** Since the station was told; null: it has not been told. */
  readonly sinceS: number | null;
  readonly marks: readonly DialMark[];
}

/** At the best supplied of the open lines, and what all of them give. */
export function nozzleGauge({ totals }: Frame): WaterGauge {
  const read = (name: (typeof FRAME_COLUMNS.totals)[number]) => totals[FRAME_COLUMNS.totals.indexOf(name)]!;
  return { pressureMpa: read('nozzlePressureM') * MPA_PER_M, flowLPerS: read('waterLPerS') };
}

/** Pumps of the building at their outlets. */
export function pumpGauges(input: SimInput, frame: Frame): NamedGauge[] {
  return gaugesOf(input, frame).filter(({ isEngine }) => !isEngine).map(({ gauge }) => gauge);
}

/** Inlets for engines, under the name of the inlet. */
export function inletGauges(input: SimInput, frame: Frame): NamedGauge[] {
  const byLink = new Map(gaugesOf(input, frame).map(({ linkIndex, gauge }) => [linkIndex, gauge]));
  return input.water.adapters.flatMap(({ id, engineLinkIndex }) => {
    const gauge = byLink.get(engineLinkIndex);
    return gauge === undefined ? [] : [{ ...gauge, id }];
  });
}

function gaugesOf({ water }: SimInput, { pumps }: Frame) {
  const links = water.links.flatMap((link, linkIndex) => (link.kind === 'pump' ? [{ link, linkIndex }] : []));
  const stride = FRAME_COLUMNS.pumps.length;
  return links.map(({ link, linkIndex }, i) => {
    const flowLPerS = Math.max(0, pumps[i * stride + FRAME_COLUMNS.pumps.indexOf('flowLPerS')]!);
    const pressureMpa = pumps[i * stride + FRAME_COLUMNS.pumps.indexOf('outletPressureM')]! * MPA_PER_M;
    return { linkIndex, isEngine: link.control === 'engine', gauge: { id: link.id, pressureMpa, flowLPerS } };
  });
}

const AWAY: readonly number[] = [UNIT.onWatch, UNIT.turningOut, UNIT.onRoute];

/** Crews with breathing sets, as the one who uses most reads it. */
export function crewAir({ response }: SimInput, { units }: Frame): CrewAir[] {
  const stride = FRAME_COLUMNS.units.length;
  return response.units.flatMap(({ hasBreathingSets }, unitIndex) => {
    if (!hasBreathingSets) return [];
    const leftL = Math.max(0, units[unitIndex * stride + FRAME_COLUMNS.units.indexOf('airLeftL')]!);
    const isOnScene = !AWAY.includes(units[unitIndex * stride + FRAME_COLUMNS.units.indexOf('state')]!);
    const pressureMpa = WHISTLE_MPA + (CYLINDER_FULL_MPA - WHISTLE_MPA) * (leftL / AIR_USABLE_L);
    return [{ unitIndex, pressureMpa, leftMin: leftL / AIR_USE_L_PER_MIN.hoseWork, isOnScene }];
  });
}

/** Source: domain D6, rule 1-3-5: turned out in one minute, there in three, at work in five. */
const MARKS: readonly { readonly id: DialMark['id']; readonly atMostS: number; readonly kinds: readonly EventKind[] }[] = [
  { id: 'started', atMostS: 60, kinds: ['unitTurnedOut'] },
  { id: 'there', atMostS: 180, kinds: ['unitArrived'] },
  { id: 'atWork', atMostS: 300, kinds: ['extinguisherUsed', 'attackStarted', 'crewAtFireFloor'] },
];

/** The first micro station's clock at a moment; null: the drill has none. */
export function microDial({ response }: SimInput, events: readonly SimEvent[], timeS: number): MicroDial | null {
  const unit = response.units.find(({ kind }) => kind === 'micro');
  if (!unit) return null;
  const own = events.filter((event) => event.who === unit.id && event.timeS <= timeS);
  const toldS = own.find(({ kind }) => kind === 'unitDispatched')?.timeS;
  return {
    unitId: unit.id,
    sinceS: toldS === undefined ? null : timeS - toldS,
    marks: MARKS.map(({ id, atMostS, kinds }) => {
      const done = own.find(({ kind }) => kinds.includes(kind));
      return { id, atMostS, doneS: toldS === undefined || done === undefined ? null : done.timeS - toldS };
    }),
  };
}
