/** A call as it is spoken; how ids and lengths of time read is the caller's, so that page, paper and command line speak alike. */
import { fill, type Language } from '../../i18n/index.ts';
import { RADIO_WORDS } from '../../i18n/radio/radio-words.ts';
import { stationName } from '../thing-names.ts';
import { shownValue, tidy } from '../sentence-parts.ts';
import type { RadioCall, RadioParty } from './radio-log.ts';

export interface RadioWordsFor {
  readonly language: Language;
  readonly name: (id: string) => string;
  /** An appliance without its station. */
  readonly shortName: (unitId: string) => string;
  /** A length of time: `2:32`. */
  readonly lasting: (durationS: number) => string;
}

/** `pumper 2 → command` */
export function partiesOf(call: RadioCall, words: RadioWordsFor): string {
  return `${partyName(call.from, words)} → ${partyName(call.to, words)}`;
}

/** `Stopped on the fire lane 45 m in beside car 2: needs 3.1 m, finds 1.2 m. Clear the way!` */
export function callSentence(call: RadioCall, words: RadioWordsFor): string {
  const texts = RADIO_WORDS[words.language];
  const { event } = call;
  const name = (id: string | null): string => (id === null ? '' : words.name(id));
  const numbers = Object.fromEntries(Object.entries(event.values).map(([key, value]) => [key, shownValue(key, value, words.lasting)]));
  const said = call.order !== null ? texts.order[call.order] : call.nozzle !== null ? texts.nozzle[call.nozzle] : texts.said[call.said];
  const storey = event.values['storey'];
  const onStorey = storey === undefined ? '' : fill(texts.onStorey, { storey: String(storey) });
  const sentence = tidy(fill(said, { ...numbers, storey: onStorey, units: call.unitIds.map(words.shortName).join(texts.comma), who: name(event.who), where: name(event.where), because: name(event.because) }));
  return call.need === null ? sentence : `${sentence}${texts.gap}${texts.need[call.need]}`;
}

export function partyName(party: RadioParty, { language, name }: RadioWordsFor): string {
  if (typeof party !== 'object') return RADIO_WORDS[language].party[party];
  return 'unit' in party ? name(party.unit) : stationName(party.station, language);
}
