/** Which branch a crew puts on, and what it does to the fire. */
import { NOZZLE_ORDERS } from '../commands.ts';
import { NONE } from '../input.ts';
import { emitterWith, NOZZLE_KINDS, NOZZLES, type NozzleKind } from '../water/nozzles.ts';
import { streamFrac } from '../water/stream.ts';
import { orderOf } from './orders.ts';
import { riseM, unitOf, type Scene } from './scene.ts';
import { worksOf } from './tower-works.ts';
import { nozzleKindOf, ownLineLPerS } from './water-line.ts';

/** Source: domain C3, share evaporated: jet from the door, jet inside, fog by a trained crew. */
const FROM_DOOR_FRAC = 0.2;
const INSIDE_FRAC = 0.35;
const FOG_FRAC = 0.5;
/** Assumed: crews go in once the hot layer is below 300 C; 250 .. 350. */
const GO_IN_BELOW_K = 573;
/** Assumed: from this skill on a crew works a fog branch so that it cools and does not scald; 0.6 .. 0.8. */
const FOG_SKILL_FRAC = 0.7;
/** Source: domain C3, the fire law: heat of vaporised water, share of the heat release that has to be taken up. */
const WATER_HEAT_KJ_PER_KG = 2600;
const CONTROL_SHARE_FRAC = 0.33;
/** A room counts as a burning pool where liquids give this share of its heat. Assumed: 0.5 (0.3 to 0.7). */
const POOL_SHARE_FRAC = 0.5;

/** Assumed: branch shut, another coupled on and opened, for foam the pick-up tube in its drum; 10 .. 60 s. */
const CHANGE_BRANCH_S = 20;

/** With the hose laid and before the branch is opened. */
export function takeNozzle(u: number, scene: Scene): void {
  const kind = nozzleFor(u, scene);
  if (kind === nozzleKindOf(scene, u)) return;
  worksOf(scene).nozzleOf[u] = NOZZLE_KINDS.indexOf(kind);
}

/** Told so in this second, a crew at work shuts its branch and puts on the other. */
export function changeNozzle(u: number, scene: Scene): void {
  if (scene.world.commands.nozzleOrderAtS[u] !== scene.nowS) return;
  const { crews } = scene.own;
  const before = nozzleKindOf(scene, u);
  takeNozzle(u, scene);
  if (nozzleKindOf(scene, u) === before) return;
  crews.nozzleOpenS[u] = Math.max(crews.nozzleOpenS[u]!, scene.nowS + CHANGE_BRANCH_S);
  crews.hasWater[u] = 0; // with water again it says which
}

/** As ordered; else foam for burning liquid, fog where there is the pressure for it, the straight stream for the rest. */
function nozzleFor(u: number, scene: Scene): NozzleKind {
  const order = NOZZLE_ORDERS[scene.world.commands.nozzleOrder[u]!]!;
  if (order !== 'asPlanned') return order;
  const { kit } = unitOf(scene, u);
  if (kit === undefined) return 'straight';
  const target = scene.own.crews.targetIndex[u]!;
  return kit.includes('foam') && foamNeedLPerS(scene, target) > 0 ? 'foam' : kit.includes('fog') && isFogBetter(u, scene) ? 'fog' : 'straight';
}

function isFogBetter(u: number, scene: Scene): boolean {
  const isCellFire = scene.own.crews.cellIndex[u] !== NONE;
  return !isCellFire && unitOf(scene, u).skillFrac >= FOG_SKILL_FRAC && expectedEffect(u, scene, 'fog') * FOG_FRAC > expectedEffect(u, scene, 'straight') * INSIDE_FRAC;
}

/** Flow that would reach the fire through this branch, L/s. */
function expectedEffect(u: number, scene: Scene, kind: NozzleKind): number {
  const { crews } = scene.own;
  const hydrant = crews.hydrantIndex[u]!;
  const flowLPerS = hydrant !== NONE ? hydrantLPerS(scene, hydrant, kind) : ownLineLPerS(scene, u, crews.lineFromUnit[u]!, riseM(scene, crews.storeyIndex[u]!), kind);
  return flowLPerS * streamFrac(flowLPerS, NOZZLES[kind]);
}

function hydrantLPerS({ world }: Scene, hydrantIndex: number, kind: NozzleKind): number {
  const { nodeIndex, emitterLPerSPerSqrtM } = world.input.water.hydrants[hydrantIndex]!;
  return emitterWith(emitterLPerSPerSqrtM, kind) * Math.sqrt(world.water.pressureM[nodeIndex]!);
}

/**
 * Share of the flow that is evaporated in the flames, of a stream that is whole: from the door while the hot layer would burn a crew,
 * inside once it is cooler; without sets never inside. From the door no stream fills a room deeper than it throws. Foam does not cool
 * a pool, it covers it: its share is what makes the fire law hold by litres a square metre.
 */
export function effectFrac(u: number, scene: Scene, roomIndex: number, kw: number): number {
  const { world } = scene;
  const isInside = unitOf(scene, u).hasBreathingSets && world.smoke.upperTempK[roomIndex]! < GO_IN_BELOW_K;
  const kind = nozzleKindOf(scene, u);
  const reachFrac = isInside ? 1 : Math.min(1, NOZZLES[kind].reachM / Math.sqrt(world.input.compartments[roomIndex]!.areaM2));
  const needLPerS = kind === 'foam' ? foamNeedLPerS(scene, roomIndex) : 0;
  if (needLPerS > 0) return (reachFrac * CONTROL_SHARE_FRAC * kw) / (WATER_HEAT_KJ_PER_KG * needLPerS);
  if (kind === 'fog') return FOG_FRAC * reachFrac;
  return isInside ? INSIDE_FRAC : FROM_DOOR_FRAC * reachFrac;
}

/** Assumed: a crew leaves a burning pool to foam that came with it for so long; 60 .. 300 s. */
const WAIT_FOR_FOAM_S = 120;

/** A burning pool is left to a crew that has just come with foam and has nothing to fight yet. */
export function isLeftToFoam(u: number, scene: Scene, roomIndex: number): boolean {
  if (carriesFoam(u, scene) || foamNeedLPerS(scene, roomIndex) === 0) return false;
  const { arrivedAtS, crews } = scene.own;
  return arrivedAtS.some((atS, other) => scene.nowS - atS < WAIT_FOR_FOAM_S && atS <= scene.nowS && carriesFoam(other, scene) && unitOf(scene, other).hasBreathingSets && crews.targetIndex[other] === NONE && orderOf(other, scene) === null);
}

function carriesFoam(u: number, scene: Scene): boolean {
  return unitOf(scene, u).kit?.includes('foam') === true;
}

/** Foam solution that covers the liquids alight in a room, L/s; 0: it is no pool fire. */
function foamNeedLPerS({ world: { input, fire } }: Scene, roomIndex: number): number {
  let needLPerS = 0;
  let poolKw = 0;
  input.fuels.forEach((fuel, i) => {
    if (fuel.compartmentIndex !== roomIndex || fuel.foamLPerSPerM2 === undefined || fire.isOut[i] === 1 || fire.ignitedAtS[i] === Infinity) return;
    needLPerS += fuel.foamLPerSPerM2 * fuel.burningAreaM2;
    poolKw += fire.demandKw[i]!;
  });
  return poolKw >= POOL_SHARE_FRAC * fire.compartmentDemandKw[roomIndex]! ? needLPerS : 0;
}
