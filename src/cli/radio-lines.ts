/** The radio log as a text file: clock, parties, what is said. */
import { callSentence, partiesOf } from '../report/radio/radio-sentences.ts';
import { radioLog } from '../report/radio/radio-log.ts';
import { shortUnitName } from '../report/thing-names.ts';
import type { SimEvent, SimInput } from '../sim/index.ts';
import { chainWords } from './chain-lines.ts';
import { clockTime } from './format.ts';
import type { Language } from './language.ts';

export function radioText(events: readonly SimEvent[], input: SimInput, language: Language): string {
  const words = { ...chainWords(input, language), shortName: (id: string) => shortUnitName(id, input, language === 'zh' ? 'zh-CN' : 'en') };
  return radioLog(events, input)
    .map((call) => `${clockTime(input.startClockS + call.timeS)}  ${partiesOf(call, words)}  ${callSentence(call, words)}\n`)
    .join('');
}
