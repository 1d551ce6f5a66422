import { fill } from '../../i18n/index.ts';
import type { CampaignDocument } from '../../scenario/district/read-campaign.ts';
import { useVoice, type DistrictPartProps } from './campaign-context.ts';

const WIDTH_PX = 720;
const MARGIN_PX = 40;
const MOST_HEIGHT_PX = 560;
const SMALLEST_PX = 10;
const LARGEST_PX = 17;
const SCALES_M = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

/** Where towers and stations stand, in metres east and north; size by people saved, shape and colour by tier, number by order. */
export function DistrictMap({ district, chosen, onChoose }: DistrictPartProps) {
  const { words, report, name, amount } = useVoice();
  const placed = district.towers.filter((tower) => tower.positionM !== null);
  if (placed.length === 0) return <p className="muted">{words.map.none}</p>;
  const frame = frameOf(district);
  const most = Math.max(0.001, ...placed.map(({ savedPeople }) => savedPeople?.mean ?? 0));
  const rankOf = new Map(district.plan.towers.map(({ towerId, rankNumber }) => [towerId, rankNumber]));
  // Small marks are drawn over large ones.
  const inOrder = [...placed].sort((a, b) => (b.savedPeople?.mean ?? 0) - (a.savedPeople?.mean ?? 0));
  return (
    <figure className="district-map">
      <svg viewBox={`0 0 ${WIDTH_PX} ${frame.heightPx}`} role="group" aria-label={fill(words.map.label, { count: placed.length })} data-testid="campaign-map">
        {district.stations.map(({ id, positionM }) => {
          const [x, y] = frame.at(positionM);
          if (x < 0 || x > WIDTH_PX || y < 0 || y > frame.heightPx) return null;
          return <g key={id} className="map-station"><title>{fill(words.map.station, { id })}</title><rect x={x - 8} y={y - 8} width={16} height={16} rx={2} /><path d={`M${x} ${y - 5}v10M${x - 5} ${y}h10`} /></g>;
        })}
        {inOrder.map((tower) => {
          const saved = Math.max(0, tower.savedPeople?.mean ?? 0);
          const [x, y] = frame.at(tower.positionM!);
          const rank = rankOf.get(tower.id) ?? 0;
          const radius = SMALLEST_PX + (LARGEST_PX - SMALLEST_PX) * Math.sqrt(saved / most);
          const label = fill(words.map.tower, { rank, name: name(tower.names), tier: report.tierName[tower.tierAsFound], saved: amount(saved, 1) });
          return (
            <g
              key={tower.id} className="map-tower" data-tier={tower.tierAsFound} data-chosen={tower.id === chosen || undefined} role="button" tabIndex={0} aria-label={label} aria-pressed={tower.id === chosen}
              onClick={() => onChoose(tower.id)} onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onChoose(tower.id); } }}
            >
              <title>{label}</title>
              {/* Twenty-four pixels to press, however small the mark. */}
              <circle cx={x} cy={y} r={Math.max(16, radius)} className="map-target" />
              <path d={shapeOf(tower.tierAsFound, x, y, radius)} />
              <text x={x} y={y + 4} textAnchor="middle">{rank}</text>
            </g>
          );
        })}
        <Scale pxPerM={frame.pxPerM} heightPx={frame.heightPx} />
      </svg>
      <figcaption className="map-legend">
        {(['high', 'medium', 'low'] as const).map((tier) => (
          <span key={tier}><svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" className="map-tower" data-tier={tier}><path d={shapeOf(tier, 12, 12, 8)} /></svg> {report.tierName[tier]} <span className="muted">{report.tierRule[tier]}</span></span>
        ))}
        <span><svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" className="map-station"><rect x={4} y={4} width={16} height={16} rx={2} /><path d="M12 7v10M7 12h10" /></svg> {report.station}</span>
      </figcaption>
    </figure>
  );
}

function Scale({ pxPerM, heightPx }: { readonly pxPerM: number; readonly heightPx: number }) {
  const { words, report, amount } = useVoice();
  const metres = [...SCALES_M].reverse().find((each) => each * pxPerM <= WIDTH_PX / 4) ?? SCALES_M[0]!;
  const y = heightPx - 12;
  return (
    <g className="map-scale" aria-hidden="true">
      <path d={`M16 ${y - 4}v4h${metres * pxPerM}v-4`} /><text x={16} y={y - 8}>{fill(report.scale, { metres: amount(metres) })}</text>
      <path d={`M${WIDTH_PX - 24} 34v-20m-5 7l5-7l5 7`} /><text x={WIDTH_PX - 24} y={48} textAnchor="middle">{words.map.north}</text>
    </g>
  );
}

interface MapFrame {
  readonly heightPx: number;
  readonly pxPerM: number;
  readonly at: (positionM: readonly [number, number]) => readonly [number, number];
}

/** The towers fill it; stations that lie far away are left out. */
function frameOf({ towers }: CampaignDocument): MapFrame {
  const points = towers.flatMap(({ positionM }) => (positionM === null ? [] : [positionM]));
  const [east, north] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, south] = [Math.min(...east), Math.min(...north)];
  const [wideM, tallM] = [Math.max(100, Math.max(...east) - west), Math.max(1, Math.max(...north) - south)];
  const pxPerM = Math.min((WIDTH_PX - 2 * MARGIN_PX) / wideM, (MOST_HEIGHT_PX - 2 * MARGIN_PX) / tallM);
  const heightPx = Math.round(tallM * pxPerM + 2 * MARGIN_PX + 20);
  const leftPx = (WIDTH_PX - (Math.max(...east) - west) * pxPerM) / 2;
  return { heightPx, pxPerM, at: ([eastM, northM]) => [leftPx + (eastM - west) * pxPerM, heightPx - MARGIN_PX - 20 - (northM - south) * pxPerM] };
}

function shapeOf(tier: 'high' | 'medium' | 'low', x: number, y: number, radius: number): string {
  const r = radius * 1.2;
  if (tier === 'high') return `M${x} ${y - r * 1.2}L${x + r * 1.1} ${y + r * 0.75}L${x - r * 1.1} ${y + r * 0.75}Z`;
  if (tier === 'medium') return `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
}
