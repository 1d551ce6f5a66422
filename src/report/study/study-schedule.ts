/**
 * Which nights a study needs, most telling first: a glance at the first minutes, then one whole night hazard by hazard, then pairs for the band, then
 * the rest. A pure function of setting and results: a study that was stopped goes on where it was, on the page as on the command line.
 */
import { attributeMeasure, rectifiedIn } from '../attribution/attribution.ts';
import { alone, coalitionsOf, everybody, without } from '../attribution/coalition.ts';
import { measureById } from '../measures/measures.ts';
import { LEAST_PAIRS_COUNT, settledPairs, settledShares } from './study-nights.ts';
import { keyOf, type NightKey, type StudyResults } from './study-results.ts';
import type { StudySetting } from './study-setting.ts';

/** Simulated seconds of the glance. Assumed: 300 .. 900; the first attack and the first storeys of façade fire fall within. */
export const GLANCE_S = 600;
/** Pairs of hazards are looked into between so many of the weightiest. Assumed: 4 .. 8; sets grow with the square. */
const LEADER_COUNT = 5;
/** Pairs of towers computed for each night taken apart. */
const PAIRS_A_NIGHT_COUNT = 2;

export interface WantedNight extends NightKey {
  readonly setIndex: number;
}

/** All that is still missing, each night once, in order. Ends where the study is settled or at its limits. */
export function* wantedNights(setting: StudySetting, results: StudyResults): Generator<WantedNight> {
  const yielded = new Set<string>();
  for (const night of nightsInOrder(setting, results)) {
    const key = keyOf(night);
    if (yielded.has(key) || results.get(night) !== null) continue;
    yielded.add(key);
    yield night;
  }
}

function* nightsInOrder(setting: StudySetting, results: StudyResults): Generator<WantedNight> {
  const { firstSeed, nightLimitCount, untilS, glanceS } = setting;
  const shares = settledShares(setting, results);
  const pairs = pairSeeds(setting, results);
  const nextPair = function* (): Generator<WantedNight> {
    const next = pairs.next();
    if (next.done !== true) yield* sets(setting, next.value, [everybody(setting.groups.length), 0]);
  };
  if (glanceS !== null && glanceS < untilS) yield* sets(setting, firstSeed, openingSets(setting), glanceS);
  yield* sets(setting, firstSeed, openingSets(setting));
  yield* sets(setting, firstSeed, setting.checkedSets);
  for (let i = 1; i < LEAST_PAIRS_COUNT; i++) yield* nextPair();
  for (let i = 0; i < (shares.isSettled ? shares.nights.length : nightLimitCount); i++) {
    const seed = firstSeed + i;
    yield* sets(setting, seed, coalitionsOf(setting.method, seed, setting.groups.length));
    yield* sets(setting, seed, [...setting.checkedSets, ...leaderSets(setting, results)]);
    for (let k = 0; k < PAIRS_A_NIGHT_COUNT; k++) yield* nextPair();
  }
  for (const seed of pairs) yield* sets(setting, seed, [everybody(setting.groups.length), 0]);
}

/** Seeds of the pairs after the first, as many as it takes. */
function* pairSeeds(setting: StudySetting, results: StudyResults): Generator<number> {
  const { nights, isSettled } = settledPairs(setting, results);
  const lastSeed = isSettled ? nights[nights.length - 1]!.seed : setting.firstSeed + setting.pairLimitCount - 1;
  for (let seed = setting.firstSeed + 1; seed <= lastSeed; seed++) yield seed;
}

function* sets({ groups, untilS }: StudySetting, seed: number, setIndexes: readonly number[], atMostS = untilS): Generator<WantedNight> {
  for (const setIndex of setIndexes) yield { seed, untilS: atMostS, setIndex, rectified: rectifiedIn(groups, setIndex) };
}

/** The tower as found and one hazard fixed make a first bar; then the rectified tower, every hazard fixed by itself, every one left by itself. Those that say they worsen the measure come first. */
export function openingSets({ groups, measureId }: StudySetting): readonly number[] {
  const all = everybody(groups.length);
  const concern = groups.map((_, k) => k).sort((a, b) => Number(groups[b]!.worsens.includes(measureId)) - Number(groups[a]!.worsens.includes(measureId)) || a - b);
  const fixedAlone = concern.map((k) => without(all, k));
  return [...new Set([all, ...fixedAlone.slice(0, 1), 0, ...fixedAlone, ...concern.map(alone)])];
}

/** What is needed to tell how the weightiest hazards act on each other; none before the first night is known, or where every set is computed anyway. */
export function leaderSets(setting: StudySetting, results: StudyResults): readonly number[] {
  if (setting.method === 'exact') return [];
  const first = settledShares({ ...setting, nightLimitCount: 1 }, results).nights;
  if (first.length === 0) return [];
  const { groups } = attributeMeasure(measureById(setting.measureId)!, setting.groups, first, setting.method);
  const weight = (k: number): number => Math.max(Math.abs(groups[k]!.share.mean), Math.abs(groups[k]!.alone.mean), Math.abs(groups[k]!.saved.mean));
  const leaders = groups.map((_, k) => k).sort((a, b) => weight(b) - weight(a) || a - b).slice(0, LEADER_COUNT);
  const all = everybody(groups.length);
  return leaders.flatMap((a, i) => leaders.slice(i + 1).map((b) => without(without(all, a), b)));
}
