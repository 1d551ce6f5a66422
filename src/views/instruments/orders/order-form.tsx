import { useState } from 'react';
import { Button } from 'react-aria-components';
import { fill } from '../../../i18n/fill.ts';
import { ORDER_WORDS, type OrderWords } from '../../../i18n/orders/order-words.ts';
import { HOME_ORDERS, nozzlesFor, STOREY_ORDERS, UNIT_ORDERS, type Command, type HomeOrder, type NozzleOrder, type SimInput, type UnitOrder } from '../../../sim/index.ts';
import { clock } from '../../format.ts';
import { ChoiceButtons } from '../../hud/choice-buttons.tsx';
import { usePage, useMoment, useWords } from '../../hud/page-context.ts';
import { Picker } from '../../hud/picker.tsx';
import { thingName } from '../../names.ts';
import { storeyToWait } from '../../storey-to-wait.ts';
import { fireStorey } from '../../fire-storey.ts';
import { DIRECTIONS } from '../../moments/command-sentence.ts';

type Target = keyof OrderWords['target'];
type StoreysOrder = keyof OrderWords['storeysOrder'];

interface PartProps {
  readonly input: SimInput;
  readonly onChange: (command: Command) => void;
}

/** Kind of order first, then at most three choices; the button says the second from which it holds. */
export function OrderForm({ input, onGive }: { readonly input: SimInput; readonly onGive: (command: Command) => void }) {
  const { language } = useWords();
  const w = ORDER_WORDS[language];
  const targets = (['unit', 'nozzle', 'storeys', 'home', 'plant', 'wind'] as const).filter((each) => isThere(each, input));
  const [target, setTarget] = useState<Target>(targets[0]!);
  return (
    <div className="order-form">
      <ChoiceButtons label={w.to} options={targets.map((id) => ({ id, text: w.target[id] }))} value={target} onChange={setTarget} testId="order-target" />
      <Parts key={`${input.scenarioId}.${target}`} target={target} input={input} onGive={onGive} />
    </div>
  );
}

function isThere(target: Target, input: SimInput): boolean {
  if (target === 'unit') return input.response.units.length > 0;
  if (target === 'nozzle') return branchUnits(input).length > 0;
  if (target === 'home') return input.households.length > 0;
  return target !== 'plant' || plantOf(input).length > 0;
}

function Parts({ target, input, onGive }: { readonly target: Target; readonly input: SimInput; readonly onGive: (command: Command) => void }) {
  const { language } = useWords();
  const { state } = usePage();
  const w = ORDER_WORDS[language];
  const timeS = useMoment();
  const [command, setCommand] = useState(() => firstOf(target, input));
  const Part = PARTS[target];
  return (
    <>
      <Part input={input} command={command} onChange={setCommand} />
      <Button className="button order-give" onPress={() => onGive(command)} isDisabled={state.client.horizonS() === 0} data-testid="give-order">
        {fill(w.give, { clock: clock(input.startClockS, timeS) })}
      </Button>
    </>
  );
}

/** A first choice that makes sense as it stands. */
function firstOf(target: Target, input: SimInput): Command {
  switch (target) {
    case 'unit':
      return { kind: 'orderUnit', unit: input.response.units[0]!.id, order: 'search', storey: null };
    case 'nozzle': {
      const unit = branchUnits(input)[0]!;
      return { kind: 'orderNozzle', unit: unit.id, nozzle: nozzlesFor(unit.kit).at(-1)! };
    }
    case 'storeys':
      return { kind: 'orderStoreys', order: 'stay', fromStorey: input.storeys[0]!.number, toStorey: input.storeys.at(-1)!.number };
    case 'home':
      return { kind: 'orderHome', home: homesOf(input)[0]!, order: 'stay' };
    case 'plant':
      return plantCommand(plantOf(input)[0]!, false);
    case 'wind':
      return { kind: 'setWind', windMPerS: 8, windFromDeg: 180 };
  }
}

const FIRE_LIFT = 'fireLift';
const plantCommand = (id: string, isRunning: boolean): Command => (id === FIRE_LIFT ? { kind: 'setFireLift', isRunning } : { kind: 'setPump', link: id, isRunning });

/** Pumps of the tower, and the fire lift where there is one; engines are units. */
function plantOf({ water, response }: SimInput): string[] {
  const pumps = water.links.flatMap((link) => (link.kind === 'pump' && link.control !== 'engine' ? [link.id] : []));
  return response.fireLift ? [...pumps, FIRE_LIFT] : pumps;
}

/** Units with more than one branch. */
function branchUnits({ response }: SimInput) {
  return response.units.filter(({ kit }) => nozzlesFor(kit).length > 2);
}

function homesOf({ households, compartments }: SimInput): string[] {
  return [...new Set(households.map(({ homeIndex }) => compartments[homeIndex]!.id))];
}

type Choosing<K extends Command['kind']> = PartProps & { readonly command: Extract<Command, { kind: K }> };

function UnitPart({ input, command, onChange }: Choosing<'orderUnit'>) {
  const { language } = useWords();
  const w = ORDER_WORDS[language];
  const storeys = [{ id: '', text: w.anywhere }, ...input.storeys.map(({ number }) => ({ id: String(number), text: String(number) }))];
  return (
    <>
      <Picker label={w.which} options={input.response.units.map(({ id }) => ({ id, text: thingName(id, { input, language }) }))} value={command.unit} onChange={(unit) => onChange({ ...command, unit })} testId="order-unit" />
      <Picker label={w.what} options={UNIT_ORDERS.map((id) => ({ id, text: w.unitOrder[id] }))} value={command.order} onChange={(order) => onChange({ ...command, order: order as UnitOrder })} testId="order-what" />
      <Picker label={w.where} options={storeys} value={command.storey === null ? '' : String(command.storey)} onChange={(storey) => onChange({ ...command, storey: storey === '' ? null : Number(storey) })} testId="order-storey" />
    </>
  );
}

function NozzlePart({ input, command, onChange }: Choosing<'orderNozzle'>) {
  const { language } = useWords();
  const w = ORDER_WORDS[language];
  const units = branchUnits(input);
  const nozzles = nozzlesFor(units.find(({ id }) => id === command.unit)?.kit);
  const choose = (unit: string): void => onChange({ ...command, unit, nozzle: nozzlesFor(units.find(({ id }) => id === unit)?.kit).at(-1)! });
  return (
    <>
      <Picker label={w.which} options={units.map(({ id }) => ({ id, text: thingName(id, { input, language }) }))} value={command.unit} onChange={choose} testId="order-nozzle-unit" />
      <ChoiceButtons<NozzleOrder> label={w.target.nozzle} options={nozzles.map((id) => ({ id, text: w.nozzleOrder[id] }))} value={command.nozzle} onChange={(nozzle) => onChange({ ...command, nozzle })} testId="order-nozzle" />
    </>
  );
}

function StoreysPart({ input, command, onChange }: Choosing<'orderStoreys'>) {
  const { language } = useWords();
  const w = ORDER_WORDS[language];
  const storeys = input.storeys.map(({ number }) => ({ id: String(number), text: String(number) }));
  const change = (part: Partial<typeof command>) => onChange(withStoreyBelow({ ...command, ...part }, input));
  // From the lowest storey nobody moves further down.
  const orders = input.storeys.length > 1 ? STOREY_ORDERS : (['evacuate', 'stay'] as const);
  return (
    <>
      <ChoiceButtons<StoreysOrder> label={w.what} options={orders.map((id) => ({ id, text: w.storeysOrder[id] }))} value={command.order} onChange={(order) => change({ order })} />
      <Picker label={w.from} options={command.order === 'moveDown' ? storeys.slice(1) : storeys} value={String(command.fromStorey)} onChange={(from) => change({ fromStorey: Number(from), toStorey: Math.max(Number(from), command.toStorey) })} testId="order-from" />
      <Picker label={w.until} options={command.order === 'moveDown' ? storeys.slice(1) : storeys} value={String(command.toStorey)} onChange={(to) => change({ toStorey: Number(to), fromStorey: Math.min(Number(to), command.fromStorey) })} testId="order-until" />
      {command.downToStorey === undefined ? null : <Picker label={w.downTo} options={storeys.filter(({ id }) => Number(id) < command.fromStorey)} value={String(command.downToStorey)} onChange={(to) => change({ downToStorey: Number(to) })} testId="order-down-to" />}
    </>
  );
}

/** Below themselves and the fire, until another is chosen. */
function withStoreyBelow({ downToStorey, ...command }: Extract<Command, { kind: 'orderStoreys' }>, input: SimInput): Command {
  if (command.order !== 'moveDown') return command;
  const { storeys } = input;
  const fromIndex = Math.max(1, storeys.findIndex(({ number }) => number >= command.fromStorey));
  const fromStorey = storeys[fromIndex]!.number;
  const isBelow = downToStorey !== undefined && downToStorey < fromStorey;
  return { ...command, fromStorey, toStorey: Math.max(fromStorey, command.toStorey), downToStorey: isBelow ? downToStorey : storeyToWait(fromStorey, storeys.map(({ number }) => number), [storeys[fireStorey(input)]!.number]) };
}

function HomePart({ input, command, onChange }: Choosing<'orderHome'>) {
  const { language } = useWords();
  const w = ORDER_WORDS[language];
  return (
    <>
      <Picker label={w.home} options={homesOf(input).map((id) => ({ id, text: thingName(id, { input, language }) }))} value={command.home} onChange={(home) => onChange({ ...command, home })} testId="order-home" />
      <ChoiceButtons<HomeOrder> label={w.what} options={HOME_ORDERS.map((id) => ({ id, text: w.homeOrder[id] }))} value={command.order} onChange={(order) => onChange({ ...command, order })} />
    </>
  );
}

function PlantPart({ input, command, onChange }: Choosing<'setPump' | 'setFireLift'>) {
  const { language } = useWords();
  const w = ORDER_WORDS[language];
  const id = command.kind === 'setPump' ? command.link : FIRE_LIFT;
  return (
    <>
      <Picker label={w.plant} options={plantOf(input).map((each) => ({ id: each, text: each === FIRE_LIFT ? w.fireLift : thingName(each, { input, language }) }))} value={id} onChange={(each) => onChange(plantCommand(each, command.isRunning))} testId="order-plant" />
      <ChoiceButtons label={w.what} options={(['on', 'off'] as const).map((each) => ({ id: each, text: w.switch[each] }))} value={command.isRunning ? 'on' : 'off'} onChange={(each) => onChange(plantCommand(id, each === 'on'))} />
    </>
  );
}

const SPEEDS_M_PER_S = [0, 2, 4, 6, 8, 10, 12, 15];

function WindPart({ command, onChange }: Choosing<'setWind'>) {
  const { language } = useWords();
  const w = ORDER_WORDS[language];
  return (
    <>
      <Picker label={w.direction} options={DIRECTIONS.map((id) => ({ id: String(id), text: w.directions[id] }))} value={String(command.windFromDeg)} onChange={(from) => onChange({ ...command, windFromDeg: Number(from) })} testId="order-direction" />
      <Picker label={w.speed} options={SPEEDS_M_PER_S.map((each) => ({ id: String(each), text: String(each) }))} value={String(command.windMPerS)} onChange={(each) => onChange({ ...command, windMPerS: Number(each) })} testId="order-speed" />
    </>
  );
}

/** A part is only ever handed the kind of command that it made. */
const PARTS = { unit: UnitPart, nozzle: NozzlePart, storeys: StoreysPart, home: HomePart, plant: PlantPart, wind: WindPart } as unknown as Readonly<Record<Target, (props: PartProps & { readonly command: Command }) => React.JSX.Element>>;
