/** `campaign.json`: what a campaign says, for another program or for the page. */
import { nameOfFile } from '../../scenario/district/reject.ts';
import type { Evaluation } from './evaluation.ts';

export function campaignDocument({ district, ...evaluation }: Evaluation): Readonly<Record<string, unknown>> {
  const { file, fileName, hash } = district;
  return {
    format: 'lifelane-campaign', version: 1, engineVersion: evaluation.engineVersion,
    district: { id: file.id, names: file.names, area: file.district, preparedBy: file.preparedBy, note: file.note ?? null, date: file.date, file: nameOfFile(fileName), hash },
    seeds: evaluation.seeds, measure: file.plan.measure, purses: file.purses, planSpec: file.plan,
    stations: (file.forces?.stations ?? []).map(({ id, positionM }) => ({ id, positionM })),
    indicators: evaluation.indicators, rows: evaluation.rows, plan: evaluation.plan,
    towers: evaluation.towers.map(({ record, ...tower }) => ({ ...tower, names: record.names, estate: record.estate, storeys: record.storeyCount, flatsPerStorey: record.flatsPerStorey, built: record.builtYearNumber, positionM: record.positionM, canopyShareFrac: record.canopyShareFrac, hazards: record.hazards })),
    rejects: evaluation.rejects, failures: evaluation.failures,
  };
}
