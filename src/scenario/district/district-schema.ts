import { z } from 'zod';
import { count, fraction, names, pointM, quantity } from '../../catalog/quantity.ts';
import { idText } from '../schema/id-text.ts';
import { responderSchema } from '../schema/site-schema.ts';

/** Marks a district file; drills carry no kind. */
export const DISTRICT_KIND = 'district';

const day = () => z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: (issue) => `${JSON.stringify(issue.input)} is no date; write it as "2021-03-31"` });
const month = () => z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: (issue) => `${JSON.stringify(issue.input)} is no month; write it as "2021-04"` });
const yuan = () => quantity('yuan', 0, 1e10);
const fileName = () => z.string().min(1).max(300);

/** What a kind of tower is computed as: a drill file, of which storeys, flats, hazards and forces are replaced tower by tower. */
export const archetypeSchema = z.strictObject({
  id: idText(),
  names: names(),
  file: fileName(),
  /** Towers of these storeys are of this kind unless the ledger names one; the first that fits. */
  storeys: z.tuple([count(1, 120), count(1, 120)]).default([1, 120]),
  built: z.tuple([count(1900, 2100), count(1900, 2100)]).default([1900, 2100]),
});

/** Towers invented from published shares. Defaults: the figures of the rectification programme. */
export const drawSchema = z.strictObject({
  count: count(1, 5000),
  seed: count(0, 0xffffffff).default(1),
  storeys: z.tuple([count(2, 60), count(2, 60)]).default([11, 33]),
  flatsPerStorey: z.tuple([count(4, 8), count(4, 8)]).default([4, 8]),
  built: z.tuple([count(1900, 2100), count(1900, 2100)]).default([1994, 2012]),
  /** Source: domain A2, no-water buildings of Banan: 488 of 1,839; Yubei 22.7 %. */
  noWaterFrac: fraction().default(0.265),
  /** Source: domain A2, checks of about 619,000 high-rises in 2017: blocked passages or exits. */
  blockedLaneFrac: fraction().default(0.186),
  /** Source: domain A2, the same checks: combustible exterior insulation. */
  insulationFrac: fraction().default(0.068),
  /** Source: domain A2, the same checks: weak self-management. */
  weakManagementFrac: fraction().default(0.656),
  /** Source: domain A2, canopies a building, households: Banan 5.7, Yubei 13.8. */
  canopiesPerTower: quantity('', 0, 500).default(5.7),
  /** Source: domain A2, guards a building, households: Banan 12.2, Yubei 19.5. */
  guardsPerTower: quantity('', 0, 500).default(12.2),
  /** Assumed: how unequally canopies and guards are spread over towers, standard deviation of the logarithm; 0.5 to 1.5. */
  spreadSigma: quantity('', 0, 3).default(1),
});
export type DrawSpec = z.infer<typeof drawSchema>;

/** What the remedy of a hazard costs. `yuanPerFlat`: for each flat that it strikes (its share, where it has one). */
export const priceSchema = z.strictObject({
  yuan: yuan().default(0),
  yuanPerFlat: yuan().default(0),
  /** Who may pay, in this order; absent: every purse in the order of the file. */
  purses: z.array(idText()).min(1).max(20).optional(),
});
export type PriceSpec = z.infer<typeof priceSchema>;

export const purseSchema = z.strictObject({
  id: idText(),
  names: names(),
  yuan: yuan(),
  /** The month of the plan from which it may be spent. */
  fromMonth: count(1, 60).default(1),
  /** Pays only for towers that have a maintenance fund. */
  needsFund: z.boolean().default(false),
});
export type PurseSpec = z.infer<typeof purseSchema>;

export const stationSchema = z.strictObject({
  id: idText(),
  positionM: pointM(),
  units: z.array(responderSchema.omit({ station: true, distanceKm: true, travelS: true })).min(1).max(20),
});
export type StationSpec = z.infer<typeof stationSchema>;

/** Measures by which towers may be ranked: people, fewer of whom is better. */
export const RANKABLE_MEASURES = ['maxTrappedCount', 'trappedCount', 'casualtyCount', 'deadCount'] as const;
export const TIERS = ['high', 'medium', 'low'] as const;
export type Tier = (typeof TIERS)[number];

export const planSchema = z.strictObject({
  months: count(1, 60).default(12),
  /** The first month; absent: the one after the date of the report. */
  from: month().optional(),
  /** How many towers can be worked on in a month. */
  towersPerMonth: count(1, 5000).default(5),
  measure: z.enum(RANKABLE_MEASURES).default('maxTrappedCount'),
  /** These come first whatever they save. */
  mustTiers: z.array(z.enum(TIERS)).max(3).default(['high']),
  /** Days between two re-inspections (回头看) of a rectified tower; absent: nobody looks again. */
  reinspectDays: count(1, 366).optional(),
  /** Cameras, contracts, patrols and training keep things fixed. */
  isKept: z.boolean().default(false),
});
export type PlanSpec = z.infer<typeof planSchema>;

export const districtSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  kind: z.literal(DISTRICT_KIND),
  id: idText(),
  /** Title of the report. */
  names: names(),
  district: names(),
  /** The office that hands it up. */
  preparedBy: names(),
  /** Stands on the report; the clock does not. */
  date: day(),
  /** One paragraph for the first page. */
  note: names().optional(),
  /** Laws, plans and lists that the evaluation goes by. */
  basis: z.array(names()).max(20).default([]),
  signatures: z.array(names()).max(6).default([{ zh: '编制人', en: 'Prepared by' }, { zh: '审核人', en: 'Checked by' }, { zh: '负责人', en: 'Approved by' }]),
  archetypes: z.array(archetypeSchema).min(1).max(50),
  ledger: z.strictObject({ towers: fileName(), hazards: fileName().optional() }).optional(),
  draw: drawSchema.optional(),
  /** Absent: every tower is served as its archetype says. */
  forces: z
    .strictObject({
      stations: z.array(stationSchema).min(1).max(100),
      /** How many appliances are sent, nearest first; the rest stay where they are. */
      unitsSent: count(1, 60).default(8),
      /** Assumed: road over straight line in a hilly city, 1.2 to 1.6. */
      roadFactor: quantity('', 1, 5).default(1.4),
    })
    .optional(),
  prices: z.record(z.string(), priceSchema),
  purses: z.array(purseSchema).min(1).max(20),
  plan: planSchema.default({ months: 12, towersPerMonth: 5, measure: 'maxTrappedCount', mustTiers: ['high'], isKept: false }),
  runs: z.strictObject({
    /** Nights a tower; each is computed as found and rectified with the same draws. */
    pairs: count(1, 200),
    firstSeed: count(0, 0xffffff00).default(1),
    /** Simulated length; absent: as the archetype says. */
    durationS: quantity('s', 60, 21_600).optional(),
  }),
});

export type DistrictFile = z.infer<typeof districtSchema>;
export type ArchetypeSpec = z.infer<typeof archetypeSchema>;
export type ForcesSpec = NonNullable<DistrictFile['forces']>;
