/** Lines of a story and steps of a chain as sentences. Every word of fact comes from the line; the template only joins them. */
import { fill } from '../../i18n/fill.ts';
import { MESSAGES } from '../../i18n/index.ts';
import { INSPECTOR_WORDS, type InspectorWords } from '../../i18n/inspector/inspector-words.ts';
import { storyOf, type StoryLine } from '../../report/why/story.ts';
import type { Why } from '../../report/why/why.ts';
import type { PersonStateName, SimEvent } from '../../sim/index.ts';
import { otherSide, type RunData } from '../../state/index.ts';
import { droppedFrom, eventSentence } from '../hud/event-words.ts';
import { clock, unitValue } from '../format.ts';
import { thingName, type NameContext } from '../names.ts';

type StoryWords = InspectorWords['story'];
type ValueWord = keyof StoryWords['values'];

/** @param placeId  of the first line the home, of the last where they were then; empty: not known */
export function storySentence(line: StoryLine, placeId: string, words: NameContext): string {
  const { story } = INSPECTOR_WORDS[words.language];
  if (line.event === null) return boundSentence(line, placeId, words);
  const { event } = line;
  const name = (id: string | null) => (id === null ? '' : thingName(id, words));
  const said = { where: name(event.where), because: name(namedCause(event.because, words)) };
  if (event.kind === 'personAware' || event.kind === 'personWoke') {
    return fill(story.cueLine, { verb: line.isWoken ? story.woke : story.aware, cue: fill(story.cue[line.cause], said) }).replace(/[:：]\s*[.。]/, words.language === 'en' ? '.' : '。');
  }
  return withoutGaps(fill(templateOf(line, said.because, story), { ...said, cause: fatalCause(event, story) }));
}

function boundSentence(line: StoryLine, placeId: string, words: NameContext): string {
  const { kind, state } = line;
  const { story } = INSPECTOR_WORDS[words.language];
  const home = placeId === '' ? '' : thingName(placeId, words);
  if (kind === 'end') return withoutGaps(fill(story.end, { state: state === null || state === 'asleep' ? '' : stateText({ state, isAtWindow: line.isAtWindow }, words), where: home }));
  if (state === 'absent') return story.startAbsent;
  const template = state === 'asleep' ? story.startAsleep : state === 'unaware' ? story.startAwake : story.startHome;
  return fill(template, { home });
}

function withoutGaps(text: string): string {
  return text.replace(/\s*[（(][)）]/g, '');
}

/** The kind's own sentence, or the one for its cause where that reads better. */
function templateOf({ event, cause }: StoryLine, because: string, story: StoryWords): string {
  const { kind, where, because: becauseId } = event!;
  if (kind === 'personSheltered') {
    if (cause === 'self') return story.personShelteredSelf;
    if (cause === 'order') return story.personShelteredOrder;
    if (cause === 'family') return story.personShelteredFamily;
    return cause === 'place' && becauseId !== where ? story.personShelteredPlace : story.personSheltered;
  }
  if (kind === 'personStartedMoving') {
    if (cause === 'order') return story.personStartedMovingOrder;
    if (cause !== 'place') return story.personStartedMoving;
    return becauseId === where ? story.personStartedMovingPlace : story.personStartedMovingAgain;
  }
  if (kind === 'personSoughtRefuge' && cause === 'order') return story.personSoughtRefugeOrder;
  if (kind === 'personFound') return because === '' ? story.personFoundNone : story.personFound;
  return kind in story ? (story[kind as keyof StoryWords] as string) : kind;
}

/** An event kind is no name: only things have one. */
function namedCause(because: string | null, { input }: NameContext): string | null {
  return because === 'storeySearched' || because === input.scenarioId ? null : because;
}

function fatalCause({ values }: SimEvent, story: StoryWords): string {
  return (values['fedHeat'] ?? 0) > (values['fedToxic'] ?? 0) ? story.byHeat : story.byToxic;
}

/** What somebody does now, and whether at a window: `sheltering, at a window`. */
export function stateText({ state, isAtWindow }: { readonly state: PersonStateName; readonly isAtWindow: boolean }, { t, language }: Pick<NameContext, 't' | 'language'>): string {
  const said = t(`personState.${state}`);
  return isAtWindow ? fill(INSPECTOR_WORDS[language].atWindow, { state: said }) : said;
}

/** `visibility 0.4 m, dose 0.40`. */
export function valuesText(event: SimEvent, words: NameContext): string {
  const { values } = event;
  const { language } = words;
  const dropped = droppedFrom(event, words);
  if (dropped !== null) return dropped;
  const { values: names } = INSPECTOR_WORDS[language].story;
  return Object.entries(values)
    .filter(([key]) => key in names)
    .map(([key, value]) => [key, unitValue(key, value, language)] as const)
    .filter(([, text]) => text !== '')
    .map(([key, text]) => fill(names[key as ValueWord], { value: text }))
    .join(language === 'en' ? ', ' : '，');
}

/** Whose two nights first differ, and when: what is left to say where no hazard lies on the chain. */
export interface Parted {
  readonly whose: 'person' | 'tower';
  readonly timeS: number;
}

/** A chain without a hazard: that it went the same way in the other tower, or else when the two first differ. */
export function fireText({ elsewhere, loss }: Pick<Why, 'elsewhere' | 'loss'>, { run, parted, language }: { readonly run: Pick<RunData, 'side' | 'input'>; readonly parted: Parted | null; readonly language: NameContext['language'] }): string {
  const { why, side: sides } = INSPECTOR_WORDS[language];
  const side = sides[otherSide(run.side)];
  if (elsewhere === null || elsewhere === 'same') return fill(why.fire, { side });
  const said = fill(why.fireParted, { side, how: fill(why.elsewhere[elsewhere], { what: MESSAGES[language].events.titles[loss.kind] }) });
  if (parted === null || parted.timeS > loss.timeS) return said;
  return `${said}${language === 'en' ? ' ' : ''}${fill(why.partedAt, { whose: why.whose[parted.whose], clock: clock(run.input.startClockS, parted.timeS) })}`;
}

/** A step of a chain: a resident's event as in the story, with the name before it; anything else as in the list of events. */
export function stepSentence(event: SimEvent, words: NameContext): string {
  const personal = event.who !== null && event.kind.startsWith('person') ? storyOf(event.who, { input: words.input, events: [event], last: null }).at(-1) : undefined;
  if (personal === undefined) return eventSentence(event, words);
  const joint = words.language === 'en' ? ': ' : '：';
  return `${thingName(event.who!, words)}${joint}${storySentence(personal, '', words)}`;
}
