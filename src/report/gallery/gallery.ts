/** Each hazard alone on its smallest scene, in both conditions: what it costs there. */
import type { Names } from '../../catalog/hazard.ts';
import { HAZARDS, type AnyHazard } from '../../catalog/hazards/registry.ts';
import { runConditions } from '../../run/pair.ts';
import type { RunResult } from '../../run/run-types.ts';
import { loadScenario } from '../../scenario/load.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { assert, type Ports } from '../../sim/index.ts';
import { censored, endOfRunS } from '../measures/censored.ts';
import type { MeasureDefinition } from '../measures/measure.ts';
import { measureById } from '../measures/measures.ts';
import { mean } from '../statistics.ts';
import { SCENES, SETTINGS, type SceneName } from './scenes.ts';

export interface ExhibitPair {
  readonly asFound: RunResult;
  readonly rectified: RunResult;
}

/** One measure over all seeds; times that never came count as the end of the run. */
export interface ExhibitMeasure {
  readonly id: string;
  readonly names: Names;
  readonly unit: MeasureDefinition['unit'];
  /** `worseBy`: of the paired differences, above 0 where the hazard makes it worse. */
  readonly mean: Readonly<Record<'asFound' | 'rectified' | 'worseBy', number>>;
  /** Some night never saw it: the difference is a bound. */
  readonly isCensored: boolean;
}

export interface Exhibit {
  readonly kind: string;
  readonly scene: SceneName;
  readonly seeds: readonly number[];
  readonly measures: readonly ExhibitMeasure[];
}

export interface Gallery {
  readonly kinds: readonly string[];
  /** The same night with and without this hazard. */
  readonly pair: (kind: string, seed: number) => ExhibitPair;
  readonly show: (kind: string, seeds: readonly number[]) => Exhibit;
}

export function openGallery(ports: Ports): Gallery {
  // Where a hazard is simply gone when rectified, the clean scene serves all hazards shown on it.
  const cleanNights = new Map<string, RunResult>();
  const clean = (hazard: AnyHazard, scenario: Scenario, seed: number): RunResult => {
    const key = `${settingOf(hazard.kind).scene} ${seed}`;
    const known = hazard.remedy === undefined ? cleanNights.get(key) : undefined;
    const night = known ?? runConditions(scenario, ['all'], { seed }, ports)[0]!;
    if (hazard.remedy === undefined) cleanNights.set(key, night);
    return night;
  };
  const pair = (kind: string, seed: number): ExhibitPair => {
    const hazard = hazardOf(kind);
    const scenario = exhibitScenario(kind);
    return { asFound: runConditions(scenario, ['none'], { seed }, ports)[0]!, rectified: clean(hazard, scenario, seed) };
  };
  const show = (kind: string, seeds: readonly number[]): Exhibit => {
    const pairs = seeds.map((seed) => pair(kind, seed));
    return { kind, scene: settingOf(kind).scene, seeds, measures: hazardOf(kind).worsens.map((id) => measureOver(id, pairs)) };
  };
  return { kinds: HAZARDS.map((hazard) => hazard.kind), pair, show };
}

/** The scene of a hazard as a scenario of its own. */
export function exhibitScenario(kind: string): Scenario {
  const { scene, fields } = settingOf(kind);
  return loadScenario(JSON.stringify({ ...SCENES[scene], hazards: [{ id: kind, kind, ...fields }] }), `gallery/${kind}`);
}

/** How a measure moved over these pairs. */
export function measureOver(id: string, pairs: readonly ExhibitPair[]): ExhibitMeasure {
  const measure = measureById(id);
  assert(measure !== null && measure.better !== 'neither', `no measure with a good side is called "${id}"`);
  const values = pairs.map(({ asFound, rectified }) => [asFound, rectified].map((run) => ({ value: measure.value(run), endS: endOfRunS(run) })));
  const side = (i: number) => values.map((night) => censored(night[i]!.value, measure, night[i]!.endS));
  const [asFound, rectified] = [mean(side(0)), mean(side(1))];
  const worseBy = measure.better === 'lower' ? asFound - rectified : rectified - asFound;
  return { id, names: measure.names, unit: measure.unit, mean: { asFound, rectified, worseBy }, isCensored: values.flat().some(({ value }) => value === null) };
}

function hazardOf(kind: string): AnyHazard {
  const hazard = HAZARDS.find((candidate) => candidate.kind === kind);
  assert(hazard !== undefined, `no hazard is called "${kind}"`);
  return hazard;
}

function settingOf(kind: string) {
  const setting = SETTINGS[kind];
  assert(setting !== undefined, `hazard "${kind}" has no scene in the gallery`);
  return setting;
}
