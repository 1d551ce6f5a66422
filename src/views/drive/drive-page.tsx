import './drive.css';
import { useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useStore } from 'zustand';
import { DRIVE_WORDS } from '../../i18n/drive/drive-words.ts';
import { courseOf, driveCommand } from '../../physics/drive-course.ts';
import type { LoggedCommand } from '../../run/run-types.ts';
import { conditionOf } from '../../scenario/condition.ts';
import { loadScenario } from '../../scenario/load.ts';
import { toSimInput } from '../../scenario/to-sim-input.ts';
import type { SimInput } from '../../sim/index.ts';
import { namesIn, type ScenarioFile, type SettingsStore } from '../../state/index.ts';
import { ChoiceButtons } from '../hud/choice-buttons.tsx';
import { Picker } from '../hud/picker.tsx';
import { SidePageHeader } from '../hud/side-page-header.tsx';
import type { Loop } from '../loop.ts';
import { thingName } from '../names.ts';
import { DriveSession } from './drive-session.ts';
import { DriveStage } from './drive-stage.tsx';
import { OutcomePanel } from './outcome-panel.tsx';

export interface DrivePageProps {
  readonly settings: SettingsStore;
  readonly loop: Loop;
  readonly files: readonly ScenarioFile[];
  readonly first: ScenarioFile;
  readonly homeHref: string;
  /** Opens the drill with these orders. */
  readonly onRun: (file: ScenarioFile, log: readonly LoggedCommand[]) => void;
  readonly onSave: (log: readonly LoggedCommand[], fileName: string) => void;
}

/** What stands on the lane: everything; cars alone; what the rectified tower leaves. */
type Tower = 'asFound' | 'opened' | 'rectified';

/** A trainee at the wheel: choose the drill and the appliance, drive, hand the drive to the night. */
export function DrivePage({ settings, loop, files, first, homeHref, onRun, onSave }: DrivePageProps) {
  const language = useStore(settings, (each) => each.language);
  const theme = useStore(settings, (each) => each.theme);
  const w = DRIVE_WORDS[language];
  const [fileName, setFileName] = useState(first.fileName);
  const [tower, setTower] = useState<Tower>('opened');
  const file = files.find((each) => each.fileName === fileName) ?? first;
  const input = useMemo(() => inputOf(file, tower), [file, tower]);
  const units = useMemo(() => input.response.units.filter(({ id }) => courseOf(input, id) !== null), [input]);
  const [unitId, setUnitId] = useState<string | null>(null);
  const unit = units.find(({ id }) => id === unitId) ?? units[0];
  const [session, renew] = useSession(input, unit?.id ?? null, { isOpened: tower === 'opened', loop });
  const nameOf = (id: string): string => thingName(id, { input, language });
  useEffect(() => {
    document.title = w.pageTitle;
  }, [w]);
  const log = (): readonly LoggedCommand[] => [{ tick: 1, command: driveCommand(unit!.id, session!.course, session!.told.getState()) }];
  return (
    <I18nProvider locale={language}>
      <SidePageHeader settings={settings} drillHref={homeHref} skipText={w.skip} backText={w.back} />
      <main id="content" className="drive" data-testid="drive">
        <div className="drive-head">
          <h1>{w.title}</h1>
          <p className="drive-lead">{w.lead}</p>
          <div className="drive-choices">
            <Picker label={w.scenario} options={files.map((each) => ({ id: each.fileName, text: titleOf(each, language === 'en') }))} value={file.fileName} onChange={setFileName} testId="drive-scenario" />
            {unit === undefined ? null : <Picker label={w.unit} options={units.map(({ id }) => ({ id, text: nameOf(id) }))} value={unit.id} onChange={setUnitId} testId="drive-unit" />}
            <ChoiceButtons<Tower> label={w.tower} options={(['asFound', 'opened', 'rectified'] as const).map((id) => ({ id, text: w[id] }))} value={tower} onChange={setTower} testId="drive-tower" />
          </div>
          {session === null ? <p role="status">{w.noLane}</p> : <OutcomePanel session={session} w={w} nameOf={nameOf} onAgain={renew} onRun={() => onRun(file, log())} onSave={() => onSave(log(), w.fileName)} />}
        </div>
        {session === null ? null : <DriveStage session={session} loop={loop} w={w} nameOf={nameOf} themeKey={theme} />}
      </main>
    </I18nProvider>
  );
}

/** One session at a time; the one before is taken down. */
function useSession(input: SimInput, unitId: string | null, { isOpened, loop }: { readonly isOpened: boolean; readonly loop: Loop }): readonly [DriveSession | null, () => void] {
  const [attempt, setAttempt] = useState(0);
  const [session, setSession] = useState<DriveSession | null>(null);
  useEffect(() => {
    const course = unitId === null ? null : courseOf(input, unitId, isOpened);
    const next = course === null ? null : new DriveSession(course, loop);
    setSession(next);
    return () => next?.dispose();
  }, [input, unitId, isOpened, loop, attempt]);
  return [session, () => setAttempt(attempt + 1)];
}

function inputOf({ text, fileName }: ScenarioFile, tower: Tower): SimInput {
  const scenario = loadScenario(text, fileName);
  return toSimInput(scenario, conditionOf(scenario, tower === 'rectified' ? 'all' : 'none'));
}

function titleOf(file: ScenarioFile, isEnglish: boolean): string {
  const names = namesIn(file);
  return names === null ? file.fileName : isEnglish ? names.en : names.zh;
}
