/** Every hazard alone on its smallest scene: it worsens what it says, and touches nothing that happens before it in the chain of causes. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../src/catalog/patch.ts';
import { HAZARDS } from '../../src/catalog/hazards/registry.ts';
import { measureOver } from '../../src/report/gallery/exhibit-measure.ts';
import { exhibitScenario, openGallery, type ExhibitNight, type ExhibitPair, type Gallery } from '../../src/report/gallery/gallery.ts';
import { SETTINGS, type SceneName } from '../../src/report/gallery/scenes.ts';
import { loadHydraulics } from '../../src/run/hydraulics/epanet.ts';
import { traceWrites } from '../../src/scenario/check/trace-writes.ts';
import { copyData } from '../../src/scenario/copy-data.ts';
import { conditionOf } from '../../src/scenario/condition.ts';
import { toSimInput } from '../../src/scenario/to-sim-input.ts';
import { startRun } from '../../src/run/run.ts';
import type { EventKind, Ports, SliceName } from '../../src/sim/index.ts';

/** As many nights as a minute of one processor allows: two, and one where a night takes long. LIFELANE_NIGHTS=64 asks for that many everywhere. */
const ASKED_COUNT = Number(process.env['LIFELANE_NIGHTS'] ?? 0);
const SEEDS = Array.from({ length: ASKED_COUNT || 2 }, (_, i) => i + 1);
/** Of one hazard: 128 nights of a quarter of an hour each, on a processor that others use too. */
const LIMIT_MS = 3_600_000;
const SLOW_SCENES: readonly SceneName[] = ['riser', 'houseWater', 'tank', 'thirst', 'tender', 'relief', 'windows', 'ladder', 'facade', 'quiet'];
/** Whether an unlabelled inlet is mistaken is a draw: in the first two nights it is not. */
const SEEDS_WHERE_DRAWN: Readonly<Record<string, readonly number[]>> = { unlabelledAdapter: [1, 2, 3, 4] };
const isLong = (kind: string) => SLOW_SCENES.includes(SETTINGS[kind]!.scene);

let gallery: Gallery;
let ports: Ports;
beforeAll(async () => {
  ports = { hydraulics: await loadHydraulics() };
  gallery = openGallery(ports);
});

it('shows every hazard of the registry and nothing else', () => {
  expect(Object.keys(SETTINGS)).toEqual(HAZARDS.map((hazard) => hazard.kind));
});

describe.each(HAZARDS.map((hazard) => [hazard.kind, hazard] as const))('%s alone', (kind, hazard) => {
  it('worsens the mean of every measure it names and changes nothing upstream', () => {
    const seeds = ASKED_COUNT > 0 ? SEEDS : (SEEDS_WHERE_DRAWN[kind] ?? (isLong(kind) ? SEEDS.slice(0, 1) : SEEDS));
    const pairs = seeds.map((seed) => gallery.pair(kind, seed));
    for (const id of hazard.worsens) expect(measureOver(id, pairs).mean.worseBy, id).toBeGreaterThan(0);
    const reach = reachOf(kind);
    pairs.forEach((pair, i) => {
      const untilTick = firstTick(pair, reach.until);
      expect(hashesBefore(pair.asFound, untilTick, reach)).toEqual(hashesBefore(pair.rectified, untilTick, reach));
      expect(comparedTicks(kind, seeds[i]!, Math.min(untilTick, STEPPED_TICKS), reach)).toBeGreaterThan(0);
    });
  }, LIMIT_MS);
});

interface Reach {
  /** What happens before the hazard does, and may not change … */
  readonly slices: readonly SliceName[];
  /** … until one of these has happened. */
  readonly until: readonly EventKind[];
}

/** Who is told of the fire; until then nobody sends anything. */
const TOLD: readonly EventKind[] = ['detectorTripped', 'fireDiscovered', 'callReceived', 'personAware'];

/**
 * A hazard of street, crews, windows' guards or water acts once crews are there, one of conduct or alarm once people know, one of fans once the
 * alarm starts them. Doors, walls and goods act at once: only crews and water wait until somebody knows.
 */
const REACHES: readonly (Reach & { readonly writes: RegExp })[] = [
  { writes: /^(site|response|water)\.|^facade\..*\.guard$/, slices: ['fire', 'smoke', 'facade', 'protection', 'occupants'], until: ['unitArrived'] },
  { writes: /^(behaviour|protection)\./, slices: ['fire', 'smoke', 'facade'], until: ['personStartedMoving', 'doorLeftOpen'] },
  { writes: /^fans\./, slices: ['fire', 'smoke', 'facade', 'occupants', 'response', 'water'], until: ['alarmSounded'] },
  { writes: /./, slices: ['response', 'water'], until: TOLD },
];

function reachOf(kind: string): Reach {
  const { base, hazards } = exhibitScenario(kind);
  const { changed, added } = traceWrites(copyData(base) as unknown as Draft, hazards[0]!.asFound);
  return REACHES.find(({ writes }) => [...changed, ...added].every((field) => writes.test(field)))!;
}

function firstTick({ asFound, rectified }: ExhibitPair, kinds: readonly EventKind[]): number {
  return Math.min(...[asFound, rectified].map(({ events }) => events.find((event) => kinds.includes(event.kind))?.tick ?? Infinity));
}

/** Recorded hashes of the upstream slices for as long as they must agree. */
function hashesBefore(night: ExhibitNight, untilTick: number, { slices }: Reach): unknown[] {
  return night.hashes.filter((hash) => hash.tick < untilTick).map((hash) => slices.map((slice) => hash.slices[slice]));
}

/** Hashes are recorded once a minute; the first ticks are compared one by one. */
const STEPPED_TICKS = 60;

/** Both conditions tick by tick up to a tick. @returns how many ticks were compared */
function comparedTicks(kind: string, seed: number, untilTick: number, { slices }: Reach): number {
  const scenario = exhibitScenario(kind);
  const [asFound, rectified] = (['none', 'all'] as const).map((rectify) => startRun({ input: toSimInput(scenario, conditionOf(scenario, rectify)), seed, commands: [] }, ports));
  for (let tick = 1; tick < untilTick; tick++) {
    const [found, clean] = [asFound!, rectified!].map((run) => {
      run.advanceTo(tick);
      const hash = run.stateHash();
      return slices.map((slice) => `${slice} ${hash.slices[slice]!}`);
    });
    expect(found, `tick ${tick}`).toEqual(clean);
  }
  return untilTick - 1;
}
