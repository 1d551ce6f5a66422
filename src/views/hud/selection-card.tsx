import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Language, Translate } from '../../i18n/index.ts';
import { FRAME_COLUMNS, PERSON, UNIT, type Frame, type PersonStateName, type UnitStateName } from '../../sim/index.ts';
import type { RunData, Selection } from '../../state/index.ts';
import { celsius, elapsed, measured, number } from '../format.ts';
import { placeName, thingName } from '../names.ts';
import { frameOf, useMoment, usePage, useRun, useWords } from './page-context.ts';

/** What was picked in a picture, as the frame of this moment has it. */
export function SelectionCard() {
  const { state } = usePage();
  const { t, language } = useWords();
  const timeS = useMoment();
  const selected = useStore(state.selection, (selection) => selection.selected);
  const run = useRun(selected?.side ?? 'asFound');
  const frame = frameOf(run, timeS);
  if (!selected || !run || !frame) return null;
  const facts = factsOf({ selected, run, frame, t, language });
  if (!facts) return null;
  return (
    <aside className={`selection ${selected.side === 'asFound' ? 'as-found' : 'rectified'}`} aria-label={t('selection.title')} data-testid="selection">
      <div className="selection-head">
        <strong>{facts.name}</strong>
        <span className="muted">{t(`side.${selected.side}`)}</span>
        <Button className="button icon-button" aria-label={t('selection.clear')} onPress={() => state.selection.setState({ selected: null })}>×</Button>
      </div>
      <ul>
        {facts.lines.map((line) => <li key={line}>{line}</li>)}
      </ul>
    </aside>
  );
}

interface Picked {
  readonly selected: Selection;
  readonly run: RunData;
  readonly frame: Frame;
  readonly t: Translate;
  readonly language: Language;
}

interface Facts {
  readonly name: string;
  readonly lines: readonly string[];
}

function factsOf(picked: Picked): Facts | null {
  const readers: Readonly<Record<Selection['kind'], (picked: Picked) => Facts | null>> = {
    compartment: compartmentFacts, person: personFacts, unit: unitFacts, hydrant: hydrantFacts, obstacle: obstacleFacts, facadeCell: facadeFacts,
  };
  return readers[picked.selected.kind](picked);
}

function reader<K extends 'compartments' | 'facade' | 'people' | 'units' | 'hydrants'>(block: K, { frame, selected }: Picked) {
  const columns: readonly string[] = FRAME_COLUMNS[block];
  return (name: (typeof FRAME_COLUMNS)[K][number]) => frame[block][selected.index * columns.length + columns.indexOf(name)]!;
}

function compartmentFacts(picked: Picked): Facts | null {
  const { run, selected, t, language } = picked;
  const compartment = run.input.compartments[selected.index];
  if (!compartment) return null;
  const read = reader('compartments', picked);
  const burning = read('hrrKw') > 0 ? [t('selection.fire', { hrr: measured(Math.round(read('hrrKw')), 'kW', t, language) })] : [];
  return {
    name: placeName(compartment.id, t, language),
    lines: [
      ...burning,
      t('selection.upperTemp', { temp: celsius(read('upperTempK')) }),
      t('selection.opticalDensity', { density: number(read('upperOdPerM'), language, 2) }),
      t('selection.layer', { height: measured(Math.round(read('layerHeightM') * 10) / 10, 'm', t, language) }),
      t('selection.co', { ppm: number(read('upperCoPpm'), language) }),
    ],
  };
}

function personFacts(picked: Picked): Facts | null {
  const { run, selected, t, language } = picked;
  const person = run.input.people[selected.index];
  if (!person) return null;
  const read = reader('people', picked);
  const state = (Object.keys(PERSON) as PersonStateName[]).find((name) => PERSON[name] === read('state')) ?? 'absent';
  return {
    name: placeName(person.id, t, language),
    lines: [
      t('selection.age', { years: Math.round(person.ageYears) }),
      t('selection.state', { state: t(`personState.${state}`) }),
      t('selection.dose', { fed: number(read('fed'), language, 2) }),
    ],
  };
}

function unitFacts(picked: Picked): Facts | null {
  const { run, selected, t, language } = picked;
  const unit = run.input.response.units[selected.index];
  if (!unit) return null;
  const code = reader('units', picked)('state');
  const state = (Object.keys(UNIT) as UnitStateName[]).find((name) => UNIT[name] === code) ?? 'onWatch';
  return { name: thingName(unit.id, { input: run.input, t, language }), lines: [t('selection.state', { state: t(`unitState.${state}`) })] };
}

function hydrantFacts(picked: Picked): Facts | null {
  const { run, selected, t, language } = picked;
  const hydrant = run.input.water.hydrants[selected.index];
  if (!hydrant) return null;
  const read = reader('hydrants', picked);
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return {
    name: placeName(hydrant.id, t, language),
    lines: [
      t('selection.flow', { flow: measured(rounded(read('flowLPerS')), 'L/s', t, language) }),
      t('selection.pressure', { pressure: measured(rounded(read('pressureM')), 'm', t, language) }),
    ],
  };
}

function obstacleFacts({ run, selected, t, language }: Picked): Facts | null {
  const obstacle = run.input.site.obstacles[selected.index];
  if (!obstacle) return null;
  const { method, meanS } = obstacle.removal;
  return { name: thingName(obstacle.id, { input: run.input, t, language }), lines: [t('selection.obstacle', { method: methodName(method, t), time: elapsed(meanS) })] };
}

const METHODS = ['push', 'saw', 'unlock', 'carry', 'cut after power off', 'detour'] as const;

/** A scenario may name a way of its own; it is shown as written. */
function methodName(method: string, t: Translate): string {
  const known = METHODS.find((each) => each === method);
  return known ? t(`removal.${known}`) : method;
}

function facadeFacts(picked: Picked): Facts | null {
  const { run, selected, t, language } = picked;
  const cell = run.input.facade.cells[selected.index];
  if (!cell) return null;
  const read = reader('facade', picked);
  const state = read('burntFrac') === 1 ? 'burnt' : read('hrrKw') > 0 ? 'burning' : 'intact';
  const heat = read('hrrKw') > 0 ? [t('selection.fire', { hrr: measured(Math.round(read('hrrKw')), 'kW', t, language) })] : [];
  const canopy = cell.canopy === 'combustible' ? [t('selection.canopy')] : [];
  return { name: placeName(cell.id, t, language), lines: [t(`selection.${state}`), ...heat, ...canopy] };
}
