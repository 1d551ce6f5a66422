import { Button, Dialog, DialogTrigger, Popover, Switch } from 'react-aria-components';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill.ts';
import { TOWER_WORDS } from '../../i18n/tower/tower-words.ts';
import { CAMERAS, chooseCamera, showAlone, showXray, type CameraPreset } from '../../state/index.ts';
import { thingName } from '../names.ts';
import { ChoiceButtons } from './choice-buttons.tsx';
import { usePage, useRun, useWords } from './page-context.ts';
import { Picker } from './picker.tsx';

const WHOLE = 'whole';
const NOBODY = 'nobody';

/** From where the towers are looked at, and how much of them is drawn. */
export function LookMenu() {
  const { language } = useWords();
  const w = TOWER_WORDS[language].look;
  return (
    <DialogTrigger>
      <Button className="button" data-testid="look">{w.button} <span aria-hidden="true">▾</span></Button>
      <Popover className="popover look-popover" placement="bottom end">
        <Dialog className="look-menu" aria-label={w.title}>
          <Cameras />
          <StoreyAlone />
          <Xray />
          <FollowCrew />
          <QualityNote />
          <p className="small-print">{w.hint}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Cameras() {
  const { look, selection } = usePage().state;
  const { language } = useWords();
  const camera = useStore(look, (state) => state.camera);
  const w = TOWER_WORDS[language].look;
  function go(to: CameraPreset): void {
    selection.setState({ follow: null });
    chooseCamera(look, to);
  }
  return (
    <div className="look-row">
      <span className="field-label" aria-hidden="true">{w.camera}</span>
      {/* A press on the camera that is chosen brings back a view that a hand has moved. */}
      <div onClick={() => go(look.getState().camera)}>
        <ChoiceButtons label={w.camera} options={CAMERAS.map((id) => ({ id, text: w.cameras[id] }))} value={camera} onChange={go} testId="camera" />
      </div>
    </div>
  );
}

function StoreyAlone() {
  const { state } = usePage();
  const { language } = useWords();
  const run = useRun('asFound');
  const alone = useStore(state.look, (look) => look.aloneStoreyIndex);
  const w = TOWER_WORDS[language].look;
  const storeys = run?.input.storeys ?? [];
  const options = [{ id: WHOLE, text: w.whole }, ...storeys.map((storey) => ({ id: storey.id, text: fill(w.only, { n: storey.number }) })).reverse()];
  return (
    <Picker
      label={w.storey} options={options} value={alone === null ? WHOLE : (storeys[alone]?.id ?? WHOLE)} testId="alone"
      onChange={(id) => {
        const storeyIndex = storeys.findIndex((storey) => storey.id === id);
        if (storeyIndex >= 0) state.instruments.setState({ storeyIndex });
        showAlone(state.look, storeyIndex < 0 ? null : storeyIndex);
      }}
    />
  );
}

function Xray() {
  const { look } = usePage().state;
  const { language } = useWords();
  const isXray = useStore(look, (state) => state.isXray);
  const w = TOWER_WORDS[language].look;
  return (
    <>
      <Switch className="switch" isSelected={isXray} onChange={(isOn) => showXray(look, isOn)} data-testid="xray">
        <span className="switch-track" aria-hidden="true"><span className="switch-knob" /></span>
        <span className="switch-name">{w.xray}</span>
      </Switch>
      {isXray ? <p className="small-print">{w.riser}</p> : null}
    </>
  );
}

/** Which quality the machine affords, and that nobody has to choose it. */
function QualityNote() {
  const { quality } = usePage().state;
  const { language } = useWords();
  const { level, resolutionScale } = useStore(quality);
  const w = TOWER_WORDS[language].look;
  return <p className="small-print" data-testid="picture-quality" data-level={level}>{fill(w.quality, { level: w.levels[level]!, percent: Math.round(resolutionScale * 100) })}</p>;
}

/** Stays beside a crew of the tower as found, or of the rectified one. */
function FollowCrew() {
  const { selection } = usePage().state;
  const { t, language } = useWords();
  const left = useRun('asFound');
  const right = useRun('rectified');
  const follow = useStore(selection, (state) => state.follow);
  const w = TOWER_WORDS[language].look;
  const crews = [left, right].flatMap((run) => (run === null ? [] : run.input.response.units.map(({ id }, index) => ({ id: `${run.side} ${index}`, index, side: run.side, text: `${t(`side.${run.side}`)} ${thingName(id, { input: run.input, language })}` }))));
  if (crews.length === 0) return null;
  return (
    <Picker
      label={w.follow} options={[{ id: NOBODY, text: w.nobody }, ...crews]} value={follow?.kind === 'unit' ? `${follow.side} ${follow.index}` : NOBODY} testId="follow-crew"
      onChange={(id) => {
        const crew = crews.find((each) => each.id === id);
        selection.setState({ follow: crew ? { kind: 'unit', index: crew.index, side: crew.side, mode: 'follow' } : null });
      }}
    />
  );
}
