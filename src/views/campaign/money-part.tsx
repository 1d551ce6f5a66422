import { fill } from '../../i18n/index.ts';
import type { CampaignDocument } from '../../scenario/district/read-campaign.ts';
import { monthName, useVoice } from './campaign-context.ts';

const WIDTH_PX = 560;
const HEIGHT_PX = 180;
const EDGE_PX = { left: 52, right: 12, top: 10, bottom: 24 };

/** Month by month: what is spent, what is left in the purses, what comes back. */
export function MoneyPart({ district }: { readonly district: CampaignDocument }) {
  const { words, report, name, amount, list } = useVoice();
  const { plan, purses, planSpec, towers } = district;
  const nameOf = (id: string): string => name(towers.find((tower) => tower.id === id)!.names);
  const { reinspectDays } = planSpec;
  return (
    <section className="panel" aria-labelledby="money-title" data-testid="campaign-money">
      <h2 id="money-title" className="panel-title">{words.money.title}</h2>
      <p className="muted">{fill(report.planLead, { towers: planSpec.towersPerMonth })} {fill(reinspectDays === undefined ? report.planUnseen : report.planSeen, { days: reinspectDays ?? 0 })}</p>
      <Course district={district} />
      <div className="campaign-scroll" role="group" tabIndex={0} aria-label={words.money.title}>
        <table className="campaign-table">
          <caption className="visually-hidden">{words.money.title}</caption>
          <thead><tr>{[report.plan.month, report.plan.towers, report.plan.spent, ...purses.map((purse) => fill(report.plan.left, { purse: name(purse.names) })), report.plan.saved, report.plan.back, report.plan.savedLeft, report.plan.tiers].map((text) => <th key={text} scope="col">{text}</th>)}</tr></thead>
          <tbody>
            {plan.months.map((month) => (
              <tr key={month.monthNumber}>
                <th scope="row">{monthName(month.monthNumber, district, report)}</th><td className="money-towers">{month.towerIds.length === 0 ? report.nothingThisMonth : month.towerIds.map(nameOf).join(list)}</td><td>{amount(month.spentYuan)}</td>
                {purses.map(({ id }) => <td key={id}>{amount(month.leftByPurse[id] ?? 0)}</td>)}
                <td>{amount(month.savedCount, 1)}</td><td>{amount(month.backCount, 1)}</td><td>{amount(month.savedLeftCount, 1)}</td><td>{`${month.tiers.high} / ${month.tiers.medium} / ${month.tiers.low}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Two lines over the months; the table says the same in figures. */
function Course({ district: { plan } }: { readonly district: CampaignDocument }) {
  const { words, report, amount } = useVoice();
  const { months } = plan;
  const most = Math.max(1, ...months.map(({ savedCount }) => savedCount));
  const x = (monthNumber: number): number => EDGE_PX.left + ((monthNumber - 1) / Math.max(1, months.length - 1)) * (WIDTH_PX - EDGE_PX.left - EDGE_PX.right);
  const y = (count: number): number => HEIGHT_PX - EDGE_PX.bottom - (count / most) * (HEIGHT_PX - EDGE_PX.top - EDGE_PX.bottom);
  const line = (read: (month: (typeof months)[number]) => number): string => months.map((month, i) => `${i === 0 ? 'M' : 'L'}${x(month.monthNumber).toFixed(1)} ${y(read(month)).toFixed(1)}`).join('');
  return (
    <figure className="money-chart">
      <figcaption className="muted">{words.money.chart}</figcaption>
      <svg viewBox={`0 0 ${WIDTH_PX} ${HEIGHT_PX}`} role="img" aria-label={words.money.chart}>
        {[0, most / 2, most].map((count) => <g key={count}><path className="grid" d={`M${EDGE_PX.left} ${y(count)}H${WIDTH_PX - EDGE_PX.right}`} /><text x={EDGE_PX.left - 6} y={y(count) + 4} textAnchor="end">{amount(count)}</text></g>)}
        {months.filter(({ monthNumber }) => monthNumber === 1 || monthNumber % 3 === 0).map(({ monthNumber }) => <text key={monthNumber} x={x(monthNumber)} y={HEIGHT_PX - 6} textAnchor="middle">{monthNumber}</text>)}
        <path className="as-done" d={line(({ savedCount }) => savedCount)} />
        <path className="still" d={line(({ savedLeftCount }) => savedLeftCount)} />
        <text x={4} y={HEIGHT_PX - 6}>{report.plan.month}</text>
      </svg>
    </figure>
  );
}
