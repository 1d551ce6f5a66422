/** Layers that the towers can show in place of smoke: one file and one line each, the words under the same name in `src/i18n/instruments`. */
import type { LayerName } from '../../state/index.ts';
import type { Overlay } from '../view.ts';
import { crowding } from './crowding.ts';
import { dose } from './dose.ts';
import { pressure } from './pressure.ts';
import { reach } from './reach.ts';
import { searched } from './searched.ts';
import { temperature } from './temperature.ts';
import { visibility } from './visibility.ts';
import { water } from './water.ts';

export const OVERLAYS: readonly Overlay[] = [temperature, visibility, dose, pressure, crowding, water, searched, reach];

/** null: as it looks. */
export function overlayOf(name: LayerName): Overlay | null {
  return OVERLAYS.find((overlay) => overlay.name === name) ?? null;
}
