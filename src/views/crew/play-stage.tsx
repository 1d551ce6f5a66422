import { useEffect, useState } from 'react';
import type { InfoPart, KnownBrief, KnownPicture } from '../../drill/index.ts';
import { LookBack } from '../drill-result/look-back.tsx';
import { CallsBoard } from './calls-board.tsx';
import { ClockBar } from './clock-bar.tsx';
import { CueBoard } from './cue-board.tsx';
import { OrderPad } from './order-pad.tsx';
import { OrdersGiven } from './orders-given.tsx';
import { PanelSignals } from './panel-signals.tsx';
import { Questions } from './questions.tsx';
import { RadioPanel } from './radio-panel.tsx';
import { RoleTabs } from './role-tabs.tsx';
import { SightsPanel } from './sights-panel.tsx';
import { StoreyBoard } from './storey-board.tsx';
import { UnitsBoard } from './units-board.tsx';
import { useCrew, useCrewState, useCrewText, type PlayProps } from './use-crew.ts';

type Part = (props: PlayProps) => React.JSX.Element;

/** What the instructor can withhold; the others are what people do. */
const INFO_OF = new Map<Part, InfoPart>([[SightsPanel, 'sights'], [PanelSignals, 'panel'], [RadioPanel, 'radio'], [CallsBoard, 'calls'], [UnitsBoard, 'units']]);

/** What each role has before it; one that a file names otherwise has what the commander has. */
const COMMAND_DESK: Desk = { left: [SightsPanel, CueBoard], right: [StoreyBoard, RadioPanel, PanelSignals, UnitsBoard] };
const DESKS: Readonly<Record<string, Desk>> = {
  command: COMMAND_DESK,
  water: { left: [SightsPanel], right: [RadioPanel, UnitsBoard] },
  attack: { left: [UnitsBoard], right: [RadioPanel] },
  search: { left: [CallsBoard], right: [StoreyBoard, RadioPanel, UnitsBoard] },
};
interface Desk {
  readonly left: readonly Part[];
  readonly right: readonly Part[];
}

/** The night as the command post knows it: clock, roles, what one sees and hears, questions, orders. */
export function PlayStage({ brief, picture }: { readonly brief: KnownBrief; readonly picture: KnownPicture }) {
  const crew = useCrew();
  const { taken } = useCrewState();
  const { name } = useCrewText();
  const own = brief.roles.filter(({ id }) => taken.includes(id));
  const [chosen, setRole] = useState(own[0]?.id ?? '');
  const desk = DESKS[chosen] ?? COMMAND_DESK;
  const { lookS, zeroS } = picture;
  // The clock of the picture is that of its second.
  const props: PlayProps = { brief, picture: lookS === null ? picture : { ...picture, clockS: lookS }, role: chosen };
  const [wasPaused, setWasPaused] = useState(false);
  const lookBack = (): void => {
    setWasPaused(picture.session === 'paused');
    crew.control('pause');
    crew.lookAt(Math.floor(picture.clockS));
  };
  const toNow = (): void => {
    crew.lookAt(null);
    if (!wasPaused) crew.control('resume');
  };
  useEffect(() => {
    crew.look(chosen);
  }, [crew, chosen]);
  return (
    <div className="crew-play" data-testid="play" data-second={picture.timeS} data-phase={brief.phases[picture.phaseIndex]?.id ?? ''} data-session={picture.session}>
      <ClockBar {...props} onLook={lookS === null && zeroS !== null ? lookBack : null} />
      {lookS === null || zeroS === null ? null : <LookBack since="call" zeroS={zeroS} nowS={Math.floor(picture.clockS)} lookS={lookS} onLook={(timeS) => crew.lookAt(timeS)} onNow={toNow} onFrom={null} />}
      {picture.told === null ? null : <p className="crew-told" role="status">{name(picture.told)}</p>}
      <RoleTabs brief={brief} picture={props.picture} role={chosen} onRole={setRole} />
      <div className="crew-desk" inert={lookS !== null}>
        <div className="crew-middle">
          <Questions {...props} />
          {lookS === null ? <OrderPad key={chosen} {...props} /> : null}
          <OrdersGiven {...props} />
        </div>
        <div className="crew-left">{desk.left.map((Part, i) => <Shown key={i} part={Part} {...props} />)}</div>
        <div className="crew-right">{desk.right.map((Part, i) => <Shown key={i} part={Part} {...props} />)}</div>
      </div>
    </div>
  );
}

/** A part of the desk; one that is withheld says so and nothing else. */
function Shown({ part: Part, ...props }: PlayProps & { readonly part: Part }) {
  const { w } = useCrewText();
  const info = INFO_OF.get(Part);
  if (info === undefined || !(props.picture.hidden[props.role] ?? []).includes(info)) return <Part {...props} />;
  return (
    <section className="crew-card crew-withheld" aria-label={w.info[info]} data-testid={`withheld-${info}`}>
      <h2>{w.info[info]}</h2>
      <p className="muted">{w.info.withheld}</p>
    </section>
  );
}
