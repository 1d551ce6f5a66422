import { fill } from '../../i18n/fill.ts';
import { UNCERTAIN_WORDS } from '../../i18n/uncertain/uncertain-words.ts';
import { lawText, quantityName } from '../uncertain-text.ts';
import { StudyTable } from './figure.tsx';
import { useFirstWords, useStudy } from './first-context.ts';

/** What the drill declares to differ from night to night, with its laws and sources. */
export function VaryingPart() {
  const { language } = useFirstWords();
  const varying = useStudy((study) => study.scenario?.varying ?? null);
  if (varying === null || varying.length === 0) return null;
  const words = UNCERTAIN_WORDS[language];
  return (
    <details className="limits" data-testid="first-varying">
      <summary>{fill(words.title, { count: varying.length })}</summary>
      <p className="muted small-print">{words.lead}</p>
      <StudyTable caption={fill(words.title, { count: varying.length })} head={[words.quantity, words.law, words.source]} rows={varying.map((each) => [quantityName(each, language), lawText(each.law, each, language), each.source])} />
    </details>
  );
}
