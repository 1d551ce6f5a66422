import { personLabels } from '../../report/why/household-role.ts';
import type { RunData } from '../../state/index.ts';
import { number } from '../format.ts';
import { frameOf, useMoment } from '../hud/page-context.ts';
import { personNow } from './person-now.ts';
import { stateText } from './sentences.ts';
import { ThingLink } from './thing-link.tsx';
import { useInspectorWords } from './use-inspected.ts';
import { ValueList, type ValueRow } from './value-list.tsx';

export function PersonValues({ run, personIndex }: { readonly run: RunData; readonly personIndex: number }) {
  const { w, t, language } = useInspectorWords();
  const timeS = useMoment();
  const { input, side } = run;
  const person = input.people[personIndex]!;
  const label = personLabels(input)[personIndex]!;
  const frame = frameOf(run, timeS);
  if (!frame) return null;
  const now = personNow(run, frame, personIndex);
  const mates = input.people.filter((mate) => mate.householdIndex === person.householdIndex && mate !== person);
  const rows: ValueRow[] = [
    { name: 'state', value: stateText(now, { t, language }), source: 'run' },
    { name: 'dose', value: number(now.fed, language, 3), source: 'run' },
    { name: 'place', value: now.placeId === null ? '–' : <ThingLink id={now.placeId} input={input} side={side} />, source: 'run' },
    { name: 'age', value: number(person.ageYears, language), source: 'lot' },
    { name: 'mobility', value: w.person[person.mobility], source: 'lot' },
    { name: 'home', value: <ThingLink id={label.homeId} input={input} side={side} />, source: 'file' },
    { name: 'household', value: mates.length === 0 ? w.person.alone : <ul>{mates.map(({ id }) => <li key={id}><ThingLink id={id} input={input} side={side} /></li>)}</ul>, source: 'lot' },
  ];
  return <ValueList rows={rows} />;
}
