/** Units, obstacles, lanes and parts of the water system by what they are; places have names of their own elsewhere. */
import { MESSAGES, type Language } from '../i18n/index.ts';
import type { SimInput } from '../sim/index.ts';

/** null: none of these has the id. */
export function nameOfThing(id: string, { site, response, water }: SimInput, language: Language): string | null {
  const texts = MESSAGES[language];
  const withId = (template: string): string => template.replace('{{id}}', id);
  const unit = response.units.find((each) => each.id === id);
  // `aerial541` is the first of the 54 m class.
  if (unit) return numbered(texts.unitKind[unit.kind], unit.workingHeightM > 0 ? id.replace(new RegExp(`${unit.workingHeightM}(?=\\d+$)`), '') : id, language);
  const obstacle = site.obstacles.find((each) => each.id === id);
  if (obstacle) return numbered(texts.obstacleKind[obstacle.kind], id, language);
  if (site.lanes.some((lane) => lane.id === id)) return withId(texts.place.lane);
  if (site.aerialSites.some((place) => place.id === id)) return withId(texts.place.aerialSite);
  if (water.adapters.some((adapter) => adapter.id === id)) return withId(texts.chain.thing.inlet);
  if (water.nodes.some((node) => node.id === id && node.kind === 'tank')) return withId(texts.chain.thing.tank);
  const link = water.links.find((each) => each.id === id);
  return link === undefined ? null : withId(link.kind === 'pump' ? texts.chain.thing.pump : texts.chain.thing.valve);
}

/** `district.pumper2` as a pumper: `pumper 2`. */
function numbered(kind: string, id: string, language: Language): string {
  const ending = /(\d+)$/.exec(id)?.[1];
  if (ending === undefined) return kind;
  return language === 'zh-CN' ? `${kind}${ending}` : `${kind} ${ending}`;
}
