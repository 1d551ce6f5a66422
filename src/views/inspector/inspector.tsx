import { useEffect, useRef, useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { NOTHING_SELECTED, type Selection } from '../../state/index.ts';
import { usePage, useRun } from '../hud/page-context.ts';
import { thingName } from '../names.ts';
import { Finder } from './finder.tsx';
import { PersonCard } from './person-card.tsx';
import { ThingCard } from './thing-card.tsx';
import { idOfThing } from './things.ts';
import { useInspectorWords } from './use-inspected.ts';
import './inspector.css';

/** Beside the towers, or as a sheet on a phone: the list to find in, or the card of what was picked. Lies over the page and moves nothing. */
export default function Inspector() {
  const { selection } = usePage().state;
  const { selected, isFinding, wanted } = useStore(selection);
  const trail = useTrail(selected);
  if (selected === null && !isFinding) return null;
  return (
    <Frame selected={selected} onBack={selected === null ? null : trail}>
      {selected === null ? <Finder wanted={wanted} onWanted={(next) => selection.setState({ wanted: next })} /> : <Card selected={selected} />}
    </Frame>
  );
}

function Card({ selected: { kind, index, side } }: { readonly selected: Selection }) {
  return kind === 'person' ? <PersonCard key={index} personIndex={index} side={side} /> : <ThingCard key={`${kind}${index}`} thing={{ kind, index }} side={side} />;
}

const isSame = (a: Selection, b: Selection | undefined) => a.kind === b?.kind && a.index === b.index;

/** Goes back card by card, and from the first one to the list. */
function useTrail(selected: Selection | null): () => void {
  const { selection } = usePage().state;
  const trail = useRef<Selection[]>([]);
  useEffect(() => {
    if (selected === null) trail.current = [];
    else if (isSame(selected, trail.current.at(-1))) trail.current[trail.current.length - 1] = selected;
    else trail.current.push(selected);
  }, [selected]);
  return () => {
    trail.current.pop();
    const before = trail.current.pop() ?? null;
    selection.setState({ selected: before, isFinding: before === null });
  };
}

function Frame({ selected, onBack, children }: { readonly selected: Selection | null; readonly onBack: (() => void) | null; readonly children: React.ReactNode }) {
  const { selection } = usePage().state;
  const { w } = useInspectorWords();
  const title = useTitle(selected);
  const panel = useFocus(selected === null);
  const body = useTop(selected);
  const close = () => selection.setState(NOTHING_SELECTED);
  const [isTall, setTall] = useState(false);
  const isOnSite = selected !== null && ['unit', 'obstacle', 'adapter', 'outdoorHydrant'].includes(selected.kind);
  return (
    <aside
      ref={panel}
      className={`inspector ${selected === null ? '' : selected.side === 'asFound' ? 'as-found' : 'rectified'} ${isOnSite ? 'short' : ''} ${isTall ? 'tall' : ''}`}
      aria-label={w.title}
      data-testid="inspector"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <div className="inspector-head">
        {onBack ? <Button className="button icon-button" aria-label={w.back} onPress={onBack}>‹</Button> : null}
        <h2 className="panel-title" tabIndex={-1}>{title}</h2>
        {selected !== null && selected.kind !== 'person' ? <span className="inspector-side"><span className="side-mark" aria-hidden="true" />{w.side[selected.side]}</span> : null}
        <ToggleButton className="button icon-button taller" isSelected={isTall} onChange={setTall} aria-label={w.taller}>{isTall ? '▾' : '▴'}</ToggleButton>
        <Button className="button icon-button" aria-label={w.close} onPress={close} data-testid="inspector-close">×</Button>
      </div>
      <p className="visually-hidden" role="status">{title}</p>
      <div ref={body} className="inspector-body">{children}</div>
    </aside>
  );
}

/** Another card begins at its top. */
function useTop(selected: Selection | null) {
  const body = useRef<HTMLDivElement>(null);
  const { kind, index } = selected ?? {};
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
  }, [kind, index]);
  return body;
}

function useTitle(selected: Selection | null): string {
  const { language, w } = useInspectorWords();
  const run = useRun(selected?.side ?? 'asFound');
  const id = selected && run ? idOfThing(selected, run.input) : null;
  return id === null || !run ? w.find : thingName(id, { input: run.input, language });
}

/** Opened from the keyboard the list takes the focus; closed, the focus goes back to where it was. */
function useFocus(isFinder: boolean) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    const node = panel.current;
    if (node === null) return;
    const isElsewhere = !node.contains(document.activeElement);
    if (isFinder) node.querySelector('input')?.focus({ preventScroll: true });
    else if (!isElsewhere || document.activeElement === document.body) node.querySelector('h2')?.focus({ preventScroll: true });
  }, [isFinder]);
  return panel;
}
