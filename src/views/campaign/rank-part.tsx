import { Button } from 'react-aria-components';
import { fill } from '../../i18n/index.ts';
import type { CampaignDocument, CampaignTower } from '../../scenario/district/read-campaign.ts';
import { monthName, useVoice, type CampaignVoice, type DistrictPartProps } from './campaign-context.ts';

type Planned = CampaignDocument['plan']['towers'][number];

const PERCENT = 100;

/** Towers in the order in which they should be done, with what each saves and how sure that is. */
export function RankPart({ district, chosen, onChoose }: DistrictPartProps) {
  const voice = useVoice();
  const { words, report, name, amount } = voice;
  const towers = new Map(district.towers.map((tower) => [tower.id, tower]));
  const ends = district.towers.flatMap(({ savedPeople }) => (savedPeople === null ? [] : [savedPeople.mean + (savedPeople.halfWidth95 ?? 0)]));
  const most = Math.max(1, ...ends);
  return (
    <section className="panel" aria-labelledby="rank-title" data-testid="campaign-rank">
      <h2 id="rank-title" className="panel-title">{words.rank.title}</h2>
      <p className="muted">{words.rank.hint} {words.rank.bars} {words.rank.notes}</p>
      <div className="campaign-scroll" role="group" tabIndex={0} aria-label={words.rank.title}>
        <table className="campaign-table">
          <caption className="visually-hidden">{words.rank.title}</caption>
          <thead><tr>{[report.rank.number, report.rank.tower, report.rank.tier, report.rank.saved, report.rank.cost, report.rank.perMillion, report.rank.month].map((text) => <th key={text} scope="col">{text}</th>)}</tr></thead>
          <tbody>
            {district.plan.towers.map((planned) => {
              const tower = towers.get(planned.towerId)!;
              return (
                <tr key={tower.id} data-chosen={tower.id === chosen || undefined}>
                  <td>{planned.rankNumber}</td>
                  <th scope="row"><Button className="tower-link" aria-label={fill(words.rank.choose, { name: name(tower.names) })} onPress={() => onChoose(tower.id)}>{name(tower.names)}</Button></th>
                  <td className="tier-cell" data-tier={tower.tierAsFound}>{tierText(tower, planned, voice)}{planned.isMust ? ` · ${report.must}` : ''}</td>
                  <td><Saved tower={tower} most={most} /></td>
                  <td>{tower.costYuan === 0 ? report.free : amount(tower.costYuan)}</td>
                  <td>{planned.savedPerMillionYuan === null ? '–' : amount(planned.savedPerMillionYuan, 1)}</td>
                  <td>{monthText(planned, district, voice)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The grade now; where the plan rectifies the tower, the grade it then has. */
function tierText({ tierAsFound, tierRectified }: CampaignTower, { monthNumber }: Planned, { report }: CampaignVoice): string {
  const now = report.tierGrade[tierAsFound];
  return monthNumber === null || tierRectified === undefined || tierRectified === tierAsFound ? now : `${now} → ${report.tierGrade[tierRectified]}`;
}

export function monthText({ monthNumber, why }: Planned, district: CampaignDocument, { report }: CampaignVoice): string {
  if (monthNumber !== null) return monthName(monthNumber, district, report);
  return why === null ? '–' : report.why[why];
}

function Saved({ tower: { savedPeople }, most }: { readonly tower: CampaignTower; readonly most: number }) {
  const { report, amount, band } = useVoice();
  if (savedPeople === null) return <>{report.noNight}</>;
  const { mean, halfWidth95 } = savedPeople;
  const at = (value: number): string => `${Math.min(PERCENT, Math.max(0, (value / most) * PERCENT))}%`;
  const half = halfWidth95 ?? 0;
  return (
    <span className="saved-cell">
      <span className="saved-bar" aria-hidden="true"><span style={{ inlineSize: at(mean) }} />{half > 0 ? <i style={{ insetInlineStart: at(mean - half), inlineSize: `calc(${at(mean + half)} - ${at(mean - half)})` }} /> : null}</span>
      <span>{amount(mean, 1)} <span className="muted">{band(savedPeople, (value) => amount(value, 1))}</span></span>
    </span>
  );
}
