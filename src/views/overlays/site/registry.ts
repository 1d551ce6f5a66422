/** Layers of the map: one file and one line each, the words under the same name in `src/i18n/site`. */
import type { SiteLayerName } from '../../../state/index.ts';
import type { SiteOverlay } from '../../view.ts';
import { ladders } from './ladders.ts';
import { swept } from './swept.ts';

export const SITE_OVERLAYS: readonly SiteOverlay[] = [swept, ladders];

/** null: the site alone. */
export function siteOverlayOf(name: SiteLayerName): SiteOverlay | null {
  return SITE_OVERLAYS.find((overlay) => overlay.name === name) ?? null;
}
