/** The chain on the terminal. */
import { brokenSentence, chainStory, linkSentence, stageSentence, waterSentence, type ChainWords } from '../report/chain-sentences.ts';
import type { ChainPair } from '../report/chain-pair.ts';
import type { ChainLink } from '../report/chain.ts';
import { nameOfThing } from '../report/thing-names.ts';
import type { SimInput } from '../sim/index.ts';
import { clock, messages, placeName } from './format.ts';
import type { Language } from './language.ts';

export function chainWords(input: SimInput, language: Language): ChainWords {
  const tag = language === 'zh' ? 'zh-CN' : 'en';
  return { language: tag, lasting: clock, name: (id) => nameOfThing(id, input, tag) ?? placeName(id, language) };
}

/** Time and sentence of every link. */
export function chainLines(links: readonly ChainLink[], words: ChainWords): string[] {
  return links.map((link) => `  ${(link.timeS === null ? '-' : clock(link.timeS)).padStart(6)}  ${linkSentence(link, words)}`);
}

export function chainTitle(language: Language): string {
  return messages(language).chain.title;
}

/** Which link broke, what that led to, and where the time to first water went. */
export function chainPairLines(pair: ChainPair, words: ChainWords): string[] {
  const { stages, broken } = pair;
  return [waterSentence(pair, words), brokenSentence(broken, words), chainStory(pair, words), ...stages.map((loss) => `  ${stageSentence(loss, words)}`)];
}
