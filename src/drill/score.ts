/** Points with their evidence, grade, typical errors, behaviour markers, and what to do better. Evaluated over the finished night. */
import { evaluate } from '../expression/index.ts';
import type { Names } from '../catalog/hazard.ts';
import type { MeasuredValues } from '../report/measures/measures.ts';
import type { BehaviourId, DrillPlan, PointCount } from '../scenario/drill-plan.ts';
import type { SimEvent } from '../sim/index.ts';
import { drillFacts, eventsByKind, type DrillFact } from './drill-facts.ts';
import { isTaken, type DrillState } from './drill-state.ts';

export const PASS_POINTS = 60;
/** Source: Chinese drill sheets, 90 excellent, 75 good, 60 pass [domain G4]. */
const GRADES = [['excellent', 90], ['good', 75], ['pass', PASS_POINTS], ['fail', -Infinity]] as const;
export type Grade = (typeof GRADES)[number][0];
export type Colour = 'green' | 'amber' | 'red';

/** The instructor's own judgement of a criterion, with the reason that goes on paper. */
export interface Override {
  readonly criterion: string;
  readonly points: PointCount;
  readonly reason: string;
}

export interface CriterionScore {
  readonly id: string;
  readonly phase: string;
  readonly names: Names;
  readonly weight: PointCount;
  /** By the evidence; `points` is what counts. */
  readonly found: PointCount;
  readonly points: PointCount;
  readonly reason: string | null;
  /** Seconds of the night that it rests on. */
  readonly evidence: readonly DrillFact[];
}

export interface DrillScore {
  readonly points: PointCount;
  readonly grade: Grade;
  readonly criteria: readonly CriterionScore[];
  readonly errors: readonly { readonly id: string; readonly names: Names; readonly atS: number; readonly deduct: PointCount }[];
  readonly behaviours: readonly { readonly id: BehaviourId; readonly colour: Colour }[];
  /** Criteria with points missing, the dearest first. */
  readonly improvements: readonly { readonly id: string; readonly what: Names; readonly party: Names; readonly lost: PointCount }[];
  /** Of the phases that were reached, the one with the smallest share of its points; the first of equals. */
  readonly weakestPhase: string;
}

export interface Scored {
  readonly plan: DrillPlan;
  readonly state: DrillState;
  readonly events: readonly SimEvent[];
  readonly measures: MeasuredValues;
  readonly overrides: readonly Override[];
}

export function scoreDrill({ plan, state, events, measures, overrides }: Scored): DrillScore {
  // The drill is stopped, but the night goes on: what it brings later counts too.
  const facts = drillFacts({ plan, state: { ...state, timeS: Infinity }, events: eventsByKind(events), measures });
  // What the machine did is nobody's merit: the other criteria share its weight.
  const played = plan.criteria.filter(({ role }) => role === null || isTaken(state, role));
  const scaleFactor = 100 / Math.max(1, sum(played.map(({ weight }) => weight)));
  const criteria = played.map((criterion): CriterionScore => {
    const { value, facts: evidence } = evaluate(criterion.score, facts);
    const weight = tenths(criterion.weight * scaleFactor);
    const found = tenths(weight * Math.min(1, Math.max(0, value)));
    const override = overrides.findLast((each) => each.criterion === criterion.id);
    const { id, phase, names } = criterion;
    return { id, phase, names, weight, found, points: override?.points ?? found, reason: override?.reason ?? null, evidence: distinct(evidence) };
  });
  const errors = plan.errors.flatMap(({ id, names, deduct }) => (state.errorS[id] === undefined ? [] : [{ id, names, deduct, atS: state.errorS[id] }]));
  const points = tenths(Math.max(0, sum(criteria.map((each) => each.points)) - sum(errors.map(({ deduct }) => deduct))));
  return {
    points,
    grade: GRADES.find(([, atLeast]) => points >= atLeast)![0],
    criteria,
    errors,
    behaviours: plan.behaviours.map(({ id, green, amber }) => ({ id, colour: evaluate(green, facts).value !== 0 ? 'green' : evaluate(amber, facts).value !== 0 ? 'amber' : 'red' })),
    improvements: improvementsOf(played, criteria),
    weakestPhase: weakestPhaseOf(plan, state, criteria),
  };
}

function improvementsOf(played: DrillPlan['criteria'], criteria: readonly CriterionScore[]): DrillScore['improvements'] {
  return played
    .map(({ id, improve, party }, i) => ({ id, what: improve, party, lost: tenths(criteria[i]!.weight - criteria[i]!.points) }))
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost);
}

function weakestPhaseOf(plan: DrillPlan, state: DrillState, criteria: readonly CriterionScore[]): string {
  let weakest = plan.phases[0]!.id;
  let least = Infinity;
  // A phase that was never reached, or never came to its questions, cannot be tried again.
  for (const { id } of plan.phases.filter((phase) => state.phaseStartS[phase.id] !== undefined && askedFromS(plan, state, phase.id) !== null)) {
    const own = criteria.filter(({ phase }) => phase === id);
    const weight = sum(own.map((each) => each.weight));
    const share = weight === 0 ? Infinity : sum(own.map((each) => each.points)) / weight;
    if (share < least) [weakest, least] = [id, share];
  }
  return weakest;
}

/** From when on a phase can be tried again: its begin, or where its first question waited for the night, that; null: none was put. */
export function askedFromS(plan: DrillPlan, { phaseStartS, askedS }: DrillState, phase: string): number | null {
  const own = plan.decisions.filter((decision) => decision.phase === phase);
  const startS = phaseStartS[phase] ?? Infinity;
  const firstS = own.length === 0 ? startS : Math.min(...own.map(({ id }) => askedS[id] ?? Infinity));
  if (firstS === Infinity) return null;
  // The first question is put in the second after the step began.
  return firstS <= startS + 1 ? startS : firstS;
}

/** One second is told once, however often a score looks at it. */
function distinct(facts: readonly DrillFact[]): readonly DrillFact[] {
  return facts.filter((fact, i) => facts.findIndex((other) => other.kind === fact.kind && other.id === fact.id && other.timeS === fact.timeS) === i);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function tenths(points: PointCount): PointCount {
  return Math.round(points * 10) / 10;
}
