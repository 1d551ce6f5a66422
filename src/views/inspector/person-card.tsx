import { useMemo } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs, ToggleButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { eventsOf, indexEvents } from '../../report/why/event-index.ts';
import { personWhy } from '../../report/why/person-why.ts';
import { partingOf } from '../../report/parting.ts';
import { asMeasured, SIDES, type RunData, type Side } from '../../state/index.ts';
import { ChoiceButtons } from '../hud/choice-buttons.tsx';
import { useGrowingRun, usePage, useRun } from '../hud/page-context.ts';
import { useNight } from '../hud/use-night.ts';
import { MomentButton } from './moment-button.tsx';
import { PairTable } from './pair-table.tsx';
import { PersonValues } from './person-values.tsx';
import { stepSentence } from './sentences.ts';
import { StoryList } from './story-list.tsx';
import { useInspectorWords } from './use-inspected.ts';
import { PartingNote, WhyPanel } from './why-panel.tsx';

/** One resident: both towers beside each other, cameras, and of the chosen tower story, reasons and values. */
export function PersonCard({ personIndex, side }: { readonly personIndex: number; readonly side: Side }) {
  const { w } = useInspectorWords();
  const run = useGrowingRun(side);
  if (!run) return <p className="muted">{w.notComputed}</p>;
  return (
    <>
      <PairTable personIndex={personIndex} />
      <Cameras personIndex={personIndex} side={side} />
      <Tabs className="inspector-tabs">
        <div className="inspector-tab-row">
          <TabList className="tab-list" aria-label={w.tabs.label}>
            <Tab id="story" className="tab">{w.tabs.story}</Tab>
            <Tab id="why" className="tab">{w.tabs.why}</Tab>
            <Tab id="values" className="tab">{w.tabs.values}</Tab>
          </TabList>
          <SideChoice personIndex={personIndex} side={side} />
        </div>
        <TabPanel id="story"><StoryList run={run} personIndex={personIndex} /></TabPanel>
        <TabPanel id="why"><Reasons run={run} personIndex={personIndex} /></TabPanel>
        <TabPanel id="values"><PersonValues run={run} personIndex={personIndex} /></TabPanel>
      </Tabs>
    </>
  );
}

function SideChoice({ personIndex, side }: { readonly personIndex: number; readonly side: Side }) {
  const { selection } = usePage().state;
  const { w } = useInspectorWords();
  return (
    <ChoiceButtons
      label={w.side.label}
      options={SIDES.map((id) => ({ id, text: w.side[id] }))}
      value={side}
      onChange={(to) => selection.setState(({ follow }) => ({ selected: { kind: 'person', index: personIndex, side: to }, follow: follow && { ...follow, side: to } }))}
      testId="inspector-side"
    />
  );
}

function Cameras({ personIndex, side }: { readonly personIndex: number; readonly side: Side }) {
  const { selection, settings } = usePage().state;
  const { w } = useInspectorWords();
  const follow = useStore(selection, (state) => state.follow);
  // Nobody is followed in a table.
  const follows = (isOn: boolean, mode: 'follow' | 'eyes') => {
    selection.setState({ follow: isOn ? { kind: 'person', index: personIndex, side, mode } : null });
    if (isOn && settings.getState().pictureMode === 'table') settings.setState({ pictureMode: 'picture' });
  };
  const isOn = (mode: 'follow' | 'eyes') => follow?.mode === mode && follow.kind === 'person' && follow.index === personIndex && follow.side === side;
  return (
    <div className="cameras" role="group" aria-label={w.camera.label} title={w.camera.hint}>
      {(['follow', 'eyes'] as const).map((mode) => (
        <ToggleButton key={mode} className="button" isSelected={isOn(mode)} onChange={(isSelected) => follows(isSelected, mode)} data-testid={`camera-${mode}`}>
          {w.camera[mode]}
        </ToggleButton>
      ))}
      <Button className="button" isDisabled={follow === null} onPress={() => selection.setState({ follow: null })}>{w.camera.stop}</Button>
    </div>
  );
}

function Reasons({ run, personIndex }: { readonly run: RunData; readonly personIndex: number }) {
  const { w, t, language } = useInspectorWords();
  const { night, isPair } = useNight(run.side);
  const left = useRun('asFound');
  const right = useRun('rectified');
  const id = run.input.people[personIndex]!.id;
  const reasons = useMemo(() => (night === null ? null : personWhy(id, night)), [night, id]);
  const alone = useMemo(() => (night === null ? undefined : eventsOf(indexEvents(night.run.events), id).find(({ kind, because }) => kind === 'personSheltered' && because === id)), [night, id]);
  const tower = useMemo(() => (isPair && left && right ? partingOf(asMeasured(left), asMeasured(right), Infinity) : null), [isPair, left, right]);
  if (reasons === null || !left || !right) return <p className="muted">{w.why.waiting}</p>;
  const runs = run.side === 'asFound' ? [left, right] as const : [right, left] as const;
  return (
    <>
      {alone === undefined ? null : <p className="why-cause" data-testid="why-self"><MomentButton timeS={alone.timeS} startClockS={run.input.startClockS} /> {stepSentence(alone, { input: run.input, t, language })}</p>}
      <WhyPanel why={reasons.why} run={run} isPair={isPair} parted={reasons.parting && { whose: 'person', timeS: reasons.parting.timeS }} />
      {isPair ? (
        <div className="partings" data-testid="parting">
          <PartingNote parting={reasons.parting} title={w.why.parting} runs={runs} />
          {tower === null ? null : <PartingNote parting={tower} title={w.why.tower} runs={[left, right]} none={w.why.towerNone} />}
        </div>
      ) : null}
    </>
  );
}
