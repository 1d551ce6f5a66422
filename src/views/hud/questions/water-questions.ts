import { fill } from '../../../i18n/fill.ts';
import { nameIn } from '../../../i18n/index.ts';
import { firstWater as firstWaterEvent } from '../../../report/chain.ts';
import { wholeLossS } from '../../../report/chain-pair.ts';
import { breakWords, stageName } from '../../../report/chain-sentences.ts';
import { shortUnitName } from '../../../report/thing-names.ts';
import { hazardsOnWater } from '../../../report/why/water-way.ts';
import { FRAME_COLUMNS } from '../../../sim/index.ts';
import { asMeasured } from '../../../state/index.ts';
import { fireStorey } from '../../fire-storey.ts';
import { clock, elapsed } from '../../format.ts';
import { thingName } from '../../names.ts';
import { storeyRanges } from '../storey-facts.ts';
import { DRY_M } from '../../instruments/storey-value.ts';
import { joined, plain, type Moment, type Question } from './question.ts';

/** Source: GB 50974-2014 7.4.12, 0.35 MPa at the hydrant of a high building. */
const WEAK_M = 35;

interface Storey {
  readonly number: number;
  /** Its hydrant with most pressure. */
  readonly hydrantIndex: number;
  readonly headM: number;
}

export const noWater: Question = (moment) => {
  const { w, language } = moment;
  const storeys = storeysWithHydrant(moment);
  const dry = storeys.filter(({ headM }) => headM < DRY_M);
  const weak = storeys.filter(({ headM }) => headM >= DRY_M && headM < WEAK_M);
  const first = worstOf(dry, moment) ?? worstOf(weak, moment);
  if (first === undefined) return plain(w.noWater.none);
  const said = [[w.noWater.dry, dry], [w.noWater.weak, weak]] as const;
  const lacking = said.filter(([, list]) => list.length > 0).map(([words, list]) => fill(words, { storeys: storeyRanges(list.map(({ number }) => number)) }));
  return { text: joined(lacking, language) + causes(first, moment), lead: { to: 'thing', thing: { kind: 'hydrant', index: first.hydrantIndex } } };
};

/** The one where the fire began, else the highest. */
function worstOf(storeys: readonly Storey[], { run: { input } }: Moment): Storey | undefined {
  const fire = input.storeys[fireStorey(input)]!.number;
  return storeys.find(({ number }) => number === fire) ?? storeys.at(-1);
}

function storeysWithHydrant({ run: { input }, frame }: Moment): Storey[] {
  const head = FRAME_COLUMNS.hydrants.indexOf('pressureM');
  const best = new Map<number, Storey>();
  input.water.hydrants.forEach(({ storeyIndex }, hydrantIndex) => {
    const headM = frame.hydrants[hydrantIndex * FRAME_COLUMNS.hydrants.length + head]!;
    if (headM > (best.get(storeyIndex)?.headM ?? -Infinity)) best.set(storeyIndex, { number: input.storeys[storeyIndex]!.number, hydrantIndex, headM });
  });
  return [...best.values()].sort((a, b) => a.number - b.number);
}

/** Of all hydrants of the storey. One kind alone is told with its first place: which valve of which riser. */
function causes({ number }: Storey, { run: { input, scenario }, w, language }: Moment): string {
  const standing = scenario.hazards.filter(({ isStanding }) => isStanding);
  const there = input.water.hydrants.flatMap(({ storeyIndex }, index) => (input.storeys[storeyIndex]!.number === number ? [index] : []));
  const onWay = new Map(there.flatMap((index) => hazardsOnWater(index, input, standing)).map((each) => [each.id, each]));
  const [first] = onWay.values();
  if (first === undefined) return '';
  const nameOf = (id: string) => nameIn(standing.find((each) => each.id === id)!.names, language);
  const isOneKind = [...onWay.keys()].every((id) => nameOf(id) === nameOf(first.id));
  const hazard = isOneKind ? fill(w.noWater.at, { hazard: nameOf(first.id), thing: thingName(first.thingId, { input, language }) }) : nameOf(first.id);
  return fill(w.noWater.cause, { hazards: onWay.size === 1 ? hazard : fill(w.noWater.several, { hazard, count: onWay.size }) });
}

/** Of the later tower by how much, and the stage that took most of it. */
export const firstWater: Question = ({ run, pair, timeS, w, language }) => {
  if (pair === null) return plain(w.waiting);
  const { side, input } = run;
  const { waterS, stages } = pair.chain;
  const atS = waterS[side];
  if (atS === null) return { text: w.firstWater.never, lead: { to: 'report' } };
  const who = shortUnitName(firstWaterEvent(asMeasured(run))?.who ?? '', input, language);
  const at = fill(atS > timeS ? w.firstWater.due : w.firstWater.at, { clock: clock(input.startClockS, atS), who });
  const lostS = wholeLossS(stages);
  const isLater = side === 'asFound' && waterS.rectified !== null && lostS >= 1;
  if (!isLater) return { text: at, lead: { to: 'report' } };
  const { broken } = pair.chain;
  const late = fill(w.firstWater.late, { lost: elapsed(lostS) });
  if (broken === null) return { text: at + late, lead: { to: 'report' } };
  const stage = fill(w.firstWater.mostly, { stage: stageName(broken.loss, { language }), lost: elapsed(broken.loss.lostS) });
  // That another crew brought the water takes a sentence: the report has it.
  const isThing = !['micro', 'crew', 'slower'].includes(broken.link.kind);
  const what = isThing ? (language === 'en' ? ', ' : '，') + breakWords(broken.link, { language, lasting: elapsed, name: (id) => thingName(id, { input, language }) }) : '';
  return { text: at + late + stage + what, lead: { to: 'report' } };
};
