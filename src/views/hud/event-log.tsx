import { memo, useDeferredValue, useMemo, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Messages } from '../../i18n/index.ts';
import { SIDES } from '../../state/index.ts';
import { clock } from '../format.ts';
import { ChoiceButtons } from './choice-buttons.tsx';
import { listEvents, spokenCall, type EventFilter, type ListedEvent } from './event-list.ts';
import { causeName, eventDetail, eventSentence } from './event-words.ts';
import { usePage, useRun, useWords } from './page-context.ts';
import { Picker } from './picker.tsx';

const GROUP_NAMES: readonly (keyof Messages['events']['group'])[] = ['main', 'all', 'fire', 'smoke', 'alarm', 'water', 'people', 'response', 'radio', 'command'];
const PAGE_LENGTH = 60;
/** The list follows a run under way in steps of this many simulated seconds. */
const FOLLOW_STEP_S = 600;

/** The night in sentences, both sides, filtered; a press on a time goes there. */
export function EventLog() {
  const { t } = useWords();
  const [filter, setFilter] = useState<EventFilter>({ side: 'both', group: 'main', text: '' });
  const [length, setLength] = useState(PAGE_LENGTH);
  const events = useEvents(useDeferredValue(filter));
  const shown = events.slice(0, length);
  return (
    <section className="panel events" aria-labelledby="events-title" data-testid="events">
      <h2 id="events-title" className="panel-title">{t('events.title')}</h2>
      <Filters filter={filter} onChange={setFilter} />
      <p className="muted" role="status">{events.length === 0 ? t('events.empty') : t('events.shown', { shown: shown.length, all: events.length })}</p>
      <ol className="event-list">
        {shown.map((listed, i) => <EventRow key={i} {...listed} />)}
      </ol>
      {events.length > length ? (
        <Button className="button" onPress={() => setLength(length + PAGE_LENGTH)}>{t('events.more', { count: Math.min(PAGE_LENGTH, events.length - length) })}</Button>
      ) : null}
    </section>
  );
}

function useEvents(filter: EventFilter): readonly ListedEvent[] {
  const { state } = usePage();
  const { t, language } = useWords();
  const left = useRun('asFound');
  const right = useRun('rectified');
  const step = useStore(state.status, ({ sides }) => Math.floor((sides.asFound.computedS + sides.rectified.computedS) / FOLLOW_STEP_S));
  return useMemo(
    () => listEvents([left, right].filter((run) => run !== null), filter, { t, language }),
    // Events grow in place: `step` says when to read them again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [left, right, filter, t, language, step],
  );
}

function Filters({ filter, onChange }: { readonly filter: EventFilter; readonly onChange: (filter: EventFilter) => void }) {
  const { t } = useWords();
  return (
    <div className="filters">
      <Picker
        label={t('events.filter')}
        options={GROUP_NAMES.map((id) => ({ id, text: t(`events.group.${id}`) }))}
        value={filter.group}
        onChange={(group) => onChange({ ...filter, group: group as EventFilter['group'] })}
        testId="event-group"
      />
      <ChoiceButtons
        label={t('events.side')}
        options={[{ id: 'both', text: t('events.both') }, ...SIDES.map((id) => ({ id, text: t(`side.${id}`) }))]}
        value={filter.side}
        onChange={(side) => onChange({ ...filter, side })}
        testId="event-side"
      />
      <SearchField className="search" value={filter.text} onChange={(text) => onChange({ ...filter, text })}>
        <Label className="field-label">{t('events.search')}</Label>
        <Input className="input" placeholder={t('events.searchHint')} />
      </SearchField>
    </div>
  );
}

/** Rows stay as they are while a run under way adds to the list; plain buttons, because there are many. */
const EventRow = memo(function EventRow(listed: ListedEvent) {
  const { event, run, side, call } = listed;
  const { state } = usePage();
  const { t } = useWords();
  const time = clock(run.input.startClockS, event.timeS);
  return (
    <li className={side === 'asFound' ? 'as-found' : 'rectified'}>
      <button type="button" className="event-time" aria-label={t('events.jump', { time })} onClick={() => state.playback.goTo(event.timeS)}>{time}</button>
      <span className="event-side"><span className="side-mark" aria-hidden="true" />{t(`side.${side}`)}</span>
      {call === null ? <EventText {...listed} /> : <CallText run={run} call={call} />}
    </li>
  );
});

function EventText({ event, run }: ListedEvent) {
  const { t, language } = useWords();
  const words = { input: run.input, t, language };
  const detail = eventDetail(event, words);
  const sentence = eventSentence(event, words);
  const named = event.because === null ? null : causeName(event.because, words);
  const cause = named !== null && sentence.includes(named) ? null : named;
  return (
    <span className="event-text">
      {sentence} {detail ? <span className="muted">{detail}</span> : null}{' '}
      {cause ? <span className="muted">{t('events.because', { cause })}</span> : null}
    </span>
  );
}

function CallText({ run, call }: { readonly run: ListedEvent['run']; readonly call: NonNullable<ListedEvent['call']> }) {
  const { language } = useWords();
  const { parties, said } = spokenCall(call, run, language);
  return <span className="event-text"><strong>{parties}</strong> {said}</span>;
}
