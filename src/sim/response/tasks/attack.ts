import { airUsedL } from '../air.ts';
import { takeOut } from '../casualties.ts';
import { OUT_BELOW_KW, targetKw } from '../fireground.ts';
import { NONE } from '../../input.ts';
import { changeNozzle, effectFrac } from '../nozzle-choice.ts';
import { unitOf, type Scene } from '../scene.ts';
import { isSmoky } from '../sight.ts';
import { isSupplyComing } from '../supply.ts';
import { isLive, isRelieved } from '../tower-work-plan.ts';
import { nozzleKindOf, nozzleOf, type Nozzle } from '../water-line.ts';
import { skillFactor } from '../work-rate.ts';
import { noteFirstWater, pourOn } from '../water-on-fire.ts';
import type { TaskName } from './registry.ts';
import type { Task } from './task.ts';

/** Less than this is a dripping nozzle. Assumed: 0.5 .. 2 L/s. */
const DRIPPING_L_PER_S = 1;
/** Assumed: a crew gives a dry hydrant this long; longer when it hears that an engine is being coupled. 30 .. 120 s, 300 .. 600 s. */
const PATIENCE_S = 60;
const PATIENCE_WITH_SUPPLY_S = 420;
/** Source: domain C3, mop-up 60-180 s for 20 m2; longer while anything still glows, up to a quarter of an hour. */
const MOP_UP_S = 90;
const LONGEST_MOP_UP_S = 900;
/** Assumed: a crew calls it alight again above this; 30 .. 100 kW. */
const FLARES_UP_KW = 50;
/** Assumed: a door with a hose and two people in it stands half open, one with only the hose under it a third. */
const CREW_DOOR_FRAC = 0.5;
const HOSE_DOOR_FRAC = 0.3;

/** Nozzle on the fire until it is out, the air is short or the water stays away. */
export const attack: Task = {
  unitState: 'attacking',
  begin: (u, scene) => {
    const target = scene.own.crews.targetIndex[u]!;
    if (isLive(scene, target)) scene.emit('waterHeldBack', { who: unitOf(scene, u).id, where: scene.world.input.compartments[target]!.id });
  },
  step: (u, scene) => {
    const { own } = scene;
    if (!staysIn(u, scene) || isRelieved(u, scene)) return 'withdraw';
    const target = own.crews.targetIndex[u]!;
    const cell = own.crews.cellIndex[u]!;
    const kw = targetKw(scene, target, cell);
    const isMoppingUp = kw < OUT_BELOW_KW || (own.taskUntilS[u]! < Infinity && kw < FLARES_UP_KW);
    if (isMoppingUp && isMoppedUp(u, scene, kw)) return finish(u, scene);
    if (!isMoppingUp) own.taskUntilS[u] = Infinity;
    changeNozzle(u, scene);
    const nozzle = nozzleOf(scene, u);
    if (nozzle.flowLPerS < DRIPPING_L_PER_S) return isMoppingUp ? null : waitForWater(u, scene);
    if (kw <= 0 || isLive(scene, target)) return null;
    if (own.crews.hasWater[u] === 0) sayStarted(u, scene, nozzle);
    own.crews.hasWater[u] = 1;
    noteFirstWater(scene);
    const from = own.crews.lineFromUnit[u]!;
    if (from !== NONE) own.crews.drawnLPerS[from]! += nozzle.flowLPerS;
    pourOn(scene, { compartmentIndex: target, cellIndex: cell }, nozzle.flowLPerS, nozzle.streamFrac * effectFrac(u, scene, target, kw));
    holdDoors(u, scene, target);
    return null;
  },
};

/** Breathes; false when the crew has to leave. */
function staysIn(u: number, scene: Scene): boolean {
  const { crews } = scene.own;
  const target = crews.targetIndex[u]!;
  const isInSmoke = isSmoky(scene, target) || isSmoky(scene, scene.plan.standBefore[target] ?? NONE);
  if (!unitOf(scene, u).hasBreathingSets) return !isSmoky(scene, scene.plan.standBefore[target] ?? NONE);
  if (isInSmoke || crews.hasWater[u] === 1) crews.airLeftL[u]! -= airUsedL('hoseWork', 1);
  return crews.airLeftL[u]! > 0;
}

function sayStarted(u: number, scene: Scene, nozzle: Nozzle): void {
  const { own, world } = scene;
  const hydrant = world.input.water.hydrants[own.crews.hydrantIndex[u]!];
  const because = hydrant?.id ?? world.input.response.units[own.crews.lineFromUnit[u]!]!.id;
  const place = own.crews.cellIndex[u] !== NONE ? world.input.facade.cells[own.crews.cellIndex[u]!]! : world.input.compartments[own.crews.targetIndex[u]!]!;
  const kind = nozzleKindOf(scene, u);
  const branch = kind === 'straight' ? {} : kind === 'fog' ? { fogLPerS: nozzle.flowLPerS } : { foamLPerS: nozzle.flowLPerS };
  scene.emit('attackStarted', { who: unitOf(scene, u).id, where: place.id, because, values: { flowLPerS: nozzle.flowLPerS, streamFrac: nozzle.streamFrac, ...branch } });
}

function waitForWater(u: number, scene: Scene): TaskName | null {
  const { own, plan, world } = scene;
  const h = own.crews.hydrantIndex[u]!;
  const patienceS = h !== NONE && isSupplyComing(scene) ? PATIENCE_WITH_SUPPLY_S : PATIENCE_S;
  if (scene.nowS - own.crews.nozzleOpenS[u]! < patienceS) return null;
  if (h !== NONE) {
    const storeyIndex = world.input.water.hydrants[h]!.storeyIndex;
    for (const other of [...plan.hydrantsByStorey[storeyIndex]!, ...(plan.hydrantsByStorey[storeyIndex - 1] ?? [])]) own.crews.foundDryS[other] = scene.nowS;
  }
  return 'standReady';
}

/** Turns over what glows, for its time and until nothing does; `taskUntilS` holds the earliest end. */
function isMoppedUp(u: number, { own, world, nowS }: Scene, kw: number): boolean {
  if (own.taskUntilS[u] === Infinity) own.taskUntilS[u] = nowS + MOP_UP_S * skillFactor(world.input.response.units[u]!.skillFrac);
  const overS = nowS - own.taskUntilS[u]!;
  return overS >= 0 && (kw <= 0 || overS > LONGEST_MOP_UP_S - MOP_UP_S);
}

/** Looks through the room and brings out whoever is found. */
function finish(u: number, scene: Scene): TaskName {
  const { own } = scene;
  const target = own.crews.targetIndex[u]!;
  own.searchedAtS[target] = Math.min(own.searchedAtS[target]!, scene.nowS);
  own.knockedAtS[target] = Math.min(own.knockedAtS[target]!, scene.nowS);
  const downAtS = takeOut(scene, u, target);
  own.crews.searchIndex[u] = target;
  return downAtS > scene.nowS ? 'carryOut' : 'standReady';
}

/** The room's own door is held by the crew; doors before it by the hose when the water comes from another storey. */
function holdDoors(u: number, scene: Scene, roomIndex: number): void {
  const { own, world, plan } = scene;
  const doors = plan.doorsTo[roomIndex] ?? [];
  const hydrant = world.input.water.hydrants[own.crews.hydrantIndex[u]!];
  const isFromElsewhere = hydrant !== undefined && hydrant.storeyIndex !== world.input.compartments[roomIndex]!.storeyIndex;
  doors.forEach((door, i) => {
    const frac = i === doors.length - 1 ? CREW_DOOR_FRAC : isFromElsewhere ? HOSE_DOOR_FRAC : 0;
    own.heldOpenFrac[door] = Math.max(own.heldOpenFrac[door]!, frac);
  });
}
