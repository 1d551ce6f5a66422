/** The radio and the panel as the command post hears and reads them, in both languages. */
import { placeName } from '../../i18n/place-name.ts';
import type { Language } from '../../i18n/index.ts';
import type { Names } from '../../catalog/hazard.ts';
import { callSentence, partyName, type RadioWordsFor } from '../../report/radio/radio-sentences.ts';
import { RADIO_KINDS, radioLog, type RadioParty } from '../../report/radio/radio-log.ts';
import { nameOfThing, shortUnitName } from '../../report/thing-names.ts';
import type { EventKind, SimEvent, SimInput } from '../../sim/index.ts';
import type { KnownLine, KnownSignal } from './known-schema.ts';

/** That units wait stands on their board. Callers at windows ring in on the board of calls, with what they know. */
const NOT_ON_RADIO = 'personAtWindow';

interface Heard {
  readonly events: readonly SimEvent[];
  readonly lines: KnownLine[];
}
/** The last log of each night: most seconds bring nothing new on the air. */
const lastHeard = new WeakMap<SimInput, Heard>();

export function heardRadio(events: readonly SimEvent[], input: SimInput): KnownLine[] {
  const onAir = events.filter(({ kind }) => RADIO_KINDS.has(kind));
  const last = lastHeard.get(input);
  if (last?.events.length === onAir.length && last.events.every((event, i) => event === onAir[i])) return last.lines;
  const lines = linesOf(onAir, input);
  lastHeard.set(input, { events: onAir, lines });
  return lines;
}

function linesOf(events: readonly SimEvent[], input: SimInput): KnownLine[] {
  const [zh, en] = [wordsOf(input, 'zh-CN'), wordsOf(input, 'en')];
  return radioLog(events, input).filter(({ said, order }) => said !== NOT_ON_RADIO && order !== 'hold').map((call): KnownLine => {
    const party = (of: RadioParty): Names => ({ zh: partyName(of, zh), en: partyName(of, en) });
    return { atS: call.timeS, from: party(call.from), to: party(call.to), said: { zh: callSentence(call, zh), en: callSentence(call, en) }, isNeed: call.need !== null };
  });
}

const SIGNALS: Readonly<Partial<Record<EventKind, KnownSignal['kind']>>> = { detectorTripped: 'detector', alarmSounded: 'alarm', pumpStarted: 'pumpOn', pumpFailed: 'pumpFault' };

export function panelSignals(events: readonly SimEvent[], input: SimInput): KnownSignal[] {
  return events.flatMap((event): KnownSignal[] => {
    const kind = SIGNALS[event.kind];
    return kind === undefined ? [] : [{ atS: event.timeS, kind, names: namesOf((kind === 'detector' ? event.where : event.who) ?? '', input) }];
  });
}

export function namesOf(id: string, input: SimInput): Names {
  const name = (language: Language) => nameOfThing(id, input, language) ?? placeName(id, language);
  return { zh: name('zh-CN'), en: name('en') };
}

function wordsOf(input: SimInput, language: Language): RadioWordsFor {
  return { language, name: (id) => nameOfThing(id, input, language) ?? placeName(id, language), shortName: (id) => shortUnitName(id, input, language), lasting };
}

/** `3:22` */
function lasting(durationS: number): string {
  return `${Math.floor(durationS / 60)}:${String(Math.round(durationS) % 60).padStart(2, '0')}`;
}
