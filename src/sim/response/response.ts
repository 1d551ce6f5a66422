import { NONE } from '../input.ts';
import type { SliceFactory, System } from '../world.ts';
import { stepClearing } from './clearing.ts';
import { createCrewState } from './crew-state.ts';
import { noteDrives } from './hand-driving.ts';
import { bringUpVehicles } from './lane-driving.ts';
import { taskForNewOrder } from './orders.ts';
import { createScene, unitOf, type Scene } from './scene.ts';
import { UNIT } from './state.ts';
import { settleSupply, stepSupply } from './supply.ts';
import { stepDrones } from './tasks/drone-look.ts';
import { TASKS, type TaskName } from './tasks/registry.ts';
import type { Task } from './tasks/task.ts';
import { holdVents } from './tower-works.ts';
import { handsOnLine } from './water-line.ts';
import { shutAllWater } from './water-on-fire.ts';

/** More changes of task in one second than this mean that two tasks hand a unit to and fro. */
const MOST_CHANGES_PER_TICK = 8;

export const createResponse: SliceFactory<'response'> = (input) => {
  const unitCount = input.response.units.length;
  const numbers = (length: number, fill = 0) => new Float64Array(length).fill(fill);
  const gate = input.site.lanes[0]?.pointsM[0] ?? [0, 0];
  const rooms = input.compartments.length;
  const people = input.people.length;
  return {
    state: new Int32Array(unitCount).fill(UNIT.onWatch), taskUntilS: numbers(unitCount, Infinity),
    xM: numbers(unitCount, gate[0]), yM: numbers(unitCount, gate[1]), laneAtM: numbers(unitCount),
    crewCompartmentIndex: new Int32Array(unitCount).fill(NONE), crewZM: numbers(unitCount), arrivedAtS: numbers(unitCount, Infinity),
    firstWaterS: Infinity, laneClearedAtS: Infinity, obstacleClearedAtS: numbers(input.site.obstacles.length, Infinity),
    attackLPerS: numbers(rooms), attackEfficiencyFrac: numbers(rooms), facadeLPerS: numbers(input.facade.cells.length),
    wantsHydrant: new Uint8Array(input.water.hydrants.length), nozzleHandCount: new Uint8Array(input.water.hydrants.length),
    engineHeadM: numbers(input.water.links.length), engineMaxLPerS: numbers(input.water.links.length), engineHoseM: numbers(input.water.links.length),
    pumpStartedByHand: new Uint8Array(input.water.links.length),
    heldOpenFrac: numbers(input.openings.length), knockedAtS: numbers(rooms, Infinity), searchedAtS: numbers(rooms, Infinity),
    rescueStartS: numbers(people, Infinity), rescueOutS: numbers(people, Infinity),
    crews: createCrewState(input),
  };
};

/** Supply, hands on obstacles, then every unit in the order of the scenario; outputs are written anew each tick. */
export const stepResponse: System<'response'> = (own, world, emit) => {
  if (world.input.response.units.length === 0) return;
  const scene = createScene(own, world, emit);
  shutAllWater(own);
  noteDrives(scene);
  holdVents(scene);
  stepDrones(scene);
  stepSupply(scene);
  stepClearing(scene);
  bringUpVehicles(scene);
  for (let u = 0; u < own.state.length; u++) stepUnit(u, scene);
  openHydrants(scene);
  for (let u = 0; u < own.state.length; u++) placeCrew(u, scene);
  settleSupply(scene);
};

function stepUnit(u: number, scene: Scene): void {
  const ordered = taskForNewOrder(u, scene);
  if (ordered !== null) takeUp(u, scene, ordered);
  for (let changes = 0; changes < MOST_CHANGES_PER_TICK; changes++) {
    const next = taskOf(scene.own.crews.task[u]!).step(u, scene);
    if (next === null) return;
    takeUp(u, scene, next);
  }
}

function takeUp(u: number, scene: Scene, next: TaskName): void {
  const { crews, state, taskUntilS } = scene.own;
  crews.task[u] = next;
  taskUntilS[u] = Infinity;
  state[u] = UNIT[taskOf(next).unitState];
  taskOf(next).begin?.(u, scene);
}

function taskOf(name: string): Task {
  return TASKS[name as TaskName];
}

function openHydrants(scene: Scene): void {
  const { wantsHydrant, nozzleHandCount, crews } = scene.own;
  wantsHydrant.fill(0);
  nozzleHandCount.fill(0);
  for (let u = 0; u < crews.hydrantIndex.length; u++) {
    const h = crews.hydrantIndex[u]!;
    if (h === NONE || crews.nozzleOpenS[u]! > scene.nowS) continue;
    wantsHydrant[h] = 1;
    nozzleHandCount[h] = handsOnLine(unitOf(scene, u));
    if (scene.own.works !== undefined) scene.own.works.hydrantNozzle[h] = scene.own.works.nozzleOf[u]!;
  }
}

/** Where the crew is, for the views and for nothing else. */
function placeCrew(u: number, { own, world, plan }: Scene): void {
  const { crews } = own;
  const storeyIndex = crews.storeyIndex[u]!;
  own.crewCompartmentIndex[u] = NONE;
  own.crewZM[u] = storeyIndex === NONE ? 0 : world.input.storeys[storeyIndex]!.floorM;
  if (storeyIndex === NONE) return;
  const searched = crews.task[u] === 'search' || crews.task[u] === 'knock' ? crews.searchIndex[u]! : NONE;
  const fought = crews.task[u] === 'attack' || crews.task[u] === 'forceDoor' ? (plan.standBefore[crews.targetIndex[u]!] ?? NONE) : NONE;
  const onStair = plan.stairCells[crews.stairSlot[u]!]?.[storeyIndex] ?? NONE;
  own.crewCompartmentIndex[u] = searched !== NONE ? searched : fought !== NONE ? fought : onStair;
}
