import './campaign.css';
import { useEffect, useState, type DragEvent } from 'react';
import { Button, FileTrigger, I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { fill } from '../../i18n/index.ts';
import { districtPlanCsv, districtTowersCsv } from '../../report/campaign/district-csv.ts';
import type { CampaignDocument } from '../../scenario/district/read-campaign.ts';
import type { SettingsStore } from '../../state/index.ts';
import { downloadText } from '../hud/download.ts';
import { SidePageHeader } from '../hud/side-page-header.tsx';
import { CampaignVoiceProvider, useVoice, voiceIn } from './campaign-context.ts';
import { DistrictMap } from './district-map.tsx';
import { FiguresPart } from './figures-part.tsx';
import { MoneyPart } from './money-part.tsx';
import { RankPart } from './rank-part.tsx';
import { TowerPart } from './tower-part.tsx';

/** What is on the page: a district, or why there is none. */
export interface CampaignShown {
  readonly district: CampaignDocument | null;
  readonly isExample: boolean;
  readonly notice: string | null;
  readonly isLoading: boolean;
}

export interface CampaignPageProps {
  readonly settings: SettingsStore;
  readonly shown: CampaignShown;
  readonly homeHref: string;
  readonly onFile: (file: File) => void;
  readonly onExample: () => void;
}

/** A street's campaign: which towers first, where they stand, what the money buys month by month. */
export function CampaignPage({ settings, shown, homeHref, onFile, onExample }: CampaignPageProps) {
  const language = useStore(settings, (each) => each.language);
  const { t } = useTranslation('page');
  const voice = voiceIn(language, t);
  const { words } = voice;
  useEffect(() => {
    document.title = words.pageTitle;
  }, [words]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <CampaignVoiceProvider value={voice}>
      <I18nProvider locale={language}>
        <div className="campaign-page" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
          <SidePageHeader settings={settings} drillHref={homeHref} skipText={words.skip} backText={words.back} />
          <main id="content" className="campaign" data-testid="campaign">
            <div className="campaign-head">
              <h1>{shown.district === null ? words.title : voice.name(shown.district.district.names)}</h1>
              <p className="campaign-lead">{shown.district === null ? words.lead : scopeOf(shown.district, voice)}</p>
              <div className="campaign-tools">
                <FileTrigger acceptedFileTypes={['.json']} onSelect={(list) => { if (list?.[0]) onFile(list[0]); }}>
                  <Button className="button" data-testid="campaign-open">{words.open}</Button>
                </FileTrigger>
                {shown.isExample ? null : <Button className="button" onPress={onExample} data-testid="campaign-example">{words.example}</Button>}
                {shown.district === null ? null : <Exports district={shown.district} />}
                <span className="muted">{words.drop}</span>
              </div>
              {shown.notice === null ? null : <p className="notice" role="alert" data-testid="campaign-notice">{shown.notice}</p>}
              {shown.isLoading ? <p className="muted" role="status">{words.loading}</p> : null}
            </div>
            {shown.district === null ? null : <District key={`${shown.district.district.id}${shown.district.seeds.length}`} district={shown.district} isExample={shown.isExample} />}
          </main>
        </div>
      </I18nProvider>
    </CampaignVoiceProvider>
  );
}

function scopeOf({ district, towers, seeds }: CampaignDocument, { words, name }: ReturnType<typeof voiceIn>): string {
  return fill(words.scope, { towers: towers.length, pairs: seeds.length, office: name(district.preparedBy), date: district.date });
}

function Exports({ district }: { readonly district: CampaignDocument }) {
  const { words, language } = useVoice();
  const save = (what: 'towers' | 'plan', text: string) => downloadText(`${district.district.id}.${what}.csv`, 'text/csv;charset=utf-8', text);
  return (
    <>
      <Button className="button" onPress={() => save('towers', districtTowersCsv(district, language))} data-testid="campaign-csv">{words.csvTowers}</Button>
      <Button className="button" onPress={() => save('plan', districtPlanCsv(district, language))} data-testid="campaign-csv-plan">{words.csvPlan}</Button>
      <Button className="button" onPress={() => window.print()}>{words.print}</Button>
    </>
  );
}

function District({ district, isExample }: { readonly district: CampaignDocument; readonly isExample: boolean }) {
  const { words, name } = useVoice();
  const first = district.plan.towers[0]?.towerId ?? null;
  const [chosen, setChosen] = useState<string | null>(first);
  const part = { district, chosen, onChoose: setChosen };
  const { note } = district.district;
  return (
    <>
      <section className="panel" data-testid="campaign-conclusion">
        <Conclusion district={district} />
        {note === null ? (isExample ? <p className="muted">{words.isExample}</p> : null) : <p className="muted">{name(note)}</p>}
        {district.failures.length === 0 ? null : <p className="muted">{fill(words.failed, { count: district.failures.length })}</p>}
        {district.rejects.length === 0 ? null : <p className="muted">{fill(words.rejected, { count: district.rejects.length })}</p>}
      </section>
      <div className="campaign-two">
        <section className="panel" aria-labelledby="map-title">
          <h2 id="map-title" className="panel-title">{words.map.title}</h2>
          <p className="muted">{words.map.hint}</p>
          <DistrictMap {...part} />
        </section>
        <section className="panel campaign-chosen"><TowerPart {...part} /></section>
      </div>
      <RankPart {...part} />
      <MoneyPart district={district} />
      <FiguresPart district={district} />
    </>
  );
}

function Conclusion({ district }: { readonly district: CampaignDocument }) {
  const { words, name, amount, measure } = useVoice();
  const { plan, towers, planSpec, measure: measureId } = district;
  const first = plan.towers.find(({ why }) => why !== 'nothingToDo');
  const last = plan.months[plan.months.length - 1]!;
  const leftFor = (why: 'noMoney' | 'noTime'): number => plan.towers.filter((tower) => tower.why === why).length;
  const [money, time] = [leftFor('noMoney'), leftFor('noTime')];
  if (first === undefined) return null;
  return (
    <p className="campaign-finding">
      {fill(words.conclusion, {
        first: name(towers.find(({ id }) => id === first.towerId)!.names), months: planSpec.months, done: plan.towers.filter(({ monthNumber }) => monthNumber !== null).length,
        yuan: amount(plan.months.reduce((sum, month) => sum + month.spentYuan, 0)), measure: measure(measureId), saved: amount(last.savedCount, 1), left: amount(last.savedLeftCount, 1),
      })}{' '}
      {money + time === 0 ? null : fill(words.leftOver, { money, time })}
    </p>
  );
}
