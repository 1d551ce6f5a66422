import { Button, FileTrigger } from 'react-aria-components';
import { nameIn } from '../../i18n/index.ts';
import { MEASURES } from '../../report/measures/measures.ts';
import { MOST_NIGHTS } from '../../state/index.ts';
import { ChoiceButtons } from '../hud/choice-buttons.tsx';
import { Picker } from '../hud/picker.tsx';
import { drillName } from './drill-name.ts';
import { useFirst, useFirstWords, useStudy } from './first-context.ts';
import { VaryingPart } from './varying-part.tsx';
import { WholeNumberField } from './whole-number-field.tsx';

const S_PER_MIN = 60;
const SHORT_MIN = [10, 30, 60];
const LARGEST_SEED = 4_000_000_000;

/** What to compute, and when to stop. Whatever is changed, what was computed stays. */
export function AskPanel() {
  const { client, files } = useFirst();
  const { t, language } = useFirstWords();
  const file = useStudy((study) => study.file);
  const choice = useStudy((study) => study.choice);
  const known = files.includes(file) ? files : [...files, file];
  return (
    <section className="panel ask" aria-labelledby="ask-title">
      <h2 id="ask-title" className="visually-hidden">{t('ask.title')}</h2>
      <div className="ask-row">
        <Picker label={t('ask.scenario')} options={known.map((each) => ({ id: each.fileName, text: drillName(each, language) }))} value={file.fileName} testId="first-scenario" onChange={(id) => client.open(known.find((each) => each.fileName === id)!)} />
        <Picker label={t('ask.measure')} options={MEASURES.map(({ id, names }) => ({ id, text: nameIn(names, language) }))} value={choice.measureId} testId="first-measure" onChange={(measureId) => client.choose({ measureId })} />
        <Labelled text={t('ask.grouping')}>
          <ChoiceButtons label={t('ask.grouping')} options={[{ id: 'kind', text: t('ask.byKind') }, { id: 'chain', text: t('ask.byChain') }]} value={choice.grouping} onChange={(grouping) => client.choose({ grouping })} testId="first-grouping" />
        </Labelled>
        <Until />
      </div>
      <Limits />
      <VaryingPart />
      <OwnFile />
    </section>
  );
}

/** A drill of the reader's own: studied here, and kept in this browser so that its nights open. */
function OwnFile() {
  const { onFile, notice } = useFirst();
  const { t } = useFirstWords();
  return (
    <div className="ask-row own-drill">
      <FileTrigger acceptedFileTypes={['.jsonc', '.json']} onSelect={(list) => { if (list?.[0]) onFile(list[0]); }}>
        <Button className="button" data-testid="first-open">{t('ask.own')}</Button>
      </FileTrigger>
      <span className="muted">{t('ask.ownHint')}</span>
      {notice === null ? null : <p className="notice" role="alert" data-testid="first-notice">{notice}</p>}
    </div>
  );
}

function Labelled({ text, children }: { readonly text: string; readonly children: React.ReactNode }) {
  return <div className="labelled"><span className="field-label" aria-hidden="true">{text}</span>{children}</div>;
}

function Until() {
  const { client } = useFirst();
  const { t } = useFirstWords();
  const untilS = useStudy((study) => study.choice.untilS);
  const durationS = useStudy((study) => study.scenario?.durationS ?? Infinity);
  const minutes = SHORT_MIN.filter((each) => each * S_PER_MIN < durationS);
  const options = [...minutes.map((each) => ({ id: String(each * S_PER_MIN), text: t('ask.minutes', { count: each }) })), { id: 'all', text: t('ask.wholeNight') }];
  return (
    <Labelled text={t('ask.until')}>
      <ChoiceButtons label={t('ask.until')} options={options} value={untilS === null || untilS >= durationS ? 'all' : String(untilS)} onChange={(id) => client.choose({ untilS: id === 'all' ? null : Number(id) })} testId="first-until" />
    </Labelled>
  );
}

function Limits() {
  const { client } = useFirst();
  const { t } = useFirstWords();
  const { pairLimitCount, nightLimitCount, targetFrac, firstSeed } = useStudy((study) => study.choice);
  const range = (min: number, max: number) => ({ min, max, wrongText: t('ask.range', { min, max }) });
  return (
    <details className="limits">
      <summary>{t('ask.more')}</summary>
      <div className="limit-fields">
        <WholeNumberField label={t('ask.pairs')} value={pairLimitCount} {...range(1, MOST_NIGHTS)} onChange={(value) => client.choose({ pairLimitCount: value! })} testId="first-pairs" />
        <WholeNumberField label={t('ask.nights')} value={nightLimitCount} {...range(1, MOST_NIGHTS)} onChange={(value) => client.choose({ nightLimitCount: value! })} testId="first-nights" />
        <WholeNumberField label={t('ask.target')} value={Math.round(targetFrac * 100)} {...range(1, 100)} onChange={(value) => client.choose({ targetFrac: value! / 100 })} testId="first-target" />
        <WholeNumberField label={t('ask.seed')} value={firstSeed} {...range(0, LARGEST_SEED)} onChange={(value) => client.choose({ firstSeed: value! })} testId="first-seed" />
      </div>
      <p className="muted small-print">{t('ask.hint')}</p>
    </details>
  );
}
