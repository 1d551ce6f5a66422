import { fill } from '../../i18n/fill.ts';
import { useKioskWords } from './kiosk-context.ts';

/** At this dose the most sensitive people are overcome. Source: [iso13571] FED 0.3; the lung is all grey there. */
const GREY_FED = 0.3;

/** The dose as a lung that greys from below; never a body. */
export function Lung({ dose }: { readonly dose: number }) {
  const { words } = useKioskWords();
  const greyFrac = Math.min(1, dose / GREY_FED);
  const said = fill(words.lung.text, { percent: Math.round(greyFrac * 100) });
  return (
    <figure className="lung">
      <svg viewBox="0 0 64 64" role="img" aria-label={`${words.lung.title}: ${said}`}>
        <clipPath id="lung-shape"><path d={LUNG} /></clipPath>
        <g clipPath="url(#lung-shape)">
          <rect width="64" height="64" fill="#f29aa6" />
          <rect y={64 - 56 * greyFrac - 4} width="64" height="64" fill="#6d7277" />
        </g>
        <path d={`${LUNG}M32 6v18M32 24l-7 6M32 24l7 6`} fill="none" stroke="currentColor" strokeWidth="3" strokeLinejoin="round" />
      </svg>
      <figcaption>{said}</figcaption>
    </figure>
  );
}

const LUNG = 'M27 22c-8-9-20 8-21 30 0 8 8 7 13 4 6-3 8-6 8-12zM37 22c8-9 20 8 21 30 0 8-8 7-13 4-6-3-8-6-8-12z';
