import { lazy, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { usePage } from './page-context.ts';

const load = () => import('../inspector/inspector.tsx');
const Inspector = lazy(load);
/** After the first pictures: the click that opens it must not wait for a download. */
const FETCH_AFTER_MS = 1500;

/** Where the inspector opens; its code is fetched once the page stands. */
export function InspectorDock() {
  const { selection } = usePage().state;
  const isOpen = useStore(selection, ({ selected, isFinding }) => selected !== null || isFinding);
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => void load().then(() => setWanted(true)), FETCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return isOpen || isWanted ? <Suspense fallback={null}><Inspector /></Suspense> : null;
}
