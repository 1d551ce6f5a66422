import { Button } from 'react-aria-components';
import { engineDue } from '../../drill/index.ts';
import type { DrillPhase } from '../../scenario/drill-plan.ts';
import type { SimInput } from '../../sim/index.ts';
import type { DrillSession } from '../../state/drill/index.ts';
import { elapsed } from '../format.ts';
import { useStationText } from './use-station.ts';

export interface EngineWaitProps {
  readonly step: DrillPhase;
  readonly session: DrillSession;
  readonly timeS: number;
  readonly input: SimInput;
  readonly isHurrying: boolean;
}

/** The step waits for the night: for what, about how long, what to do meanwhile; and on to it for who will not wait. */
export function EngineWait({ step, session, timeS, input, isHurrying }: EngineWaitProps) {
  const { t, name } = useStationText();
  const due = engineDue(session.events(), input, timeS);
  const said = due.state === 'there' ? null : due.state === 'notCalled' ? t('play.engineNotCalled') : due.dueS > timeS ? t('play.engineDue', { time: elapsed(due.dueS - timeS) }) : t('play.engineSoon');
  return (
    <div className="engine-wait" data-testid="engine-wait">
      {said === null ? null : <p role="status"><strong>{said}</strong></p>}
      {step.waits === null ? null : <p>{name(step.waits)}</p>}
      <Button className="station-quiet" isDisabled={isHurrying} onPress={() => session.hurry()} data-testid="hurry">{isHurrying ? t('play.hurrying') : t('play.hurry')}</Button>
    </div>
  );
}
