import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Station, StationState } from '../../state/drill/index.ts';

export { useDrillText as useStationText } from '../drill-result/use-result.ts';

const Context = createContext<Station | null>(null);
export const StationProvider = Context.Provider;

export function useStation(): Station {
  const station = useContext(Context);
  if (!station) throw new Error('a part of the station was used outside StationProvider');
  return station;
}

export function useStationState(): StationState {
  return useStore(useStation().state);
}
