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
import type { EventKind, SliceName } from '../../src/sim/index.ts';

/** As many nights as a minute of one processor allows: two, and one where a night takes long. LIFELANE_NIGHTS=64 asks for that many everywhere. */
const ASKED_COUNT = Number(process.env['LIFELANE_NIGHTS'] ?? 0);
const SEEDS = Array.from({ length: ASKED_COUNT || 2 }, (_, i) => i + 1);
/** Of one hazard: 128 nights of a quarter of an hour each, on a processor that others use too. */
const LIMIT_MS = 3_600_000;
const SLOW_SCENES: readonly SceneName[] = ['riser', 'houseWater', 'tank', 'thirst', 'tender', 'relief', 'windows', 'ladder', 'facade', 'quiet'];
const isLong = (kind: string) => ASKED_COUNT === 0 && SLOW_SCENES.includes(SETTINGS[kind]!.scene);

let gallery: Gallery;
beforeAll(async () => {
  gallery = openGallery({ hydraulics: await loadHydraulics() });
});

it('shows every hazard of the registry and nothing else', () => {
  expect(Object.keys(SETTINGS)).toEqual(HAZARDS.map((hazard) => hazard.kind));
});

describe.each(HAZARDS.map((hazard) => [hazard.kind, hazard] as const))('%s alone', (kind, hazard) => {
  it('worsens the mean of every measure it names and changes nothing upstream', () => {
    const seeds = isLong(kind) ? SEEDS.slice(0, 1) : SEEDS;
    const pairs = seeds.map((seed) => gallery.pair(kind, seed));
    for (const id of hazard.worsens) expect(measureOver(id, pairs).mean.worseBy, id).toBeGreaterThan(0);
    const reach = reachOf(kind);
    for (const pair of pairs) expect(upstream(pair.asFound, pair, reach)).toEqual(upstream(pair.rectified, pair, reach));
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
 * alarm starts them, one of what hangs outside once a cell is alight. Doors, walls and goods act at once: only crews and water wait for a call.
 */
const REACHES: readonly (Reach & { readonly writes: RegExp })[] = [
  { writes: /^(site|response|water)\.|^facade\..*\.guard$/, slices: ['fire', 'smoke', 'facade', 'protection', 'occupants'], until: ['unitArrived'] },
  { writes: /^(behaviour|protection)\./, slices: ['fire', 'smoke', 'facade'], until: ['personStartedMoving', 'doorLeftOpen'] },
  { writes: /^fans\./, slices: ['fire', 'smoke', 'facade', 'occupants', 'response', 'water'], until: ['alarmSounded'] },
  { writes: /^facade\./, slices: ['fire', 'smoke', 'protection', 'occupants', 'response', 'water'], until: ['facadeIgnited', 'windowBroke'] },
  { writes: /./, slices: ['response', 'water'], until: TOLD },
];

function reachOf(kind: string): Reach {
  const { base, hazards } = exhibitScenario(kind);
  const { changed, added } = traceWrites(copyData(base) as unknown as Draft, hazards[0]!.asFound);
  return REACHES.find(({ writes }) => [...changed, ...added].every((field) => writes.test(field)))!;
}

/** Hashes of the upstream slices for as long as they must agree. */
function upstream(run: ExhibitNight, { asFound, rectified }: ExhibitPair, { slices, until }: Reach): unknown[] {
  const first = Math.min(...[asFound, rectified].map(({ events }) => events.find((event) => until.includes(event.kind))?.tick ?? Infinity));
  return run.hashes.filter((hash) => hash.tick < first).map((hash) => slices.map((slice) => hash.slices[slice]));
}
