import { useValidationWords } from './use-validation-words.ts';

export type VerdictKind = 'met' | 'missed' | 'marked' | 'notModelled';

/** Shape, word and colour say the same. */
export function Verdict({ kind }: { readonly kind: VerdictKind }) {
  const { t } = useValidationWords();
  return (
    <span className={`verdict-mark ${kind === 'met' ? 'is-met' : 'is-missed'}`}>
      <VerdictIcon isMet={kind === 'met'} /> {t(kind)}
    </span>
  );
}

export function VerdictIcon({ isMet }: { readonly isMet: boolean }) {
  return (
    <svg className="verdict-icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      {isMet ? <circle cx="8" cy="8" r="7" /> : <path className="verdict-shape" d="M8 1 15 14.5H1z" />}
      {isMet ? <path className="verdict-stroke" d="m4.5 8.2 2.4 2.4 4.6-5" /> : <path className="verdict-stroke" d="M8 6v4M8 11.8v.6" />}
    </svg>
  );
}
