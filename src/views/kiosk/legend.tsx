import { LOOKS } from './facade/looks.ts';
import { useKioskWords } from './kiosk-context.ts';

const MARKS = [
  ['home', 'dot', LOOKS.home],
  ['moving', 'dot', LOOKS.person],
  ['waiting', 'dot', LOOKS.waiting],
  ['smoke', 'patch', LOOKS.smoke],
  ['ebike', 'ring', LOOKS.ebike],
  ['canopy', 'line', LOOKS.canopy],
] as const;

/** What the marks of the picture stand for, in the colours that it paints them with. */
export function Legend({ isOwnShown }: { readonly isOwnShown: boolean }) {
  const { words } = useKioskWords();
  return (
    <ul className="towers-legend" aria-label={words.legend.title} data-testid="legend">
      {MARKS.filter(([mark]) => isOwnShown || mark !== 'home').map(([mark, shape, color]) => (
        <li key={mark}><span className={`legend-mark ${shape}`} style={{ color }} aria-hidden="true" />{words.legend[mark]}</li>
      ))}
    </ul>
  );
}
