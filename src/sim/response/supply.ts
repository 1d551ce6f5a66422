/** The pump operators: adapters coupled, heads held, tanks drawn down, pumps of the tower started by hand. */
import { TICK_S } from '../constants.ts';
import { NONE, type UnitInput } from '../input.ts';
import { draw, keyOfId, STREAM } from '../rng.ts';
import { noteRelays } from './far-water.ts';
import { fireStorey } from './fireground.ts';
import { orderOf } from './orders.ts';
import { becauseOf, riseM, unitOf, type Scene } from './scene.ts';
import { forecastTanks } from './tank-forecast.ts';
import { FILL_L_PER_S } from '../water/stream.ts';
import { canFeed, chargeFeedS, feedHoseM, headAtTowerM, noteOutdoorHydrants, outdoorTotalLPerS, waterOnWheelsL } from './water-line.ts';
import { taskTimeS, TASK_DRAW } from './work-rate.ts';

/** Assumed: one operator couples two hoses to an adapter and raises the pressure; 40 .. 90 s. */
const COUPLE_S = 60;
/** Assumed: until somebody notices that the riser stays dry and the wrong zone is fed; 180 .. 300 s. */
const WRONG_LEAST_S = 180;
const WRONG_SPREAD_S = 120;
/** Assumed: chance of the wrong zone when the plate is missing and there are several; 0.4 .. 0.6. */
const WRONG_ZONE_FRAC = 0.5;
/** Up to here a hand line from the engine is quicker than the riser. Assumed: ground floor and the one above; 3 .. 6 m. */
export const HAND_LINE_UP_TO_M = 4;
/** Source: domain G1, size-up with the control room asked: 2 min. */
export const CONTROL_ROOM_S = 120;
/** Assumed: tanks are drawn on again from this much; 300 .. 1000 L. */
const RESTART_L = 500;
/** Assumed: from this skill on a micro station knows its own pump room; 0.6 .. 0.8. */
const MICRO_TRAINED_FRAC = 0.7;

/** Once a tick, before the crews. */
export function stepSupply(scene: Scene): void {
  noteOutdoorHydrants(scene);
  noteRelays(scene);
  startPumpsByHand(scene);
  for (let u = 0; u < unitCount(scene); u++) stepCoupling(scene, u);
  handOver(scene);
  if (scene.world.tick % 5 === 0) orderCoupling(scene);
}

/** Once a tick, after the crews have said what they draw. */
export function settleSupply(scene: Scene): void {
  const { own, world } = scene;
  own.engineHeadM.fill(0);
  own.engineMaxLPerS.fill(0);
  own.engineHoseM.fill(0);
  let netLPerS = 0;
  for (let u = 0; u < unitCount(scene); u++) {
    const link = drivenLink(scene, u);
    const pumpedLPerS = link === NONE ? 0 : Math.max(0, world.water.flowLPerS[link]!) + world.water.fillLPerS[link]!;
    const filledL = Math.min(own.crews.toFillL[u]!, FILL_L_PER_S * TICK_S);
    own.crews.toFillL[u]! -= filledL;
    drawTanks(scene, u, (own.crews.drawnLPerS[u]! + pumpedLPerS - own.crews.outdoorLPerS[u]!) * TICK_S + filledL);
    netLPerS += own.crews.drawnLPerS[u]! + pumpedLPerS - own.crews.outdoorLPerS[u]!;
  }
  forecastTanks(scene, netLPerS);
  noteTanks(scene);
  for (let u = 0; u < unitCount(scene); u++) {
    const link = drivenLink(scene, u);
    if (link === NONE) continue;
    const { pumpHeadM, pumpMaxLPerS } = unitOf(scene, u);
    own.engineHeadM[link] = pumpHeadM;
    own.engineHoseM[link] = feedHoseM(scene, u);
    own.engineMaxLPerS[link] = !own.crews.areTanksDry ? pumpMaxLPerS : Math.min(pumpMaxLPerS, outdoorTotalLPerS(scene));
  }
}

/** Dry once empty, wet again only with a little in hand, so that the pump does not hunt. */
function noteTanks(scene: Scene): void {
  const { crews } = scene.own;
  const leftL = waterOnWheelsL(scene);
  const isAnyPositioned = crews.isPositioned.some((flag) => flag === 1);
  if (crews.areTanksDry) crews.areTanksDry = leftL <= RESTART_L;
  else if (isAnyPositioned && leftL <= 0 && crews.drawnAnyL > 0) {
    crews.areTanksDry = true;
    scene.emit('tankEmptied', { who: 'tenders', values: { drawnL: crews.drawnAnyL } });
  }
}

function unitCount(scene: Scene): number {
  return scene.world.input.response.units.length;
}

/** Link that this engine drives; NONE: it is not coupled with a full hose, or a stronger one beside it shuts its check valve. */
function drivenLink(scene: Scene, u: number): number {
  const adapter = scene.own.crews.adapterIndex[u]!;
  if (!canFeed(scene, u) || !pumpsAt(scene, u, adapter)) return NONE;
  for (let other = 0; other < unitCount(scene); other++) {
    if (other === u || !canFeed(scene, other) || !pumpsAt(scene, other, adapter)) continue;
    const aheadM = headAtTowerM(scene, other) - headAtTowerM(scene, u);
    if (aheadM > 0 || (aheadM === 0 && other < u)) return NONE;
  }
  return scene.world.input.water.adapters[adapter]!.engineLinkIndex;
}

/** Own tank first, then the other tenders in position in their order of listing. A hydrant fills only what was drawn. */
function drawTanks(scene: Scene, u: number, volumeL: number): void {
  const { crews } = scene.own;
  if (volumeL === 0 || crews.isPositioned[u] !== 1) return;
  if (volumeL < 0) {
    crews.tankLeftL[u] = Math.min(unitOf(scene, u).tankL, crews.tankLeftL[u]! - volumeL);
    return;
  }
  let leftL = takeFrom(scene, u, volumeL);
  for (let other = 0; other < unitCount(scene) && leftL > 0; other++) if (crews.isPositioned[other] === 1) leftL = takeFrom(scene, other, leftL);
}

function takeFrom({ own }: Scene, u: number, volumeL: number): number {
  const taken = Math.min(own.crews.tankLeftL[u]!, volumeL);
  own.crews.tankLeftL[u]! -= taken;
  own.crews.drawnAnyL += taken;
  return volumeL - taken;
}

/**
 * The command post sends to every adapter that serves a storey on fire or under attack the engine with the most head. One that
 * pumps already goes on until the better one is coupled: the line is never let go for a change.
 */
function orderCoupling(scene: Scene): void {
  const { crews } = scene.own;
  coupleAsOrdered(scene);
  for (const adapter of wantedAdapters(scene)) {
    const free = bestFreeEngine(scene);
    if (free === NONE) return;
    const isServedAsWell = crews.sentToAdapter.some((sentTo, u) => sentTo === adapter && headAtTowerM(scene, u) >= headAtTowerM(scene, free));
    if (isServedAsWell) continue;
    sendToAdapter(scene, free, adapter);
  }
}

/** A person's order comes before the machine's choice, and holds the engine there: beside a stronger one it stands by, coupled. */
function coupleAsOrdered(scene: Scene): void {
  for (let u = 0; u < unitCount(scene); u++) {
    const order = orderOf(u, scene);
    if (order?.order !== 'supply' || !canFeed(scene, u)) continue;
    const adapter = adapterFor(scene, order.storeyIndex === NONE ? fireStorey(scene) : order.storeyIndex);
    if (adapter === NONE || scene.own.crews.sentToAdapter[u] === adapter || !scene.world.input.water.adapters[adapter]!.isUsable) continue;
    release(scene, u);
    sendToAdapter(scene, u, adapter);
  }
}

function sendToAdapter(scene: Scene, u: number, adapterIndex: number): void {
  const { crews } = scene.own;
  crews.sentToAdapter[u] = adapterIndex;
  crews.adapterIndex[u] = chooseAdapter(scene, adapterIndex);
  crews.isCoupled[u] = 0;
  crews.adapterUntilS[u] = scene.nowS + coupleS(scene, u);
}

/** Usable adapters of the storey of the worst fire and of the storeys where crews stand at hydrants, in this order. */
function wantedAdapters(scene: Scene): number[] {
  const { own, world } = scene;
  const wanted: number[] = [];
  const want = (storeyIndex: number) => {
    const adapter = adapterFor(scene, storeyIndex);
    if (adapter !== NONE && world.input.water.adapters[adapter]!.isUsable && !wanted.includes(adapter)) wanted.push(adapter);
  };
  want(fireStorey(scene));
  for (const h of own.crews.hydrantIndex) if (h !== NONE) want(world.input.water.hydrants[h]!.storeyIndex);
  return wanted;
}

/** Adapter whose zone holds a storey; NONE: none serves it, or it is low enough for a hand line. */
function adapterFor(scene: Scene, storeyIndex: number): number {
  if (storeyIndex === NONE || riseM(scene, storeyIndex) <= HAND_LINE_UP_TO_M) return NONE;
  const number = scene.world.input.storeys[storeyIndex]!.number;
  return scene.world.input.water.adapters.findIndex((adapter) => number >= adapter.servesFromStorey && number <= adapter.servesToStorey);
}

function bestFreeEngine(scene: Scene): number {
  const { crews } = scene.own;
  let best = NONE;
  for (let u = 0; u < unitCount(scene); u++) {
    if (crews.adapterIndex[u] !== NONE || !canFeed(scene, u)) continue;
    if (best === NONE || headAtTowerM(scene, u) > headAtTowerM(scene, best)) best = u;
  }
  return best;
}

/** Without a plate one of several is tried; one that another engine stands on is known. */
function chooseAdapter({ own, world }: Scene, rightIndex: number): number {
  const { adapters } = world.input.water;
  const isTaken = (i: number) => own.crews.adapterIndex.includes(i);
  const others = adapters.flatMap((adapter, i) => (adapter.zone !== adapters[rightIndex]!.zone && adapter.isUsable && !isTaken(i) ? [i] : []));
  if (adapters[rightIndex]!.isLabelled || others.length === 0 || isTaken(rightIndex)) return rightIndex;
  return draw(world.seed, STREAM.adapterChoice, keyOfId(adapters[rightIndex]!.id)) < WRONG_ZONE_FRAC ? others[0]! : rightIndex;
}

function coupleS(scene: Scene, u: number): number {
  return taskTimeS(unitOf(scene, u), COUPLE_S, { seed: scene.world.seed, key: scene.plan.unitKeys[u]!, n: TASK_DRAW.couple });
}

function release({ own }: Scene, u: number): void {
  own.crews.adapterIndex[u] = own.crews.sentToAdapter[u] = NONE;
  own.crews.isCoupled[u] = 0;
  own.crews.adapterUntilS[u] = Infinity;
}

/** Of two engines on one adapter the weaker shuts down and is free, unless it was ordered there; not before the stronger one's hose is full. */
function handOver(scene: Scene): void {
  const { adapterIndex } = scene.own.crews;
  for (let u = 0; u < adapterIndex.length; u++) {
    if (!pumpsAt(scene, u, adapterIndex[u]!) || orderOf(u, scene)?.order === 'supply') continue;
    const isRelieved = adapterIndex.some((_, other) => other !== u && pumpsAt(scene, other, adapterIndex[u]!) && headAtTowerM(scene, other) > headAtTowerM(scene, u));
    if (isRelieved) release(scene, u);
  }
}

function pumpsAt({ own: { crews }, nowS }: Scene, u: number, adapterIndex: number): boolean {
  return adapterIndex !== NONE && crews.adapterIndex[u] === adapterIndex && crews.isCoupled[u] === 1 && nowS >= crews.feedFullS[u]!;
}

function stepCoupling(scene: Scene, u: number): void {
  const { crews } = scene.own;
  if (scene.nowS < crews.adapterUntilS[u]!) return;
  if (crews.isCoupled[u] === 1) correctAdapter(scene, u);
  else finishCoupling(scene, u);
}

/** Coupled; now the hose behind it is charged. */
function finishCoupling(scene: Scene, u: number): void {
  const { own, world } = scene;
  const adapter = own.crews.adapterIndex[u]!;
  own.crews.isCoupled[u] = 1;
  own.crews.adapterUntilS[u] = Infinity;
  const fillS = chargeFeedS(scene, u);
  scene.emit('adapterCoupled', { who: unitOf(scene, u).id, where: world.input.water.adapters[adapter]!.id, values: { headM: headAtTowerM(scene, u), ...(fillS > 0 ? { fillS } : {}) } });
  if (adapter === own.crews.sentToAdapter[u]) return;
  const noticedFrac = draw(world.seed, STREAM.taskTime, scene.plan.unitKeys[u]!, TASK_DRAW.wrongAdapter);
  own.crews.adapterUntilS[u] = scene.nowS + WRONG_LEAST_S + WRONG_SPREAD_S * noticedFrac;
}

/** The riser stayed dry: back to the street, to the other adapter. */
function correctAdapter(scene: Scene, u: number): void {
  const { own, world } = scene;
  const { adapters } = world.input.water;
  const rightIndex = own.crews.sentToAdapter[u]!;
  const wrong = own.crews.adapterIndex[u]!;
  own.crews.adapterUntilS[u] = Infinity;
  if (wrong === rightIndex) return;
  scene.emit('wrongAdapter', { who: unitOf(scene, u).id, where: adapters[wrong]!.id, ...becauseOf(adapters[rightIndex]!.id) });
  own.crews.adapterIndex[u] = rightIndex;
  own.crews.isCoupled[u] = 0;
  own.crews.adapterUntilS[u] = scene.nowS + coupleS(scene, u);
}

/** Whether water through an adapter is being prepared or corrected: a crew at a dry hydrant waits for it. */
export function isSupplyComing({ own }: Scene): boolean {
  return own.crews.adapterIndex.some((adapter) => adapter !== NONE);
}

function startPumpsByHand(scene: Scene): void {
  const { own, world } = scene;
  const { crews } = own;
  if (crews.arePumpsSeenTo) return;
  if (crews.controlRoomS === Infinity) {
    const visitor = firstVisitor(scene);
    if (visitor === NONE) return;
    crews.controlRoomS = scene.nowS + taskTimeS({ ...unitOf(scene, visitor), crewCount: 6 }, CONTROL_ROOM_S, { seed: world.seed, key: keyOfId('controlRoom'), n: TASK_DRAW.controlRoom });
  }
  if (scene.nowS < crews.controlRoomS) return;
  crews.arePumpsSeenTo = true;
  world.input.water.links.forEach((link, i) => {
    if (link.kind === 'pump' && link.control === 'manual') own.pumpStartedByHand[i] = 1;
  });
}

/** A micro station that knows its tower: pump room, meter room, keys. */
export function isTrainedMicro({ kind, skillFrac }: UnitInput): boolean {
  return kind === 'micro' && skillFrac >= MICRO_TRAINED_FRAC;
}

/** First on the spot who knows what to do there: any brigade crew, or a trained micro station. */
function firstVisitor(scene: Scene): number {
  return scene.world.input.response.units.findIndex(
    (unit, u) => scene.own.arrivedAtS[u]! < Infinity && (unit.kind !== 'micro' || isTrainedMicro(unit)),
  );
}
