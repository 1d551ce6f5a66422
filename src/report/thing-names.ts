/** Units, obstacles, lanes, goods and parts of the water system by what they are; places have names of their own elsewhere. */
import { FUELS } from '../catalog/fuels/registry.ts';
import { MESSAGES, nameIn, type Language } from '../i18n/index.ts';
import type { SimInput, UnitInput, WaterLinkInput, WaterNodeInput } from '../sim/index.ts';

/** null: none of these has the id. */
export function nameOfThing(id: string, { site, response, water, fuels }: SimInput, language: Language): string | null {
  const texts = MESSAGES[language];
  const withId = (template: string): string => template.replace('{{id}}', id);
  const unit = response.units.find((each) => each.id === id);
  if (unit) return unitName(unit, response.units, language);
  const obstacle = site.obstacles.find((each) => each.id === id);
  if (obstacle) return numbered(texts.obstacleKind[obstacle.kind], id, language);
  if (site.lanes.some((lane) => lane.id === id)) return site.lanes.length === 1 ? alone(texts.place.lane) : withId(texts.place.lane);
  if (site.aerialSites.some((place) => place.id === id)) return site.aerialSites.length === 1 ? alone(texts.place.aerialSite) : withId(texts.place.aerialSite);
  if (water.adapters.some((adapter) => adapter.id === id)) return inletName(id, water, language);
  const tank = water.nodes.find((node) => node.id === id && node.kind === 'tank');
  if (tank) return tankName(tank, water, language);
  const fuel = fuels.find((each) => each.id === id);
  if (fuel && !isOfTemplate(id)) return fuelName(fuel.kind, language);
  const link = water.links.find((each) => each.id === id);
  return link === undefined ? null : linkName(link, water, language);
}

/** The only one of its kind needs no id to be told from others. */
const alone = (template: string): string => template.replace('{{id}}', '').trim();

/** Things of a template say in their id where they are: `F1.corridor.ebike1`. */
const isOfTemplate = (id: string): boolean => /^F-?\d+\./.test(id);

/** null: the scenario spells it out itself, and it has no name. */
function fuelName(kind: string, language: Language): string | null {
  const known = Object.values(FUELS).find((fuel) => fuel.kind === kind);
  return known === undefined ? null : nameIn(known.names, language);
}

/** `district1.pumper2` -> `水罐车2`, with its station only where another station has a unit of that name. */
function unitName(unit: UnitInput, units: readonly UnitInput[], language: Language): string {
  const texts = MESSAGES[language];
  // `aerial541` is the first of the 54 m class, whatever height the night leaves it.
  const bareId = ({ id, workingHeightM }: UnitInput): string => (workingHeightM > 0 ? id.replace(/\d{2}(?=\d$)/, '') : id);
  // A station may send two of a kind whose ids say another (a pumper in place of a tender): those are counted.
  const alike = (each: UnitInput): readonly UnitInput[] => units.filter(({ stationId, kind }) => stationId === each.stationId && kind === each.kind);
  const hasTwin = (each: UnitInput): boolean => alike(each).some((other) => other !== each && numberIn(bareId(other)) === numberIn(bareId(each)));
  const shortName = (each: UnitInput): string => numbered(texts.unitKind[each.kind], hasTwin(each) ? String(alike(each).indexOf(each) + 1) : bareId(each), language);
  const name = shortName(unit);
  const isShared = units.some((each) => each !== unit && shortName(each) === name);
  return isShared ? texts.place.unitOf.replace('{{unit}}', name).replace('{{station}}', stationName(unit.stationId, language)) : name;
}

/** On the roof or under the ground; with its id where there are several there. */
function tankName(tank: WaterNodeInput, { nodes }: SimInput['water'], language: Language): string {
  const texts = MESSAGES[language].chain.thing;
  const isHigh = ({ elevationM }: WaterNodeInput): boolean => elevationM > 0;
  const name = isHigh(tank) ? texts.roofTank : texts.pool;
  return nodes.some((other) => other !== tank && other.kind === 'tank' && isHigh(other) === isHigh(tank)) ? numbered(name, tank.id, language) : name;
}

/** The house's only pump needs no id; a valve at a riser is told by the hydrant beside it. */
function linkName(link: WaterLinkInput, water: SimInput['water'], language: Language): string {
  const { links, hydrants, adapters } = water;
  const texts = MESSAGES[language].chain.thing;
  const isOfHouse = ({ kind, control }: WaterLinkInput): boolean => kind === 'pump' && control !== 'engine';
  if (isOfHouse(link) && links.filter(isOfHouse).length === 1) return texts.firePump;
  const served = adapters.find(({ engineLinkIndex }) => links[engineLinkIndex] === link);
  if (served) return texts.enginePump.replace('{{inlet}}', inletName(served.id, water, language));
  if (link.kind === 'pump') return texts.pump.replace('{{id}}', link.id);
  const end = riserEnd(link, hydrants);
  if (end === null) return texts.valve.replace('{{id}}', link.id);
  // A riser that is cut off at both ends is dry by either valve: one name for both.
  const shut = links.filter((other) => !other.isOpen && other.kind !== 'pump').flatMap((other) => riserEnd(other, hydrants) ?? []).filter(({ riser }) => riser === end.riser);
  const storeys = [...new Set(shut.map(({ storey }) => storey))].join(language === 'en' ? ', ' : '、');
  return (!link.isOpen && shut.length > 1 ? texts.shutRiser : texts.riserValve).replace('{{riser}}', end.riser).replace('{{storeys}}', storeys).replace('{{storey}}', end.storey);
}

/** The hydrant beside an end of this link, by its riser and storey; null: there is none. */
function riserEnd({ fromIndex, toIndex }: WaterLinkInput, hydrants: SimInput['water']['hydrants']): { readonly riser: string; readonly storey: string } | null {
  const [, storey, riser] = /^F(-?\d+)\.hydrant([A-Z]\d*)$/.exec(hydrants.find(({ nodeIndex }) => nodeIndex === toIndex || nodeIndex === fromIndex)?.id ?? '') ?? [];
  return storey === undefined || riser === undefined ? null : { riser, storey };
}

/** By its zone where that says which; else as the file calls it. */
function inletName(id: string, { adapters }: SimInput['water'], language: Language): string {
  const texts = MESSAGES[language].chain.thing;
  const { zone } = adapters.find((adapter) => adapter.id === id)!;
  const name = adapters.filter((adapter) => adapter.zone === zone).length === 1 ? zoneName(zone, language) : null;
  return name === null ? texts.inlet.replace('{{id}}', id) : texts.inletOfZone.replace('{{zone}}', name);
}

/** `low` -> `低区`; null: a zone that the file names itself. */
export function zoneName(zone: string, language: Language): string | null {
  const words: Readonly<Record<string, string>> = MESSAGES[language].chain.zone;
  return words[zone] ?? null;
}

/** `district1.pumper2` -> `水罐车2`, whoever else has one of that name. */
export function shortUnitName(id: string, { response }: Pick<SimInput, 'response'>, language: Language): string {
  const unit = response.units.find((each) => each.id === id);
  return unit === undefined ? id : unitName(unit, response.units.filter(({ stationId }) => stationId === unit.stationId), language);
}

/** `district2` -> `辖区2站`; a station of another name is shown as the file calls it. */
export function stationName(id: string, language: Language): string {
  const words: Readonly<Record<string, string>> = MESSAGES[language].stationKind;
  const [, kind = '', n = ''] = /^([a-z]+)(\d*)$/.exec(id) ?? [];
  return words[kind]?.replace('{{n}}', n).trim() ?? id;
}

function numberIn(id: string): string | undefined {
  return /(\d+)$/.exec(id)?.[1];
}

/** `district1.pumper2` as a pumper: `pumper 2`; an id without a number at its end: the kind alone. */
function numbered(kind: string, id: string, language: Language): string {
  const ending = numberIn(id);
  if (ending === undefined) return kind;
  return language === 'zh-CN' ? `${kind}${ending}` : `${kind} ${ending}`;
}
