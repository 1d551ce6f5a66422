/** The lines of the hand-over card as they are to be said at the gate: from the station's own notes. One home for screen, paper and table. */
import type { HandoverFacts } from '../../drill/index.ts';
import { placeName } from '../../i18n/index.ts';
import type { HandoverPart } from '../../scenario/handover-part.ts';
import type { SimInput } from '../../sim/index.ts';
import { elapsed } from '../format.ts';
import { thingName } from '../names.ts';
import type { DrillText } from './use-result.ts';

export interface HandoverWords extends DrillText {
  readonly input: SimInput;
  /** Second of the alarm: times count from it. */
  readonly zeroS: number;
}

/** A longer list is counted. Assumed: what is said in one breath; 4 .. 8. */
const NAMED_COUNT = 6;

export function handoverText(part: HandoverPart, facts: HandoverFacts, words: HandoverWords): string {
  return LINES[part](facts, words).join(words.language === 'zh-CN' ? '；' : '; ');
}

const LINES: Readonly<Record<HandoverPart, (facts: HandoverFacts, words: HandoverWords) => readonly string[]>> = {
  fire: ({ burning, alarms }, words) => [
    words.t('handover.fire', { places: listed(burning.map((id) => placeName(id, words.language)), words), storeys: words.input.storeys.filter(({ number }) => number > 0).length }),
    ...(alarms.length === 0 ? [] : [words.t('handover.alarms', { list: listed(alarms.map(({ place, atS }) => `${placeName(place, words.language)} ${elapsed(Math.max(0, atS - words.zeroS))}`), words) })]),
  ],
  fuel: ({ fuels }, words) => [fuels.length === 0 ? words.t('handover.fuelUnknown') : words.t('handover.fuel', { list: countedThings(fuels, words) })],
  lane: ({ cleared, underWay, standing, outdoorHydrants: { count, usableCount } }, words) => [
    ...(cleared.length + underWay.length + standing.length === 0 ? [words.t('handover.laneFree')] : []),
    ...(cleared.length === 0 ? [] : [words.t('handover.cleared', { list: countedThings(cleared, words) })]),
    ...(underWay.length === 0 ? [] : [words.t('handover.underWay', { list: countedThings(underWay, words) })]),
    ...(standing.length === 0 ? [] : [words.t('handover.standing', { list: countedThings(standing, words) })]),
    ...(cleared.length > 0 && underWay.length + standing.length === 0 ? [words.t('handover.laneRest')] : []),
    ...(count === 0 ? [] : [words.t('handover.outdoorHydrants', { count, usable: usableCount })]),
  ],
  people: ({ told, untold, homeCount }, words) => [
    words.t('handover.told', { done: homeCount - untold.length, total: homeCount }) + (told.length === 0 ? '' : bracketed(told.map(({ option, homes }) => `${words.name(option.names)} ${homes.length}${option.isRight ? '' : `${words.language === 'zh-CN' ? '：' : ': '}${listed(homes.map((id) => placeName(id, words.language)), words)}`}`), words)),
    ...(untold.length === 0 ? [] : [words.t('handover.untold', { homes: listed([...untold].sort((a, b) => Number(b.needHelpCount > 0) - Number(a.needHelpCount > 0)).map(({ id, needHelpCount }) => `${placeName(id, words.language)}${needHelpCount > 0 ? ' ★' : ''}`), words) })]),
  ],
  works: ({ works }, words) => works.map(({ decision, options }) => {
    const done = decision.options.filter(({ id }) => options.includes(id)).map(({ names }) => words.name(names));
    return `${words.name(decision.names).replace(/[？?]$/, '')}${words.language === 'zh-CN' ? '：' : ': '}${done.length === 0 ? words.t('handover.notDone') : done.join(' ')}`;
  }),
};

function listed(names: readonly string[], { t, language }: DrillText): string {
  const said = names.slice(0, NAMED_COUNT).join(language === 'zh-CN' ? '、' : ', ');
  return names.length > NAMED_COUNT ? said + t('handover.more', { count: names.length }) : said;
}

function bracketed(parts: readonly string[], { language }: DrillText): string {
  return language === 'zh-CN' ? `（${parts.join('，')}）` : ` (${parts.join(', ')})`;
}

/** Many of a kind are counted: `车辆 6`. */
export function countedThings(ids: readonly string[], words: Omit<HandoverWords, 'zeroS' | 'name'>): string {
  const kindOf = (id: string): string => {
    const obstacle = words.input.site.obstacles.find((each) => each.id === id);
    return obstacle === undefined ? thingName(id, words).replace(/\s*\d+$/, '') : words.tPage(`obstacleKind.${obstacle.kind}`);
  };
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(kindOf(id), (counts.get(kindOf(id)) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(words.language === 'zh-CN' ? '、' : ', ');
}
