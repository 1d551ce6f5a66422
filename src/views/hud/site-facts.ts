/** Layers of the map as sentences. */
import { fill } from '../../i18n/fill.ts';
import { MESSAGES } from '../../i18n/index.ts';
import { SITE_WORDS } from '../../i18n/site/site-words.ts';
import { ladderStands, laneWays, type LaneWay } from '../../report/site-access.ts';
import type { SimInput } from '../../sim/index.ts';
import type { SiteLayerName } from '../../state/index.ts';
import { number } from '../format.ts';
import { thingName } from '../names.ts';
import type { Language } from '../view.ts';

export function siteFacts(layer: SiteLayerName, input: SimInput, language: Language): string[] {
  const w = SITE_WORDS[language];
  if (layer === 'swept') {
    const ways = laneWays(input);
    return ways.length === 0 ? [w.noLanes] : ways.map((way) => wayFact(way, input, language));
  }
  if (layer === 'none') return [];
  const stands = ladderStands(input);
  if (stands.length === 0) return [w.noLadders];
  return stands.map(({ unitIndex, verdict, cellIndexes }) => {
    const unit = thingName(input.response.units[unitIndex]!.id, { input, language });
    const homes = new Set(cellIndexes.map((i) => input.facade.cells[i]!.compartmentIndex));
    const storey = Math.max(...cellIndexes.map((i) => input.storeys[input.facade.cells[i]!.storeyIndex]!.number));
    const reach = homes.size === 0 ? fill(w.ladderNone, { unit }) : fill(w.ladder, { unit, count: homes.size, storey });
    return `${reach}${language === 'en' ? '; ' : '；'}${verdict.lack === 'none' ? w.siteFree : fill(w.siteBlocked, { lack: w.siteLack[verdict.lack] })}`;
  });
}

const KG_PER_T = 1000;

function wayFact({ unitIndex, verdict: { isPassable, stopsAtM, lack, measured } }: LaneWay, input: SimInput, language: Language): string {
  const w = SITE_WORDS[language];
  // The one that needs most room stands for its kind: its own name would read as the engine that came first.
  const unit = MESSAGES[language].unitKind[input.response.units[unitIndex]!.kind];
  if (isPassable) return fill(w.passes, { unit });
  const [neededOf, foundOf] = 'neededM' in measured ? [measured.neededM, measured.foundM] : 'neededKg' in measured ? [measured.neededKg / KG_PER_T, measured.foundKg / KG_PER_T] : [measured.neededFrac * 100, measured.foundFrac * 100];
  const text = (value: number) => number(value, language, 1);
  return fill(w.stopped, { unit, atM: number(stopsAtM, language), lack: fill(w.lack[lack], { needed: text(neededOf), found: text(foundOf) }) });
}
