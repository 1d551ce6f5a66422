import { useStore } from 'zustand';
import { usePage } from '../hud/page-context.ts';
import { bandText, SCALES, type ScaleName } from '../scales.ts';

export interface LegendProps {
  readonly scale: ScaleName;
  readonly unit: string;
  readonly isCounted: boolean;
}

/** Each colour with what it stands for, and the unit. */
export function Legend({ scale, unit, isCounted }: LegendProps) {
  const { state } = usePage();
  const theme = useStore(state.settings, (settings) => settings.theme);
  const { colours, from } = SCALES[scale];
  return (
    <ul className="legend" data-testid="legend">
      {from.map((low, band) => <li key={low}><span className="legend-colour" style={{ background: colours[theme][band] }} />{bandText(SCALES[scale], band, isCounted)}</li>)}
      <li className="muted">{unit}</li>
    </ul>
  );
}
