/** The chain as sentences; how ids and times read is the caller's, so that page and command line speak alike. */
import { fill, MESSAGES, type Language } from '../i18n/index.ts';
import { wholeLossS, type ChainBreak, type ChainPair, type StageLoss } from './chain-pair.ts';
import type { ChainLink, ChainLinkKind } from './chain.ts';
import { shownValue, tidy } from './sentence-parts.ts';

export interface ChainWords {
  readonly language: Language;
  readonly name: (id: string) => string;
  /** The right tower by another name, where some of its hazards stand; absent: rectified. */
  readonly right?: string;
  /** A length of time: `2:32`. */
  readonly lasting: (durationS: number) => string;
}

/** The right tower within a sentence. */
function rightOf({ language, right = MESSAGES[language].chain.right }: ChainWords): { readonly right: string } {
  return { right: right.charAt(0).toLowerCase() + right.slice(1) };
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `stops 3 m past the gate at bollard 1: needs 3.1 m, finds 1.2 m`; what the link does not say is left out. */
export function linkSentence(link: ChainLink, words: ChainWords): string {
  const { who, where, because, values } = link;
  const name = (id: string | null): string => (id === null ? '' : words.name(id));
  const numbers = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, shownValue(key, value, words.lasting)]));
  return tidy(fill(MESSAGES[words.language].chain.link[link.kind], { ...numbers, who: name(who), where: name(where), because: name(because) }));
}

/** From what stood in the way to the people, without what went as it should. */
const STORY: ReadonlySet<ChainLinkKind> = new Set<ChainLinkKind>([
  'stopped', 'stoppedByLoad', 'stoppedBySlope', 'hoseByHand', 'ladderNever', 'pumpFailed', 'wrongInlet', 'hydrantDry', 'hydrantWeak', 'firstWater', 'neverWater', 'burning', 'burnt', 'people',
]);

/** They say themselves that they are of the end. */
const OF_THE_END: ReadonlySet<ChainLinkKind> = new Set<ChainLinkKind>(['burnt', 'people']);

/** One paragraph: obstacle or valve, litres a second, storeys burning, people, as found and rectified. */
export function chainStory({ asFound, rectified }: Pick<ChainPair, 'asFound' | 'rectified'>, words: ChainWords): string {
  const { story, storyLink } = MESSAGES[words.language].chain;
  const told = (links: readonly ChainLink[]): string => {
    const kept = links.filter(({ kind }) => STORY.has(kind));
    return kept.map((link, i) => (link.timeS === null || OF_THE_END.has(link.kind) || kept[i - 1]?.timeS === link.timeS ? linkSentence(link, words) : fill(storyLink, { time: words.lasting(link.timeS), said: linkSentence(link, words) }))).join(words.language === 'en' ? ' ' : '');
  };
  return fill(story, { asFound: told(asFound), rectified: told(rectified), right: upperFirst(rightOf(words).right) });
}

const MINUTE_S = 60;

/** First water in both nights, how much later as found, and where that time went. */
export function waterSentence({ waterS, stages }: Pick<ChainPair, 'waterS' | 'stages'>, words: ChainWords): string {
  const { language, lasting } = words;
  const { water, atLeast } = MESSAGES[language].chain;
  const said = (timeS: number | null): string => (timeS === null ? water.never : lasting(timeS));
  const lostS = wholeLossS(stages);
  const sides = { asFound: said(waterS.asFound), rectified: said(waterS.rectified), ...rightOf(words) };
  if (waterS.rectified === null || sides.asFound === sides.rectified) return closed(fill(water.plain, sides));
  const parts = stages.filter((stage) => Math.abs(stage.lostS) >= 1).map((stage) => fill((stage.lostS > 0 ? water.longer : water.shorter)[stage.stage], { lost: minutes(stage.lostS, language) }));
  const lost = `${waterS.asFound === null ? atLeast : ''}${minutes(lostS, language)}`;
  // Where in one night somebody had water before any engine was at the gate, the roads of both say nothing of the difference.
  const isAlike = stages.every(({ stage, isOvertaken }) => stage !== 'road' || isOvertaken.asFound === isOvertaken.rectified);
  return closed(fill(lostS > 0 ? water.later : water.sooner, { ...sides, lost, parts: isAlike ? fill(water.split, { parts: parts.join(language === 'en' ? ', ' : '，') }) : water.overtaken }));
}

/** Spaces stand beside numbers, not between two Chinese words. */
function closed(text: string): string {
  return text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/** `13 min 42 s`: a time that nobody takes for one on a clock. */
function minutes(durationS: number, language: Language): string {
  const { inMinutes, inSeconds } = MESSAGES[language].chain.water;
  const wholeS = Math.round(Math.abs(durationS));
  return fill(wholeS < MINUTE_S ? inSeconds : inMinutes, { min: Math.floor(wholeS / MINUTE_S), s: wholeS % MINUTE_S });
}

export function stageSentence({ stage, asFoundS, rectifiedS, lostS, isAtLeast, isOvertaken }: StageLoss, words: ChainWords): string {
  const { lasting, language } = words;
  const { stageLine, stageGained, stageSame, atLeast, overtaken, overtakenBefore } = MESSAGES[language].chain;
  const took = (durationS: number, isCut: boolean): string => (isCut ? fill(durationS < 1 ? overtakenBefore : overtaken, { took: lasting(durationS) }) : lasting(durationS));
  const parts = { ...rightOf(words), stage: stageName({ stage }, words), asFound: took(asFoundS, isOvertaken.asFound), rectified: took(rectifiedS, isOvertaken.rectified), lost: `${isAtLeast ? atLeast : ''}${lasting(Math.abs(lostS))}` };
  if (parts.asFound === parts.rectified) return fill(stageSame, parts);
  return fill(lostS >= 0 ? stageLine : stageGained, parts);
}

export function stageName({ stage }: Pick<StageLoss, 'stage'>, { language }: Pick<ChainWords, 'language'>): string {
  return MESSAGES[language].chain.stage[stage];
}

/** Which link broke, for how long, and what that cost. */
export function brokenSentence(broken: ChainPair['broken'], words: ChainWords): string {
  const texts = MESSAGES[words.language].chain;
  if (broken === null) return fill(texts.nothingBroke, rightOf(words));
  const { loss, link } = broken;
  const lost = `${loss.isAtLeast ? texts.atLeast : ''}${words.lasting(loss.lostS)}`;
  return fill(texts.broken, { ...rightOf(words), stage: stageName(loss, words), what: breakWords(link, words), span: spanWords(link, words), lost });
}

/** What did not hold, without its time: `pumper 2 was stopped by bollard 1`. */
export function breakWords({ kind, who, where, because }: ChainBreak, words: ChainWords): string {
  const name = (id: string | null): string => (id === null ? '' : words.name(id));
  return tidy(fill(MESSAGES[words.language].chain.break[kind], { ...rightOf(words), who: name(who), where: name(where), because: name(because) }));
}

function spanWords({ fromS, untilS, lastedS }: ChainBreak, { language, lasting }: ChainWords): string {
  const { span, spanToEnd } = MESSAGES[language].chain;
  const parts = { from: lasting(fromS), until: untilS === null ? '' : lasting(untilS), lasted: lasting(lastedS) };
  return fill(untilS === null ? spanToEnd : span, parts);
}
