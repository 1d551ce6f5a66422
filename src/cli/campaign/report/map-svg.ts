/** Where the towers stand: size by people saved, colour and shape by tier, number by rank; stations as far as they lie among them. Null: the ledger has no coordinates. */
import { fill } from '../../../i18n/index.ts';
import type { Evaluation } from '../../../report/campaign/evaluation.ts';
import type { Tier } from '../../../scenario/district/district-schema.ts';
import { escapeHtml, grouped, type Voice } from './report-text.ts';

const WIDTH_PX = 760;
const MARGIN_PX = 44;
const SMALLEST_PX = 9;
const LARGEST_PX = 17;
const COLOURS: Readonly<Record<Tier, string>> = { high: '#b3261e', medium: '#b26a00', low: '#2e6b3f' };
/** Lengths that a scale bar may show. */
const ROUND_M = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];

interface Mark {
  readonly eastM: number;
  readonly northM: number;
}

export function mapSvg({ towers, plan, district }: Evaluation, voice: Voice): string | null {
  const placed = towers.filter((tower) => tower.record.positionM !== null).map((tower) => ({ tower, eastM: tower.record.positionM![0], northM: tower.record.positionM![1] }));
  if (placed.length === 0) return null;
  const stations = (district.file.forces?.stations ?? []).map((station) => ({ eastM: station.positionM[0], northM: station.positionM[1] }));
  const frame = frameOf(placed);
  const most = Math.max(0.001, ...placed.map(({ tower }) => tower.savedPeople?.mean ?? 0));
  const rankOf = (id: string) => plan.towers.find((planned) => planned.towerId === id)!.rankNumber;
  const marks = [...placed].sort((a, b) => (b.tower.savedPeople?.mean ?? 0) - (a.tower.savedPeople?.mean ?? 0)).map(({ tower, eastM, northM }) => {
    const saved = Math.max(0, tower.savedPeople?.mean ?? 0);
    const radiusPx = SMALLEST_PX + (LARGEST_PX - SMALLEST_PX) * Math.sqrt(saved / most);
    const [x, y] = frame.at({ eastM, northM });
    const title = `${rankOf(tower.id)}. ${voice.name(tower.record.names)}, ${voice.words.report.tierName[tower.tierAsFound]}, ${grouped(saved, 1)}`;
    return `<g fill="${COLOURS[tower.tierAsFound]}" fill-opacity="0.85"><title>${escapeHtml(title)}</title>${shape(tower.tierAsFound, x, y, radiusPx)}<text x="${x}" y="${px(y + 4)}" fill="#fff" text-anchor="middle" font-size="11" font-weight="600">${rankOf(tower.id)}</text></g>`;
  });
  const houses = stations.map((station) => frame.at(station)).filter(([x, y]) => x > 0 && x < WIDTH_PX && y > 0 && y < frame.heightPx - 30).map(([x, y]) => `<g><title>${escapeHtml(voice.words.report.station)}</title><rect x="${px(x - 7)}" y="${px(y - 7)}" width="14" height="14" fill="#14507a"/><text x="${x}" y="${px(y + 22)}" text-anchor="middle" font-size="11" fill="#14507a">${escapeHtml(voice.words.report.station)}</text></g>`);
  const label = escapeHtml(fill(voice.words.report.mapLabel, { count: placed.length }));
  return `<svg class="map" viewBox="0 0 ${WIDTH_PX} ${frame.heightPx}" role="img" aria-label="${label}">\n${houses.join('\n')}\n${marks.join('\n')}\n${scaleBar(frame, voice)}</svg>\n`;
}

interface MapFrame {
  readonly heightPx: number;
  readonly pxPerM: number;
  readonly at: (mark: Mark) => readonly [number, number];
}

function frameOf(marks: readonly Mark[]): MapFrame {
  const [east, north] = [marks.map((mark) => mark.eastM), marks.map((mark) => mark.northM)];
  const [west, south] = [Math.min(...east), Math.min(...north)];
  const spanM = Math.max(100, Math.max(...east) - west);
  const tallM = Math.max(...north) - south;
  const pxPerM = Math.min((WIDTH_PX - 2 * MARGIN_PX) / spanM, WIDTH_PX / Math.max(1, tallM));
  const heightPx = Math.round(tallM * pxPerM + 2 * MARGIN_PX + 24);
  const leftPx = (WIDTH_PX - (Math.max(...east) - west) * pxPerM) / 2;
  return { heightPx, pxPerM, at: ({ eastM, northM }) => [px(leftPx + (eastM - west) * pxPerM), px(heightPx - MARGIN_PX - 24 - (northM - south) * pxPerM)] };
}

function shape(tier: Tier, x: number, y: number, radiusPx: number): string {
  const r = radiusPx * 1.25;
  if (tier === 'high') return `<path d="M${x} ${px(y - r * 1.15)}L${px(x + r * 1.1)} ${px(y + r * 0.75)}L${px(x - r * 1.1)} ${px(y + r * 0.75)}Z" stroke="#fff"/>`;
  if (tier === 'medium') return `<path d="M${x} ${px(y - r)}L${px(x + r)} ${y}L${x} ${px(y + r)}L${px(x - r)} ${y}Z" stroke="#fff"/>`;
  return `<circle cx="${x}" cy="${y}" r="${px(radiusPx)}" stroke="#fff"/>`;
}

function scaleBar({ heightPx, pxPerM }: MapFrame, { words }: Voice): string {
  const metres = [...ROUND_M].reverse().find((length) => length * pxPerM <= WIDTH_PX / 4) ?? ROUND_M[0]!;
  const y = heightPx - 16;
  return `<path d="M16 ${y}h${px(metres * pxPerM)}" stroke="#1a1f24" stroke-width="3"/><text x="16" y="${y - 6}" font-size="11">${escapeHtml(fill(words.report.scale, { metres: grouped(metres) }))}</text>`;
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
