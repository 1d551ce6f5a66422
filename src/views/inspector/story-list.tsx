import { useMemo } from 'react';
import { storyOf } from '../../report/why/story.ts';
import { computedS, type RunData } from '../../state/index.ts';
import { frameOf, useGrowth, useMoment } from '../hud/page-context.ts';
import { MomentButton } from './moment-button.tsx';
import { personNow } from './person-now.ts';
import { storySentence, valuesText } from './sentences.ts';
import { useInspectorWords } from './use-inspected.ts';

/** One night of one person, line by line; the line of this moment is marked. */
export function StoryList({ run, personIndex }: { readonly run: RunData; readonly personIndex: number }) {
  const { t, language } = useInspectorWords();
  const timeS = useMoment();
  const growth = useGrowth();
  const { input } = run;
  const person = input.people[personIndex]!;
  const endS = computedS(run);
  const isOver = run.recording !== null;
  const lines = useMemo(() => {
    const frame = frameOf(run, endS);
    const last = frame && personNow(run, frame, personIndex);
    const placeOf = { start: input.compartments[input.households[person.householdIndex]!.homeIndex]!.id, end: last?.placeId ?? '' };
    const story = storyOf(person.id, { input, events: run.events, last: last && { timeS: endS, state: last.state } });
    // How the night leaves them is known when it is over.
    return story.filter(({ kind }) => isOver || kind !== 'end').map((line) => ({
      line,
      text: storySentence(line, line.kind === 'end' ? placeOf.end : placeOf.start, { input, t, language }),
      values: line.event === null ? '' : valuesText(line.event, { input, t, language }),
    }));
    // Events grow in place: `growth` says when to read them again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [run, personIndex, t, language, growth, endS, isOver]);
  const current = lines.findLastIndex(({ line }) => line.timeS <= timeS);
  return (
    <ol className="story" data-testid="story">
      {lines.map(({ line, text, values }, i) => (
        <li key={i} aria-current={i === current ? 'time' : undefined} className={i > current ? 'later' : undefined}>
          <MomentButton timeS={line.timeS} startClockS={input.startClockS} />
          <span>{text} {values === '' ? null : <span className="muted">{values}</span>}</span>
        </li>
      ))}
    </ol>
  );
}
