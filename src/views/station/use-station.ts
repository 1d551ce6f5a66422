import { useStore } from 'zustand';
import type { Station, StationState } from '../../state/drill/index.ts';
import { provided } from '../provided.ts';

export { useDrillText as useStationText } from '../drill-result/use-result.ts';

export const [StationProvider, useStation] = provided<Station>('StationProvider');

export function useStationState(): StationState {
  return useStore(useStation().state);
}
