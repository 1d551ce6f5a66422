import type { ReactNode } from 'react';
import { TIERS } from '../../scenario/district/district-schema.ts';
import type { CampaignDocument } from '../../scenario/district/read-campaign.ts';
import { useVoice } from './campaign-context.ts';

const PERCENT = 100;

/** The plans' own indicators, and every measure before and after. */
export function FiguresPart({ district }: { readonly district: CampaignDocument }) {
  const { words, report, hazard, measure, value, amount, band } = useVoice();
  const { indicators, rows } = district;
  const share = (frac: number | null): string => (frac === null ? '–' : `${amount(frac * PERCENT, 1)}%`);
  const atLeast = (isBound: boolean): string => (isBound ? '≥' : '');
  const planned = indicators.hazards.reduce((sum, each) => sum + each.fixedCount + each.plannedCount, 0);
  return (
    <div className="campaign-two">
      <section className="panel" aria-labelledby="indicators-title" data-testid="campaign-indicators">
        <h2 id="indicators-title" className="panel-title">{words.indicators.title}</h2>
        <Table caption={words.indicators.title} head={[report.indicator.name, report.indicator.now, report.indicator.after]} rows={[
          [report.towers, amount(indicators.towerCount), '–'], [report.withoutWater, amount(indicators.withoutWaterCount), '–'], [report.withoutFund, amount(indicators.withoutFundCount), '–'],
          [report.listed, amount(indicators.listedCount), '–'], [report.fixed, amount(indicators.fixedCount), amount(planned)],
          [report.rate, share(indicators.rectificationFrac), share(indicators.plannedRectificationFrac)], [report.recheck, share(indicators.recheckFrac), '–'],
          ...TIERS.map((tier) => [report.tierName[tier], amount(indicators.tiers.now[tier]), amount(indicators.tiers.afterPlan[tier])]),
        ]} />
        <Table caption={report.hazardTable.name} head={[report.hazardTable.name, report.hazardTable.listed, report.hazardTable.fixed, report.hazardTable.rechecked, report.hazardTable.planned]} rows={indicators.hazards.map((each) => [hazard(each.kind), amount(each.listedCount), amount(each.fixedCount), amount(each.recheckedCount), amount(each.plannedCount)])} />
      </section>
      <section className="panel" aria-labelledby="before-title" data-testid="campaign-before">
        <h2 id="before-title" className="panel-title">{words.before.title}</h2>
        <p className="muted">{words.before.hint}</p>
        <Table caption={words.before.title} head={[report.before.measure, report.before.asFound, report.before.rectified, report.before.difference]} rows={rows.map(({ measureId, asFound, rectified, difference, isBound }) => [
          measure(measureId), atLeast(isBound.asFound) + value(asFound.mean, measureId), atLeast(isBound.rectified) + value(rectified.mean, measureId),
          <>{atLeast(isBound.difference)}{value(difference.mean, measureId)} <span className="muted">{band(difference, (each) => value(each, measureId))}</span></>,
        ])} />
      </section>
    </div>
  );
}

function Table({ caption, head, rows }: { readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly ReactNode[])[] }) {
  return (
    <div className="campaign-scroll" role="group" tabIndex={0} aria-label={caption}>
      <table className="campaign-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead><tr>{head.map((text) => <th key={text} scope="col">{text}</th>)}</tr></thead>
        <tbody>{rows.map((row, i) => <tr key={i}>{row.map((cell, k) => (k === 0 ? <th key={k} scope="row">{cell}</th> : <td key={k}>{cell}</td>))}</tr>)}</tbody>
      </table>
    </div>
  );
}
