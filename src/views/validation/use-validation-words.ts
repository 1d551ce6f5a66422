import { useTranslation } from 'react-i18next';
import { languageOf, nameIn, placeName, type Language } from '../../i18n/index.ts';
import { term, type ValidationWords } from '../../i18n/validation/validation-words.ts';
import { smoke } from './report.ts';

export interface Words {
  readonly t: ValidationWords;
  readonly language: Language;
  /** A name of the generated report. */
  readonly name: (text: string) => string;
  /** A run by its scenario, or a quantity: what an aim is about. */
  readonly subject: (id: string) => string;
  /** A compartment, target or opening. */
  readonly place: (id: string) => string;
}

const RUNS = smoke.groups.flatMap(({ runs }) => runs);

export function useValidationWords(): Words {
  const { t, i18n } = useTranslation('validation');
  const language = languageOf(i18n.language);
  const name = (text: string): string => term(text, language);
  const spaced = (id: string): string => id.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase();
  const place = (id: string): string => {
    if (/^F\d/.test(id)) return placeName(id, language);
    const known = name(id);
    return known === id && /^[a-z]/.test(id) ? spaced(id) : known;
  };
  const subject = (id: string): string => {
    const run = RUNS.find(({ scenario }) => scenario === id);
    return run ? nameIn(run.names, language) : name(id);
  };
  return { t, language, name, subject, place };
}
