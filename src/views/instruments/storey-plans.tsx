import './instruments.css';
import { useEffect } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill.ts';
import type { SimInput } from '../../sim/index.ts';
import { showAlone, SIDES, type Selection } from '../../state/index.ts';
import { usePage, useRun } from '../hud/page-context.ts';
import { Picker } from '../hud/picker.tsx';
import { Legend } from './legend.tsx';
import { fireStorey } from '../fire-storey.ts';
import { StoreyPlanPicture } from './storey-plan-picture.tsx';
import { useInstrumentWords } from './use-instrument-words.ts';

/** One storey of both towers from above, at the second that is played. It follows what is picked in the towers. */
export function StoreyPlans() {
  const { w } = useInstrumentWords();
  const left = useRun('asFound');
  const storeyIndex = useStorey(left?.input ?? null);
  if (!left) return <p className="muted">{w.waiting}</p>;
  return (
    <div className="plans">
      <div className="instrument-tools">
        <StoreyChoice input={left.input} storeyIndex={storeyIndex} />
        <AloneButton storeyIndex={storeyIndex} />
        <Legend scale="sight" unit={w.plan.sightUnit} isCounted={false} />
        <ul className="legend plan-signs">
          <li><svg viewBox="-1 -1 2 2" width="14" height="14" aria-hidden="true"><path d="M-1 0L0 -1M-1 1L1 -1M0 1L1 0" className="plan-overhead-sign" /></svg><span title={w.plan.aboveHint}>{w.plan.above}</span></li>
          <li><svg viewBox="-1 -1 2 2" width="12" height="12" aria-hidden="true"><circle r="0.8" className="plan-person" /></svg>{w.plan.person}</li>
          <li><svg viewBox="-1 -1 2 2" width="14" height="14" aria-hidden="true"><path d="M0 -0.9L0.9 0.8H-0.9z" className="plan-window-person" /></svg>{w.plan.window}</li>
          <li><svg viewBox="-1 -1 2 2" width="12" height="12" aria-hidden="true"><path d="M-0.7 -0.7L0.7 0.7M0.7 -0.7L-0.7 0.7" className="plan-down" /></svg>{w.plan.down2}</li>
          <li><svg viewBox="-1 -1 2 2" width="12" height="12" aria-hidden="true"><circle r="0.8" className="plan-person moving" /></svg>{w.plan.moving}</li>
          <li><svg viewBox="-1 -1 2 2" width="12" height="12" aria-hidden="true"><rect x="-0.8" y="-0.8" width="1.6" height="1.6" className="plan-crew" /></svg>{w.plan.crew}</li>
          <li><svg viewBox="0 -1 2 2" width="16" height="14" aria-hidden="true"><path d="M0.3 0.8L0.3 -0.8" className="plan-door open" /></svg>{w.plan.open}</li>
          <li><svg viewBox="0 -1 2 2" width="16" height="14" aria-hidden="true"><path d="M0.2 0L1.8 0" className="plan-door" /></svg>{w.plan.shut}</li>
        </ul>
      </div>
      <div className="plan-pair">{SIDES.map((side) => <StoreyPlanPicture key={side} side={side} storeyIndex={storeyIndex} />)}</div>
    </div>
  );
}

/** The towers show this storey alone for as long as the button is down. */
function AloneButton({ storeyIndex }: { readonly storeyIndex: number }) {
  const { look } = usePage().state;
  const { w } = useInstrumentWords();
  const alone = useStore(look, (state) => state.aloneStoreyIndex);
  useEffect(() => {
    if (look.getState().aloneStoreyIndex !== null) showAlone(look, storeyIndex);
  }, [look, storeyIndex]);
  return (
    <ToggleButton className="button" isSelected={alone === storeyIndex} onChange={(isOn) => showAlone(look, isOn ? storeyIndex : null)} data-testid="plan-alone">
      {alone === storeyIndex ? w.plan.whole : w.plan.isolate}
    </ToggleButton>
  );
}

/** The chosen storey; what is picked in a tower chooses its own. */
function useStorey(input: SimInput | null): number {
  const { state } = usePage();
  const chosen = useStore(state.instruments, (choice) => choice.storeyIndex);
  const selected = useStore(state.selection, (selection) => selection.selected);
  useEffect(() => {
    const storeyIndex = input && selected ? storeyOfThing(input, selected) : -1;
    if (storeyIndex >= 0) state.instruments.setState({ storeyIndex });
  }, [state, input, selected]);
  return input === null ? 0 : Math.min(chosen ?? fireStorey(input), input.storeys.length - 1);
}

function storeyOfThing(input: SimInput, { kind, index }: Selection): number {
  if (kind === 'storey') return index;
  if (kind === 'compartment') return input.compartments[index]?.storeyIndex ?? -1;
  if (kind === 'hydrant') return input.water.hydrants[index]?.storeyIndex ?? -1;
  if (kind === 'facadeCell') return input.facade.cells[index]?.storeyIndex ?? -1;
  return kind === 'opening' ? (input.compartments[input.openings[index]?.fromIndex ?? -1]?.storeyIndex ?? -1) : -1;
}

function StoreyChoice({ input, storeyIndex }: { readonly input: SimInput; readonly storeyIndex: number }) {
  const { state } = usePage();
  const { w } = useInstrumentWords();
  const burning = fireStorey(input);
  const nameOf = (i: number) => fill(i === burning ? w.plan.fireStorey : w.plan.storeyName, { n: input.storeys[i]!.number });
  const go = (to: number) => state.instruments.setState({ storeyIndex: to });
  return (
    <div className="control-group">
      <Button className="button icon-button" aria-label={w.plan.down} isDisabled={storeyIndex === 0} onPress={() => go(storeyIndex - 1)} data-testid="plan-down">↓</Button>
      <Picker label={w.plan.storey} options={input.storeys.map((storey, i) => ({ id: storey.id, text: nameOf(i) })).reverse()} value={input.storeys[storeyIndex]!.id} onChange={(id) => go(input.storeys.findIndex((storey) => storey.id === id))} testId="plan-storey" />
      <Button className="button icon-button" aria-label={w.plan.up} isDisabled={storeyIndex === input.storeys.length - 1} onPress={() => go(storeyIndex + 1)} data-testid="plan-up">↑</Button>
    </div>
  );
}
