import type { PhaseLook } from '../../scenario/drill-plan.ts';
import { useStationText } from './use-station.ts';

/** Line drawings of what stands before one; own drawings, one path each. */
const PATHS: Readonly<Record<PhaseLook, string>> = {
  panel: 'M6 8h36v32H6zM12 14h14v8H12zM31 15h6M31 19h6M12 28h4v4h-4zM20 28h4v4h-4zM28 28h4v4h-4zM36 26a3 3 0 1 1 0 6 3 3 0 0 1 0-6',
  phone: 'M12 6h8l4 9-5 4c2 4 5 8 10 10l4-5 9 4v8c0 4-4 6-8 5C19 39 8 28 6 15c-1-5 2-9 6-9z',
  kit: 'M9 6h30v36H9zM24 6v36M20 22v5M28 22v5M13 42v3M35 42v3M13 12h7M28 12h7',
  door: 'M12 44V6h24v38M8 44h32M31 25v3M36 14c5-4 8 2 5 5M36 24c6-3 9 3 6 6M12 38c-5 3-8-2-6-5',
  homes: 'M8 44V10l16-6 16 6v34zM14 16h6v6h-6zM28 16h6v6h-6zM14 28h6v6h-6zM28 28h6v6h-6zM21 44v-6h6v6',
  gate: 'M6 44V14h6v30M36 44V14h6v30M12 20l24 14M12 26l24 14M4 44h40M9 8v6',
};

export function Look({ look }: { readonly look: PhaseLook }) {
  const { t } = useStationText();
  return (
    <figure className="station-look">
      <svg viewBox="0 0 48 48" aria-hidden="true"><path d={PATHS[look]} fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinejoin="round" strokeLinecap="round" /></svg>
      <figcaption>{t(`look.${look}`)}</figcaption>
    </figure>
  );
}
