import { hintFor } from '../../scenario/did-you-mean.ts';
import { HAZARDS } from '../../catalog/hazards/registry.ts';
import { openGallery, type Exhibit } from '../../report/gallery/gallery.ts';
import { seedRange } from '../../report/seed-range.ts';
import { ENGINE_VERSION } from '../../run/engine-version.ts';
import { loadHydraulics } from '../../run/hydraulics/epanet.ts';
import { badInput, EXIT } from '../cli-error.ts';
import { formatValue, unitLabel } from '../format.ts';
import { printJson, printLines, type CommonOptions } from '../output.ts';
import { startProgress } from '../progress.ts';

export interface GalleryCommandOptions extends CommonOptions {
  readonly runs: number;
  readonly seed: number;
}

/** Each hazard (or those named) alone on its smallest scene, in both conditions. */
export async function gallery(kinds: readonly string[], options: GalleryCommandOptions): Promise<number> {
  const known = HAZARDS.map((hazard) => hazard.kind);
  for (const kind of kinds) if (!known.includes(kind)) throw badInput(`unknown hazard "${kind}"; ${hintFor(kind, known)}`);
  const seeds = Array.from({ length: options.runs }, (_, i) => options.seed + i);
  const { show } = openGallery({ hydraulics: await loadHydraulics() });
  const wanted = kinds.length === 0 ? known : kinds;
  const progress = startProgress('gallery', wanted.length);
  const exhibits: Exhibit[] = [];
  for (const kind of wanted) {
    exhibits.push(show(kind, seeds));
    progress.show(exhibits.length);
  }
  progress.stop();
  if (options.json === true) printJson({ format: 'lifelane-gallery', version: 1, engineVersion: ENGINE_VERSION, seeds, exhibits });
  else printLines([seedLine(seeds, options), ...exhibits.flatMap((exhibit) => linesOf(exhibit, options))]);
  return EXIT.done;
}

function seedLine(seeds: readonly number[], { lang }: CommonOptions): string {
  return lang === 'zh' ? `每处隐患单独存在，种子 ${seedRange(seeds)} 的平均值：现状 → 整改后` : `Each hazard alone, mean of seeds ${seedRange(seeds)}: as found -> rectified`;
}

function linesOf({ kind, scene, measures }: Exhibit, { lang }: CommonOptions): string[] {
  const names = HAZARDS.find((hazard) => hazard.kind === kind)!.names;
  const rows = measures.map((measure) => {
    const [asFound, rectified] = [measure.mean.asFound, measure.mean.rectified].map((value) => formatValue(value, measure.unit));
    return `    ${measure.names[lang]} (${unitLabel(measure.unit, lang)}): ${measure.isCensored ? '≥ ' : ''}${asFound} → ${rectified}`;
  });
  return [`${names[lang]} (${kind}, ${scene})`, ...rows];
}
