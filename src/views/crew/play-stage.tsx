import { useState } from 'react';
import type { KnownBrief, KnownPicture } from '../../drill/index.ts';
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
import { useCrewState, useCrewText, type PlayProps } from './use-crew.ts';

type Part = (props: PlayProps) => React.JSX.Element;

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
  const { taken } = useCrewState();
  const { w, name } = useCrewText();
  const own = brief.roles.filter(({ id }) => taken.includes(id));
  const [chosen, setRole] = useState(own[0]?.id ?? '');
  const desk = DESKS[chosen] ?? COMMAND_DESK;
  const props: PlayProps = { brief, picture, role: chosen };
  return (
    <div className="crew-play" data-testid="play" data-second={picture.timeS} data-phase={brief.phases[picture.phaseIndex]?.id ?? ''} data-session={picture.session}>
      <ClockBar {...props} />
      {picture.session === 'paused' ? <p className="station-note" role="status">{w.clock.frozen}</p> : null}
      {picture.told === null ? null : <p className="crew-told" role="status">{name(picture.told)}</p>}
      <RoleTabs brief={brief} picture={picture} role={chosen} onRole={setRole} />
      <div className="crew-desk">
        <div className="crew-middle">
          <Questions {...props} />
          <OrderPad key={chosen} {...props} />
          <OrdersGiven {...props} />
        </div>
        <div className="crew-left">{desk.left.map((Part, i) => <Part key={i} {...props} />)}</div>
        <div className="crew-right">{desk.right.map((Part, i) => <Part key={i} {...props} />)}</div>
      </div>
    </div>
  );
}
