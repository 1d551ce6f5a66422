import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { FirstWords } from '../../i18n/first/first-words.ts';
import { languageOf, nameIn, type Language, type Messages, type Translate } from '../../i18n/index.ts';
import { measureById } from '../../report/measures/measures.ts';
import type { StudyGroup } from '../../report/study/study-group.ts';
import type { MoneyBook, ScenarioFile, SettingsStore, StudyClient, StudyState } from '../../state/index.ts';
import { measured } from '../format.ts';
import type { MountStudyChart } from '../study-picture.ts';
import { provided } from '../provided.ts';

/** What the parts of the page share. */
export interface FirstContext {
  readonly client: StudyClient;
  readonly settings: SettingsStore;
  readonly files: readonly ScenarioFile[];
  /** Of the drill with the night of this seed. */
  readonly nightHref: (seed: number) => string;
  /** A file of the reader's own: read here, never sent. */
  readonly onFile: (file: File) => void;
  /** Trouble with such a file that has no line. */
  readonly notice: string | null;
  readonly moneyBook: MoneyBook;
  readonly loadChart: () => Promise<MountStudyChart>;
}

export const [FirstPageProvider, useFirst] = provided<FirstContext>('FirstPageProvider');

export function useStudy<Part>(read: (state: StudyState) => Part): Part {
  return useStore(useFirst().client.store, read);
}

export interface Words {
  readonly t: FirstWords;
  readonly tPage: Translate;
  readonly language: Language;
  readonly groupName: (kind: string) => string;
  readonly measureName: string;
  /** A value of the measure studied. */
  readonly value: (value: number) => string;
  /** How a repair moves the measure, in words. @param saved  as found less repaired */
  readonly change: (saved: number) => string;
  /** The same as a signed figure for axes and tables: right is good. */
  readonly gain: (good: number) => string;
  /** Ticks of an axis fall on multiples of it. */
  readonly stepOf: number;
  /** From as found less repaired to right-is-good. */
  readonly goodOf: (saved: number) => number;
}

const S_PER_MIN = 60;
/** Less than this is what adding and subtracting leaves. */
const NOTHING = 1e-9;

export function useFirstWords(): Words {
  const { t, i18n } = useTranslation('first');
  const { t: tPage } = useTranslation('page');
  const language = languageOf(i18n.language);
  const measureId = useStudy(({ choice }) => choice.measureId);
  const groups = useStudy(({ setting }) => setting?.groups ?? NO_GROUPS);
  const measure = measureById(measureId)!;
  const value = (amount: number): string => measured(amount, measure.unit, tPage, language);
  const goodOf = (saved: number): number => (measure.better === 'higher' ? -saved : saved);
  return {
    t, tPage, language, value, goodOf,
    stepOf: measure.unit === 's' ? S_PER_MIN : 1,
    measureName: nameIn(measure.names, language),
    groupName: (kind) => nameOf(groups.find((group) => group.kind === kind), kind, language, tPage),
    change: (saved) => {
      if (Math.abs(saved) < NOTHING) return t('change.none');
      const word = measure.unit !== 's' ? (saved > 0 ? 'less' : 'more') : measure.id === 'laneBlockedS' ? (saved > 0 ? 'shorter' : 'longer') : saved > 0 ? 'earlier' : 'later';
      return t(`change.${word}`, { value: value(Math.abs(saved)) });
    },
    gain: (good) => (Math.abs(good) < NOTHING ? '0' : `${good > 0 ? '+' : '−'}${value(Math.abs(good))}`),
  };
}

const NO_GROUPS: readonly StudyGroup[] = [];

function nameOf(group: StudyGroup | undefined, kind: string, language: Language, tPage: Translate): string {
  if (group === undefined) return kind;
  return group.names === null ? tPage(`hazards.chain.${kind as keyof Messages['hazards']['chain']}`) : nameIn(group.names, language);
}
