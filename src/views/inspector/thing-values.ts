/** Values of a place or a piece of equipment at one moment, as rows of text with units and source. */
import type { InspectorWords } from '../../i18n/inspector/inspector-words.ts';
import { FRAME_COLUMNS, OUTSIDE, SMOKY_OD_PER_M, UNIT, type Frame, type UnitStateName } from '../../sim/index.ts';
import type { RunData } from '../../state/index.ts';
import { celsius, elapsed, number } from '../format.ts';
import { thingName } from '../names.ts';
import { sightText } from './sight.ts';
import type { Thing } from './things.ts';
import type { Words } from './use-inspected.ts';
import type { ValueRow } from './value-list.tsx';

interface Shown {
  readonly run: RunData;
  readonly frame: Frame;
  readonly index: number;
  readonly words: Words;
}

type Name = keyof InspectorWords['value'];
const row = (source: ValueRow['source']) => (name: Name, value: string): ValueRow => ({ name, value, source });
const computed = row('run');
const given = row('file');

export function valuesOfThing(thing: Thing, run: RunData, frame: Frame, words: Words): ValueRow[] {
  const readers: Partial<Record<Thing['kind'], (shown: Shown) => ValueRow[]>> = {
    compartment: compartmentValues, opening: openingValues, hydrant: hydrantValues, unit: unitValues, obstacle: obstacleValues,
    facadeCell: facadeValues, adapter: adapterValues, outdoorHydrant: outdoorValues, storey: storeyValues,
  };
  return readers[thing.kind]?.({ run, frame, index: thing.index, words }) ?? [];
}

function reader<K extends 'compartments' | 'facade' | 'units' | 'hydrants'>(block: K, { frame, index }: Shown) {
  const columns: readonly string[] = FRAME_COLUMNS[block];
  return (name: (typeof FRAME_COLUMNS)[K][number]) => frame[block][index * columns.length + columns.indexOf(name)]!;
}

function compartmentValues(shown: Shown): ValueRow[] {
  const { run: { input }, index, words: { w, language } } = shown;
  const compartment = input.compartments[index]!;
  const read = reader('compartments', shown);
  const num = (value: number, digits: number) => number(value, language, digits);
  return [
    computed('hrr', `${num(read('hrrKw'), 0)} kW`),
    computed('temp', celsius(read('upperTempK'))),
    computed('lowerTemp', celsius(read('lowerTempK'))),
    computed('layer', `${num(read('layerHeightM'), 2)} m`),
    computed('density', `${num(read('upperOdPerM'), 2)} /m`),
    computed('sight', sightText(read('upperOdPerM'), w, language)),
    computed('co', `${num(read('upperCoPpm'), 0)} ppm`),
    computed('o2', `${num(read('upperO2Frac') * 100, 1)}%`),
    computed('pressurePa', `${num(read('pressurePa'), 1)} Pa`),
    given('area', `${num(compartment.areaM2, 1)} m²`),
    given('height', `${num(compartment.heightM, 2)} m`),
    given('elevation', `${num(compartment.floorM, 1)} m`),
  ];
}

function openingValues({ run: { input }, frame, index, words: { w, t, language } }: Shown): ValueRow[] {
  const opening = input.openings[index]!;
  const sideName = (c: number) => (c === OUTSIDE ? t('place.outside') : thingName(input.compartments[c]?.id ?? '', { input, language }));
  const { openingKind } = w;
  return [
    computed('openFrac', `${number((frame.openings[index]! / 255) * 100, language)}%`),
    given('kind', opening.kind in openingKind ? openingKind[opening.kind as keyof typeof openingKind] : openingKind.other),
    given('between', `${sideName(opening.fromIndex)} – ${sideName(opening.toIndex)}`),
    given('width', `${number(opening.clearWidthM, language, 2)} m`),
    given('closer', w.closer[opening.closer]),
  ];
}

function hydrantValues(shown: Shown): ValueRow[] {
  const { run: { input }, index, words: { w, language } } = shown;
  const read = reader('hydrants', shown);
  return [
    computed('flow', `${number(read('flowLPerS'), language, 1)} L/s`),
    computed('pressure', `${number(read('pressureM'), language, 1)} m`),
    given('kit', input.water.hydrants[index]!.isComplete ? w.value.complete : w.value.incomplete),
  ];
}

function unitValues(shown: Shown): ValueRow[] {
  const { run: { input }, index, words: { t, language } } = shown;
  const unit = input.response.units[index]!;
  const read = reader('units', shown);
  const state = (Object.keys(UNIT) as UnitStateName[]).find((name) => UNIT[name] === read('state')) ?? 'onWatch';
  const num = (value: number, digits = 1) => number(value, language, digits);
  return [
    computed('unitState', t(`unitState.${state}`)),
    computed('position', `${num(read('laneAtM'), 0)} m`),
    given('crew', num(unit.crewCount, 0)),
    given('skill', `${num(unit.skillFrac * 100, 0)}%`),
    ...(unit.lengthM > 3 ? [given('vehicle', `${num(unit.lengthM)} × ${num(unit.widthM)} × ${num(unit.heightM)} m`), given('mass', `${num(unit.massKg / 1000)} t`)] : []),
    ...(unit.tankL > 0 ? [given('tank', `${num(unit.tankL, 0)} L`)] : []),
    ...(unit.workingHeightM > 0 ? [given('reach', `${num(unit.workingHeightM, 0)} m`)] : []),
  ];
}

const METHODS = ['push', 'saw', 'unlock', 'carry', 'cut after power off', 'detour'] as const;

function obstacleValues({ run: { input }, index, words: { t, language } }: Shown): ValueRow[] {
  const { removal, lengthM, widthM, kind } = input.site.obstacles[index]!;
  const known = METHODS.find((each) => each === removal.method);
  return [
    given('kind', t(`obstacleKind.${kind}`)),
    given('plan', `${number(lengthM, language, 1)} × ${number(widthM, language, 1)} m`),
    given('removal', known ? t(`removal.${known}`) : removal.method),
    { name: 'removeTime', value: elapsed(removal.meanS), source: 'catalogue' },
  ];
}

function facadeValues(shown: Shown): ValueRow[] {
  const { run: { input }, index, words: { w, language } } = shown;
  const cell = input.facade.cells[index]!;
  const read = reader('facade', shown);
  const burn = read('burntFrac') === 1 ? 'burnt' : read('hrrKw') > 0 ? 'burning' : 'intact';
  return [
    computed('burning', w.burn[burn]),
    computed('hrr', `${number(read('hrrKw'), language)} kW`),
    computed('window', `${number(read('windowBrokenFrac') * 100, language)}%`),
    given('room', thingName(input.compartments[cell.compartmentIndex]?.id ?? '', { input, language })),
    given('canopy', w.canopy[cell.canopy]),
    given('guard', w.guard[cell.guard]),
    given('clutter', `${number(cell.clutterMj, language)} MJ`),
  ];
}

function adapterValues({ run: { input }, index, words: { w } }: Shown): ValueRow[] {
  const adapter = input.water.adapters[index]!;
  const yes = (is: boolean) => (is ? w.value.yes : w.value.no);
  return [given('serves', `${adapter.servesFromStorey}–${adapter.servesToStorey}`), given('labelled', yes(adapter.isLabelled)), given('usable', yes(adapter.isUsable))];
}

function outdoorValues({ run: { input }, index, words: { w, language } }: Shown): ValueRow[] {
  const hydrant = input.site.outdoorHydrants[index]!;
  return [given('flow', `${number(hydrant.flowLPerS, language, 1)} L/s`), given('usable', hydrant.isUsable ? w.value.yes : w.value.no)];
}

function storeyValues({ run: { input }, frame, index, words: { w, language } }: Shown): ValueRow[] {
  const stride = FRAME_COLUMNS.compartments.length;
  const here = input.compartments.flatMap(({ storeyIndex }, c) => (storeyIndex === index ? [c] : []));
  const most = (name: (typeof FRAME_COLUMNS.compartments)[number], of = here) => Math.max(0, ...of.map((c) => frame.compartments[c * stride + FRAME_COLUMNS.compartments.indexOf(name)]!));
  const wayOut = here.filter((c) => ['corridor', 'lobby'].includes(input.compartments[c]!.kind));
  const density = most('upperOdPerM', wayOut);
  return [
    computed('hrr', `${number(here.reduce((sum, c) => sum + frame.compartments[c * stride + FRAME_COLUMNS.compartments.indexOf('hrrKw')]!, 0), language)} kW`),
    computed('temp', celsius(most('upperTempK'))),
    computed('sight', density > SMOKY_OD_PER_M ? sightText(density, w, language) : w.value.clear),
    given('elevation', `${number(input.storeys[index]!.floorM, language, 1)} m`),
  ];
}
