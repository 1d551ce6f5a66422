import { fill } from '../../i18n/index.ts';
import { useVoice, type DistrictPartProps } from './campaign-context.ts';
import { monthText } from './rank-part.tsx';

/** What a street office asks of one tower first. */
const SHOWN = ['maxTrappedCount', 'casualtyCount', 'firstWaterS', 'storeysBurnt'];

/** The tower that is looked at: its hazards, and both conditions. */
export function TowerPart({ district, chosen }: DistrictPartProps) {
  const voice = useVoice();
  const { words, report, name, hazard, measure, value, amount, band, list } = voice;
  const tower = district.towers.find(({ id }) => id === chosen);
  const planned = district.plan.towers.find(({ towerId }) => towerId === chosen);
  if (tower === undefined || planned === undefined) return <p className="muted" data-testid="campaign-tower">{words.tower.none}</p>;
  const standing = tower.hazards.filter(({ state }) => state === 'found' || state === 'underway');
  const rows = tower.rows.filter(({ measureId }) => SHOWN.includes(measureId));
  const side = ({ summary, neverFrac }: (typeof rows)[number]['asFound'], measureId: string): string => (neverFrac === 1 && measureId === 'firstWaterS' ? report.never : `${neverFrac > 0 && measureId === 'firstWaterS' ? '≥' : ''}${value(summary.mean, measureId)}`);
  return (
    <div className="tower-part" role="status" data-testid="campaign-tower">
      <h3>{fill(words.tower.title, { name: name(tower.names) })}</h3>
      <p>{fill(words.tower.facts, { storeys: tower.storeys, flats: tower.flatsPerStorey, tier: report.tierName[tower.tierAsFound], yuan: amount(tower.costYuan), month: monthText(planned, district, voice) })}</p>
      <p>{standing.length === 0 ? words.tower.noHazards : fill(words.tower.hazards, { list: [...new Set(standing.map(({ kind }) => hazard(kind)))].join(list) })}</p>
      <div className="campaign-scroll" role="group" tabIndex={0} aria-label={name(tower.names)}><table className="campaign-table">
        <caption className="visually-hidden">{name(tower.names)}</caption>
        <thead><tr>{[words.tower.measure, words.tower.asFound, words.tower.rectified, words.tower.difference].map((text) => <th key={text} scope="col">{text}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.measureId}>
              <th scope="row">{measure(row.measureId)}</th><td>{side(row.asFound, row.measureId)}</td><td>{side(row.rectified, row.measureId)}</td>
              <td>{value(row.difference.mean, row.measureId)} <span className="muted">{band(row.difference, (each) => value(each, row.measureId))}</span></td>
            </tr>
          ))}
        </tbody>
      </table></div>
    </div>
  );
}
