/** Reasons as sentences. */
import { nameIn } from '../i18n/index.ts';
import type { FirstDivergence, TalliedReason } from '../report/reason-tally.ts';
import type { Reason } from '../report/reasons.ts';
import { measureById } from '../report/measures/measures.ts';
import { EVENT_KINDS, type EventKind, type SimEvent } from '../sim/index.ts';
import { clock, formatValue, messages, placeName, unitLabel } from './format.ts';
import type { Language } from './language.ts';
import { textsIn } from './texts.ts';

type Loss = Pick<Reason, 'measureId' | 'lost' | 'isAtLeast'>;

/** A sentence for an event: i18n's, with its names filled in. */
export function eventSentence(event: Pick<SimEvent, 'kind' | 'who' | 'where'>, language: Language): string {
  const sentence = messages(language).events.sentences[event.kind];
  const fill = (id: string | null) => (id === null ? '' : placeName(id, language));
  return sentence
    .replace('{{who}}', fill(event.who))
    .replace('{{where}}', fill(event.where))
    .replace(/\s*(\(\s*\)|（\s*）)/g, '')
    .trim();
}

export function reasonLines(tallied: readonly TalliedReason[], language: Language): string[] {
  return tallied.flatMap((entry) => [firstBreakSentence(entry, language), ...countsLine(entry, language)]);
}

export function divergenceLine(first: FirstDivergence | null, language: Language): string {
  const texts = textsIn(language);
  if (first === null) return texts.noDivergence;
  const { asFound, rectified, timeS } = first.divergence;
  const say = (event: SimEvent | null) => (event === null ? texts.nothingMore : `${clock(event.timeS)} ${eventSentence(event, language)}`);
  return texts.divergence({ seed: first.seed, time: clock(timeS), asFound: say(asFound), rectified: say(rectified) });
}

function firstBreakSentence({ chain, example, nightCount, comparedNightCount, meanLost, isAtLeast }: TalliedReason, language: Language): string {
  const texts = textsIn(language);
  const event = eventSentence(example, language);
  const sentence = texts.firstBreak({ chain: texts.chains[chain], nights: nightCount, all: comparedNightCount, event, time: clock(example.timeS) });
  const because = example.because === null ? '' : texts.because({ cause: causeName(example.because, language) });
  return `${sentence}${because}${lossPhrase({ measureId: example.measureId, lost: meanLost, isAtLeast }, language)}${language === 'zh' ? '。' : '.'}`;
}

function lossPhrase({ measureId, lost: mean, isAtLeast }: Loss, language: Language): string {
  const texts = textsIn(language);
  const { names, unit } = measureById(measureId)!;
  const measure = nameIn(names, language === 'zh' ? 'zh-CN' : 'en');
  if (mean <= 0) return texts.gained({ measure });
  const lost = `${isAtLeast ? texts.atLeast : ''}${formatValue(mean, unit)}`;
  return unit === 's' ? texts.lostTime({ measure, lost }) : texts.lostAmount({ measure, lost, unit: unitLabel(unit, language) });
}

function countsLine({ example }: TalliedReason, language: Language): string[] {
  if (example.counts.length === 0) return [];
  const texts = textsIn(language);
  const list = example.counts.map(({ kind, asFoundCount, rectifiedCount }) => texts.countItem({ name: messages(language).events.titles[kind], asFound: asFoundCount, rectified: rectifiedCount }));
  return [texts.counts({ list: list.join(language === 'zh' ? '，' : ', ') })];
}

/** A cause is an event's kind or the id of a thing. */
function causeName(because: string, language: Language): string {
  return isEventKind(because) ? messages(language).events.titles[because] : placeName(because, language);
}

function isEventKind(text: string): text is EventKind {
  return (EVENT_KINDS as readonly string[]).includes(text);
}
