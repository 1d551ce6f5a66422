import { Button, Dialog, DialogTrigger, Heading, Modal } from 'react-aria-components';
import { useStore } from 'zustand';
import type { DrillSession } from '../../state/drill/index.ts';
import { paceChoices } from '../drill-result/pace-choices.ts';
import { ChoiceButtons } from '../hud/choice-buttons.tsx';
import { useStationText } from './use-station.ts';

const PACES = [1, 2, 5, 10, 30];

/** Pause, one second, speed, and things that happen: each in the log, so that a replay has them too. */
export function InstructorDrawer({ session }: { readonly session: DrillSession }) {
  const { t, name } = useStationText();
  const { phase, plan, drill, paceFactor } = useStore(session.view);
  const own = plan?.injects.filter(({ commands, when }) => commands.length > 0 && !isAutomatic(when)) ?? [];
  return (
    <DialogTrigger>
      <Button className="station-quiet" data-testid="instructor">{t('instructor.open')}</Button>
      <Modal className="station-modal station-drawer" isDismissable>
        <Dialog className="station-dialog">
          {({ close }) => (
            <>
              <Heading slot="title">{t('instructor.title')}</Heading>
              <div className="station-row">
                {phase === 'paused' ? <Button className="station-big" onPress={() => session.resume()} data-testid="resume">{t('instructor.resume')}</Button> : <Button className="station-big" onPress={() => session.pause()} data-testid="pause">{t('instructor.pause')}</Button>}
                <Button className="station-quiet" isDisabled={phase !== 'paused'} onPress={() => session.step()} data-testid="step">{t('instructor.step')}</Button>
              </div>
              <p className="field-label">{t('instructor.pace')}</p>
              <ChoiceButtons label={t('instructor.pace')} options={paceChoices(PACES, paceFactor)} value={String(paceFactor)} onChange={(id) => session.setPace(Number(id))} testId="pace" />
              <h3>{t('instructor.injects')}</h3>
              <ul className="answers">
                {own.map((inject) => {
                  const isDone = drill.injectedS[inject.id] !== undefined;
                  return <li key={inject.id}><Button className="answer" isDisabled={isDone} onPress={() => session.give({ kind: 'inject', inject: inject.id })} data-testid={`inject-${inject.id}`}>{name(inject.names)}{isDone ? ` · ${t('instructor.done')}` : ''}</Button></li>;
                })}
              </ul>
              <p className="small-print">{t('instructor.hint')}</p>
              <Button className="station-quiet" onPress={close}>{t('instructor.close')}</Button>
            </>
          )}
        </Dialog>
      </Modal>
    </DialogTrigger>
  );
}

/** One that waits for nobody's hand. */
function isAutomatic(when: { readonly kind: string; readonly name?: string }): boolean {
  return !(when.kind === 'call' && when.name === 'no');
}
