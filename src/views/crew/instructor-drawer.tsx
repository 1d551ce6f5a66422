import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal } from 'react-aria-components';
import type { KnownBrief, KnownPicture } from '../../drill/index.ts';
import { paceChoices } from '../drill-result/pace-choices.ts';
import { ChoiceButtons } from '../hud/choice-buttons.tsx';
import { InfoByRole } from './info-by-role.tsx';
import { canSpeak, speak } from './speak.ts';
import { fill, useCrew, useCrewText } from './use-crew.ts';

const PACES = [1, 2, 3, 5, 10, 30, 60];
/** Lines of the radio that a role-player may read again. Assumed: as many as one remembers; 3 .. 6. */
const READ_LINES = 4;

/** Freeze, one second, speed; things that happen, asked once more; lines to read aloud. */
export function InstructorDrawer({ brief, picture }: { readonly brief: KnownBrief; readonly picture: KnownPicture }) {
  const crew = useCrew();
  const { w } = useCrewText();
  return (
    <DialogTrigger>
      <Button className="station-quiet" data-testid="instructor">{w.instructor.open}</Button>
      <Modal className="station-modal station-drawer" isDismissable>
        <Dialog className="station-dialog">
          {({ close }) => (
            <>
              <Heading slot="title">{w.instructor.title}</Heading>
              <div className="station-row">
                {picture.session === 'paused' ? <Button className="station-big" onPress={() => crew.control('resume')} data-testid="drawer-resume">{w.clock.resume}</Button> : <Button className="station-big" onPress={() => crew.control('pause')} data-testid="drawer-pause">{w.clock.pause}</Button>}
                <Button className="station-quiet" isDisabled={picture.session !== 'paused'} onPress={() => crew.control('step')} data-testid="step">{w.instructor.step}</Button>
              </div>
              <p className="field-label">{w.clock.pace}</p>
              <ChoiceButtons label={w.clock.pace} options={paceChoices(PACES, picture.paceFactor)} value={String(picture.paceFactor)} onChange={(id) => crew.setPace(Number(id))} testId="pace" />
              <h3>{w.instructor.injects}</h3>
              <Injects brief={brief} picture={picture} />
              <h3>{w.info.title}</h3>
              <InfoByRole brief={brief} picture={picture} />
              <h3>{w.instructor.read}</h3>
              <ReadAloud picture={picture} />
              <p className="small-print">{w.instructor.hint}</p>
              <Button className="station-quiet" onPress={close}>{w.instructor.close}</Button>
            </>
          )}
        </Dialog>
      </Modal>
    </DialogTrigger>
  );
}

function Injects({ brief, picture }: { readonly brief: KnownBrief; readonly picture: KnownPicture }) {
  const crew = useCrew();
  const { w, name, language } = useCrewText();
  // Asked in place: a dialog in a dialog hides the list.
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <ul className="crew-injects">
      {brief.injects.map(({ id, names, read }) => {
        const isDone = picture.injectedS[id] !== undefined;
        return (
          <li key={id}>
            {isDone ? <strong data-testid={`done-${id}`}>✓ {name(names)} · {w.instructor.done}</strong> : asked !== id ? <Button className="station-quiet" onPress={() => setAsked(id)} data-testid={`inject-${id}`}>{name(names)}</Button> : (
              <div role="alert" className="crew-asked">
                <strong>{fill(w.instructor.sure, { name: name(names) })}</strong> <small className="muted">{w.instructor.sureText}</small>
                <span className="call-answers">
                  <Button className="station-quiet" onPress={({ target }) => { focusDrawer(target); setAsked(null); }}>{w.instructor.no}</Button>
                  <Button className="station-quiet crew-yes" autoFocus onPress={({ target }) => { focusDrawer(target); setAsked(null); crew.give({ kind: 'inject', inject: id }); }} data-testid={`inject-${id}-yes`}>{w.instructor.yes}</Button>
                </span>
              </div>
            )}
            {read === null ? null : <p className="crew-read">“{name(read)}” {canSpeak() ? <Button className="station-small" onPress={() => speak(name(read), language)}>{w.instructor.speak}</Button> : null}</p>}
          </li>
        );
      })}
    </ul>
  );
}

/** The button that was pressed goes; keys, Escape among them, must still reach the drawer. */
function focusDrawer(pressed: Element): void {
  pressed.closest<HTMLElement>('[role="dialog"]')?.focus();
}

/** What the radio and the last caller said, in the words that were used. */
function ReadAloud({ picture }: { readonly picture: KnownPicture }) {
  const { w, name, language } = useCrewText();
  const lines = picture.radio.slice(-READ_LINES).reverse().map(({ from, said }) => `${name(from)}: ${name(said)}`);
  const call = picture.calls[picture.calls.length - 1];
  const texts = call ? [`${fill(w.calls.said, { storey: call.saidStorey, flat: call.saidFlat })}: ${w.calls[call.what]}`, ...lines] : lines;
  return (
    <ul className="crew-injects">
      {texts.map((text, i) => <li key={i}><p className="crew-read">{text} {canSpeak() ? <Button className="station-small" onPress={() => speak(text, language)}>{w.instructor.speak}</Button> : null}</p></li>)}
    </ul>
  );
}
