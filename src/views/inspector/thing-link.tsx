import type { SimInput } from '../../sim/index.ts';
import type { Side } from '../../state/index.ts';
import { thingName } from '../names.ts';
import { thingById } from './things.ts';
import { useInspectorWords, useLookAt } from './use-inspected.ts';

/** The name of a thing, which opens its card; plain text where it has none. */
export function ThingLink({ id, input, side, text }: { readonly id: string; readonly input: SimInput; readonly side: Side; readonly text?: string }) {
  const { language } = useInspectorWords();
  const lookAt = useLookAt();
  const thing = thingById(id, input);
  const name = thingName(id, { input, language });
  if (thing === null) return text === undefined ? <span>{name}</span> : null;
  return <button type="button" className="thing-link" aria-label={text === undefined ? undefined : `${text}: ${name}`} onClick={() => lookAt(thing, side)}>{text ?? name}</button>;
}
