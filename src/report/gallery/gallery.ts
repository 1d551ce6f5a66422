/** Each hazard alone on its smallest scene, in both conditions: what it costs there. */
import { hazardByKind, HAZARDS, type AnyHazard } from '../../catalog/hazards/registry.ts';
import { runConditions } from '../../run/pair.ts';
import type { RunResult } from '../../run/run-types.ts';
import { loadScenario } from '../../scenario/load.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { assert, type Ports } from '../../sim/index.ts';
import { measuredNight, measureOver, type ExhibitMeasure, type MeasuredNight } from './exhibit-measure.ts';
import { exhibitText, settingOf } from './exhibit-text.ts';
import type { SceneName } from './scenes.ts';

/** What is kept of a night: nights are many and frames are large. */
export interface ExhibitNight extends MeasuredNight, Pick<RunResult, 'events' | 'hashes'> {}

export interface ExhibitPair {
  readonly asFound: ExhibitNight;
  readonly rectified: ExhibitNight;
}

export interface Exhibit {
  readonly kind: string;
  readonly scene: SceneName;
  readonly measures: readonly ExhibitMeasure[];
}

/** As `gallery --json` writes them and docs/hazards.json keeps them: means over the same nights for every hazard. */
export interface HazardFigures {
  readonly seeds: readonly number[];
  readonly exhibits: readonly Exhibit[];
}

export interface Gallery {
  readonly kinds: readonly string[];
  /** The same night with and without this hazard. */
  readonly pair: (kind: string, seed: number) => ExhibitPair;
  readonly show: (kind: string, seeds: readonly number[]) => Exhibit;
}

export function openGallery(ports: Ports): Gallery {
  // Where a hazard is simply gone when rectified, the clean scene serves all hazards shown on it.
  const cleanNights = new Map<string, ExhibitNight>();
  const clean = (hazard: AnyHazard, scenario: Scenario, seed: number): ExhibitNight => {
    const key = `${settingOf(hazard.kind).scene} ${seed}`;
    const known = hazard.remedy === undefined ? cleanNights.get(key) : undefined;
    const night = known ?? nightOf(runConditions(scenario, ['all'], { seed }, ports)[0]!);
    if (hazard.remedy === undefined) cleanNights.set(key, night);
    return night;
  };
  const pair = (kind: string, seed: number): ExhibitPair => {
    const hazard = hazardOf(kind);
    const scenario = exhibitScenario(kind);
    return { asFound: nightOf(runConditions(scenario, ['none'], { seed }, ports)[0]!), rectified: clean(hazard, scenario, seed) };
  };
  const show = (kind: string, seeds: readonly number[]): Exhibit => {
    const pairs = seeds.map((seed) => pair(kind, seed));
    return { kind, scene: settingOf(kind).scene, measures: hazardOf(kind).worsens.map((id) => measureOver(id, pairs)) };
  };
  return { kinds: HAZARDS.map((hazard) => hazard.kind), pair, show };
}

/** The scene of a hazard as a scenario of its own. */
export function exhibitScenario(kind: string): Scenario {
  return loadScenario(exhibitText(kind), `gallery/${kind}`);
}

function nightOf(run: RunResult): ExhibitNight {
  return { ...measuredNight(run), events: run.events, hashes: run.hashes };
}

function hazardOf(kind: string): AnyHazard {
  const hazard = hazardByKind(kind);
  assert(hazard !== null, `no hazard is called "${kind}"`);
  return hazard;
}
