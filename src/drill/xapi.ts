/**
 * A finished drill as statements of the Experience API 1.0.3, for a learning record store: what was chosen, each criterion's points, the whole. The same
 * statement has the same id, so that sending twice stores once; a judgement changes those that it is about, and no other. Source: [xapi-1.0.3].
 */
import type { Names } from '../catalog/hazard.ts';
import type { DrillPlan } from '../scenario/drill-plan.ts';
import { hashText } from '../sim/index.ts';
import type { DrillRecord } from './drill-record.ts';
import type { DrillState } from './drill-state.ts';
import type { DrillScore } from './score.ts';

export interface XapiSource {
  readonly record: DrillRecord;
  readonly plan: DrillPlan;
  readonly drill: DrillState;
  readonly score: DrillScore;
  readonly scenarioNames: Names;
  /** Of the page: names of people are accounts there. */
  readonly homePage: string;
  /** RFC 3339, of the start. */
  readonly startedAt: string;
}

/** Plain JSON. `registration`: of this run of the drill, whatever is judged afterwards. */
export interface XapiStatement extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly actor: object;
  readonly context: { readonly registration: string } & object;
}

const VERBS = 'http://adlnet.gov/expapi/verbs';
const ACTIVITY_TYPES = 'http://adlnet.gov/expapi/activities';
const PASS_GRADES = ['excellent', 'good', 'pass'];

type Verb = 'answered' | 'scored' | 'completed' | 'passed' | 'failed';
const VERB_NAMES: Readonly<Record<Verb, Names>> = {
  answered: { zh: '回答', en: 'answered' }, scored: { zh: '得分', en: 'scored' }, completed: { zh: '完成', en: 'completed' }, passed: { zh: '合格', en: 'passed' }, failed: { zh: '不合格', en: 'failed' },
};

export function xapiStatements(source: XapiSource): readonly XapiStatement[] {
  const { plan, drill, score, record } = source;
  const isPassed = PASS_GRADES.includes(score.grade);
  const whole = { score: points(score.points, 100), success: isPassed, completion: true, duration: `PT${Math.round(drill.stoppedS)}S` };
  const answered = plan.decisions.flatMap((decision) => {
    const choice = drill.choices[decision.id];
    if (choice === undefined) return [];
    const isChosen = (id: string): boolean => choice.options.includes(id);
    // Of a checklist all that is right and nothing else; otherwise what was chosen.
    const isRight = decision.kind === 'many' ? decision.options.every(({ id, isRight: right }) => right === isChosen(id)) : decision.options.some(({ id, isRight: right }) => right && isChosen(id));
    return [statement(source, 'answered', { at: `decision/${decision.id}`, names: decision.names, type: `${ACTIVITY_TYPES}/cmi.interaction`, result: { response: choice.options.join('[,]'), success: isRight }, afterS: choice.firstS })];
  });
  const scored = score.criteria.map(({ id, names, points: got, weight }) => statement(source, 'scored', { at: `criterion/${id}`, names, type: `${ACTIVITY_TYPES}/objective`, result: { score: points(got, weight) }, afterS: drill.stoppedS }));
  const end = (['completed', isPassed ? 'passed' : 'failed'] as const).map((verb) =>
    statement(source, verb, { at: null, names: source.scenarioNames, type: `${ACTIVITY_TYPES}/simulation`, result: { ...whole, extensions: { 'urn:lifelane:record-hash': record.hash, 'urn:lifelane:errors': record.result.errors } }, afterS: drill.stoppedS }),
  );
  return [...answered, ...scored, ...end];
}

interface Told {
  /** Below the drill's own address; null: the drill itself. */
  readonly at: string | null;
  readonly names: Names;
  readonly type: string;
  readonly result: object;
  readonly afterS: number;
}

function statement(source: XapiSource, verb: Verb, { at, names, type, result, afterS }: Told): XapiStatement {
  const { record, homePage, startedAt } = source;
  const drillId = `urn:lifelane:drill:${record.scenarioId}`;
  const language = ({ zh, en }: Names) => ({ 'zh-CN': zh, en });
  const content = {
    actor: {
      objectType: 'Group',
      ...(record.place === '' ? {} : { name: record.place }),
      member: membersOf(record).map(({ role, name }) => ({ objectType: 'Agent', name, account: { homePage, name: `${role}: ${name}` } })),
    },
    verb: { id: `${VERBS}/${verb}`, display: language(VERB_NAMES[verb]) },
    object: { objectType: 'Activity', id: at === null ? drillId : `${drillId}/${at}`, definition: { name: language(names), type } },
    result,
    context: {
      registration: registrationOf(record),
      platform: `Lifelane ${record.engineVersion}`,
      ...(at === null ? {} : { contextActivities: { parent: [{ objectType: 'Activity', id: drillId }] } }),
      extensions: { 'urn:lifelane:scenario-hash': record.scenarioHash, 'urn:lifelane:seed': record.seed },
    },
    timestamp: new Date(Date.parse(startedAt) + Math.round(afterS) * 1000).toISOString(),
  };
  return { id: uuidOf(JSON.stringify(content)), ...content };
}

/** What was played, without what was judged. */
function registrationOf({ scenarioHash, seed, startedAt, place, people, log }: DrillRecord): string {
  return uuidOf(JSON.stringify({ scenarioHash, seed, startedAt, place, people, log }));
}

/** Takes back one that was stored: a judgement has replaced it. Source: [xapi-1.0.3] 2.3.2. */
export function voidingStatement(voidedId: string, { actor, context }: XapiStatement): XapiStatement {
  return { id: uuidOf(`voided ${voidedId}`), actor, verb: { id: `${VERBS}/voided`, display: { 'zh-CN': '作废', en: 'voided' } }, object: { objectType: 'StatementRef', id: voidedId }, context: { registration: context.registration } };
}

/** The same once more, after it was taken back. */
export function restated(statement: XapiStatement): XapiStatement {
  return { ...statement, id: uuidOf(`again ${statement.id}`) };
}

/** A group without anybody is not allowed: a team that gave no names stands for itself. */
function membersOf({ people, place }: DrillRecord): readonly { readonly role: string; readonly name: string }[] {
  const named = people.filter(({ name }) => name.trim() !== '');
  return named.length > 0 ? named : [{ role: 'team', name: place === '' ? 'team' : place }];
}

function points(raw: number, max: number): object {
  return { scaled: max === 0 ? 0 : Math.round((raw / max) * 1e4) / 1e4, raw, min: 0, max };
}

/** From a text, in the form of RFC 9562 version 8: made by a rule of one's own. */
function uuidOf(text: string): string {
  const hex = hashText(text) + hashText(`${text} `);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
