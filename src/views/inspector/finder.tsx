import { useDeferredValue, useMemo, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { fill } from '../../i18n/fill.ts';
import { SIDES, type Side } from '../../state/index.ts';
import { ChoiceButtons } from '../hud/choice-buttons.tsx';
import { frameOf, useMoment, useRun } from '../hud/page-context.ts';
import { Picker } from '../hud/picker.tsx';
import { findAll, type Found, type ListName, type Wanted } from './found.ts';
import { useInspectorWords, useLookAt } from './use-inspected.ts';

const LISTS: readonly ListName[] = ['all', 'old', 'frail', 'window', 'trouble', 'things'];
const PAGE_LENGTH = 60;
/** Lists of this moment are read again when so many simulated seconds have gone by. */
const STEP_S = 10;

/** Everybody and everything by name. */
export function Finder({ wanted, onWanted, side, onSide }: { readonly wanted: Wanted; readonly onWanted: (wanted: Wanted) => void; readonly side: Side; readonly onSide: (side: Side) => void }) {
  const { w } = useInspectorWords();
  const [length, setLength] = useState(PAGE_LENGTH);
  const found = useFound(useDeferredValue(wanted), side);
  return (
    <div className="finder" data-testid="finder">
      <Filters wanted={wanted} onWanted={onWanted} side={side} onSide={onSide} />
      <p className="muted" role="status">{found.length === 0 ? w.nothing : fill(w.search.count, { count: found.length })}</p>
      <ul className="found">
        {found.slice(0, length).map((each) => <FoundRow key={`${each.kind}${each.index}`} found={each} side={side} />)}
      </ul>
      {found.length > length ? <Button className="button" onPress={() => setLength(length + PAGE_LENGTH)}>{fill(w.search.more, { count: Math.min(PAGE_LENGTH, found.length - length) })}</Button> : null}
    </div>
  );
}

function useFound(wanted: Wanted, side: Side): readonly Found[] {
  const { t, language } = useInspectorWords();
  const run = useRun(side);
  const momentS = Math.floor(useMoment() / STEP_S) * STEP_S;
  return useMemo(() => {
    const frame = frameOf(run, momentS);
    return run && frame ? findAll(wanted, run, { frame, timeS: momentS }, { input: run.input, t, language }) : [];
  }, [wanted, run, momentS, t, language]);
}

function Filters({ wanted, onWanted, side, onSide }: { readonly wanted: Wanted; readonly onWanted: (wanted: Wanted) => void; readonly side: Side; readonly onSide: (side: Side) => void }) {
  const { w } = useInspectorWords();
  const storeys = useRun(side)?.input.storeys ?? [];
  return (
    <div className="finder-filters">
      <SearchField className="search" value={wanted.text} onChange={(text) => onWanted({ ...wanted, text })}>
        <Label className="field-label visually-hidden">{w.search.label}</Label>
        <Input className="input" placeholder={w.search.hint} data-testid="find-text" />
      </SearchField>
      <Picker
        label={w.search.who}
        options={LISTS.map((id) => ({ id, text: w.list[id] }))}
        value={wanted.list}
        onChange={(list) => onWanted({ ...wanted, list: list as ListName })}
        testId="find-list"
      />
      <Picker
        label={w.search.storey}
        options={[{ id: 'all', text: w.search.allStoreys }, ...storeys.map(({ number }, i) => ({ id: String(i), text: `${number}F` })).reverse()]}
        value={wanted.storeyIndex === null ? 'all' : String(wanted.storeyIndex)}
        onChange={(id) => onWanted({ ...wanted, storeyIndex: id === 'all' ? null : Number(id) })}
        testId="find-storey"
      />
      <ChoiceButtons label={w.side.label} options={SIDES.map((id) => ({ id, text: w.side[id] }))} value={side} onChange={onSide} testId="find-side" />
    </div>
  );
}

function FoundRow({ found, side }: { readonly found: Found; readonly side: Side }) {
  const { t, w } = useInspectorWords();
  const lookAt = useLookAt();
  const state = found.isAtWindow ? w.list.window : found.state === null ? '' : t(`personState.${found.state}`);
  return (
    <li>
      <button type="button" className="found-row" data-state={found.isAtWindow ? 'window' : found.state} onClick={() => lookAt(found, side)}>
        <span>{found.name}</span> <span className="muted">{state}</span>
      </button>
    </li>
  );
}
