import type { Language } from '../../../i18n/index.ts';
import type { QuestionWords } from '../../../i18n/questions/question-words.ts';
import type { ChainPair } from '../../../report/chain-pair.ts';
import type { Parting } from '../../../report/parting.ts';
import type { Night } from '../../../report/why/why.ts';
import type { Frame } from '../../../sim/index.ts';
import type { FindList, RunData } from '../../../state/index.ts';
import type { Found } from '../../inspector/found.ts';
import type { Thing } from '../../inspector/things.ts';
import type { NameContext } from '../../names.ts';

export type QuestionName = keyof QuestionWords['ask'];

/** One tower at one second, as far as it is computed. */
export interface Moment extends NameContext {
  readonly run: RunData;
  readonly frame: Frame;
  readonly timeS: number;
  readonly w: QuestionWords;
  /** Those who are trapped or down, at a window first. */
  readonly inTrouble: readonly Found[];
  /** null: not both nights are computed to their ends. */
  readonly pair: { readonly night: Night; readonly chain: ChainPair } | null;
  /** null: as far as computed the towers come to the same. */
  readonly parting: Parting | null;
}

/** Where a press on an answer leads. */
export type Lead =
  | { readonly to: 'plan'; readonly storeyIndex: number | null }
  | { readonly to: 'table' }
  | { readonly to: 'list'; readonly list: FindList }
  | { readonly to: 'thing'; readonly thing: Thing }
  | { readonly to: 'report' }
  | { readonly to: 'timeLine'; readonly timeS: number };

export interface Answer {
  readonly text: string;
  /** null: there is nothing to see. */
  readonly lead: Lead | null;
}

export type Question = (moment: Moment) => Answer;

/** Parts of one answer. */
export function joined(parts: readonly string[], language: Language): string {
  return parts.join(language === 'en' ? '; ' : '；');
}

/** An answer that leads nowhere. */
export function plain(text: string): Answer {
  return { text, lead: null };
}
