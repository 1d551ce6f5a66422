/** `campaign.json` as the page opens it: text from outside is not trusted. */
import { z } from 'zod';
import { TIERS } from './district-schema.ts';

const names = z.object({ zh: z.string(), en: z.string() });
const summary = z.object({ count: z.number(), mean: z.number(), halfWidth95: z.number().nullable() });
const point = z.tuple([z.number(), z.number()]);
const tierCounts = z.object({ high: z.number(), medium: z.number(), low: z.number() });
const side = z.object({ summary, neverFrac: z.number() });

/** Only what the page shows; the rest of the file may say what it likes. */
const documentSchema = z.object({
  format: z.literal('lifelane-campaign'), version: z.literal(1), engineVersion: z.string(),
  district: z.object({ id: z.string(), names, area: names, preparedBy: names, note: names.nullable(), date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
  seeds: z.array(z.number()).min(1), measure: z.string(),
  purses: z.array(z.object({ id: z.string(), names, yuan: z.number(), fromMonth: z.number() })).max(100),
  planSpec: z.object({ months: z.number(), from: z.string().regex(/^\d{4}-\d{2}$/).optional(), towersPerMonth: z.number(), reinspectDays: z.number().optional() }),
  stations: z.array(z.object({ id: z.string(), positionM: point })).max(1000),
  indicators: z.object({
    towerCount: z.number(), withoutWaterCount: z.number(), withoutFundCount: z.number(), listedCount: z.number(), fixedCount: z.number(), recheckedCount: z.number(),
    rectificationFrac: z.number().nullable(), recheckFrac: z.number().nullable(), plannedRectificationFrac: z.number().nullable(),
    tiers: z.object({ now: tierCounts, afterPlan: tierCounts, rectified: tierCounts }),
    hazards: z.array(z.object({ kind: z.string(), listedCount: z.number(), fixedCount: z.number(), recheckedCount: z.number(), plannedCount: z.number() })),
  }),
  rows: z.array(z.object({ measureId: z.string(), asFound: summary, rectified: summary, difference: summary, isBound: z.object({ asFound: z.boolean(), rectified: z.boolean(), difference: z.boolean() }) })),
  plan: z.object({
    towers: z.array(z.object({ towerId: z.string(), rankNumber: z.number(), isMust: z.boolean(), savedPerMillionYuan: z.number().nullable(), monthNumber: z.number().nullable(), why: z.enum(['noMoney', 'noTime', 'nothingToDo']).nullable() })),
    months: z.array(z.object({ monthNumber: z.number(), towerIds: z.array(z.string()), spentYuan: z.number(), leftByPurse: z.record(z.string(), z.number()), savedCount: z.number(), backCount: z.number(), savedLeftCount: z.number(), rectifiedTowerCount: z.number(), tiers: tierCounts })).min(1),
  }),
  towers: z.array(z.object({
    id: z.string(), names, estate: z.string().nullable(), storeys: z.number(), flatsPerStorey: z.number(), built: z.number().nullable(), positionM: point.nullable(),
    tierAsFound: z.enum(TIERS), tierRectified: z.enum(TIERS).optional(), costYuan: z.number(), savedPeople: summary.nullable(), nightCount: z.number(),
    rows: z.array(z.object({ measureId: z.string(), asFound: side, rectified: side, difference: summary })),
    hazards: z.array(z.object({ kind: z.string(), state: z.string(), party: z.string().nullable(), deadline: z.string().nullable() })),
  })).min(1).max(20_000),
  rejects: z.array(z.unknown()), failures: z.array(z.object({ towerId: z.string(), seed: z.number(), message: z.string() })),
});

export type CampaignDocument = z.infer<typeof documentSchema>;
export type CampaignTower = CampaignDocument['towers'][number];

export type ReadCampaign = { readonly kind: 'campaign'; readonly document: CampaignDocument } | { readonly kind: 'refused'; readonly path: string; readonly problem: string };

/** The first thing that is wrong, with its place. */
export function readCampaign(text: string): ReadCampaign {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { kind: 'refused', path: '', problem: error instanceof Error ? error.message : String(error) };
  }
  const parsed = documentSchema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    return { kind: 'refused', path: issue.path.join('.'), problem: issue.message };
  }
  const { plan, towers } = parsed.data;
  const ids = new Set(towers.map(({ id }) => id));
  const lost = plan.towers.find(({ towerId }) => !ids.has(towerId));
  if (lost !== undefined) return { kind: 'refused', path: 'plan.towers', problem: `no tower "${lost.towerId}"` };
  return { kind: 'campaign', document: parsed.data };
}
