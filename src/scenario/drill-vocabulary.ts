/** The words of drill expressions: events of the core, decisions of the people, measures of the night. */
import { ANY_NAME, type NameList, type ValueType, type Vocabulary } from '../expression/index.ts';
import { EVENT_KINDS, STOREY_ORDERS, UNIT_ORDERS } from '../sim/index.ts';
import type { DrillSpec } from './schema/drill-schema.ts';

const TIME: ValueType = { unit: 's' };
const PLAIN: ValueType = { unit: '' };
const EVENT: NameList = { noun: 'event', known: () => EVENT_KINDS };
/** Measures carry their unit at the end of their name; which there are, the report knows. */
const MEASURE: NameList = { noun: 'measure', known: () => [] };

/** Measures in seconds say so at the end of their name; people and storeys likewise. */
export function unitOfMeasure(id: string): string {
  if (/[a-z]S$/.test(id)) return 's';
  if (/Count$/.test(id)) return 'people';
  return /^storeys/.test(id) ? 'storeys' : '';
}

const UNIT_ORDER: NameList = { noun: 'order to a unit', known: () => UNIT_ORDERS };
const STOREYS_ORDER: NameList = { noun: 'order to storeys', known: () => STOREY_ORDERS };

export function drillVocabulary(drill: DrillSpec): Vocabulary {
  const decision: NameList = { noun: 'decision', known: () => drill.decisions.map(({ id }) => id) };
  const option: NameList = { noun: 'option', known: ([decisionId]) => drill.decisions.find(({ id }) => id === decisionId)?.options.map(({ id }) => id) ?? [] };
  const phase: NameList = { noun: 'phase', known: () => drill.phases.map(({ id }) => id) };
  const role: NameList = { noun: 'role', known: () => drill.roles.map(({ id }) => id) };
  const cue: NameList = { noun: 'cue', known: () => drill.cues.map(({ id }) => id) };
  const event = { operands: [EVENT, ANY_NAME, ANY_NAME], optionalCount: 2 };
  return {
    /** Seconds since the night began, and the second of the alarm. */
    time: { operands: [], optionalCount: 0, type: TIME },
    zero: { operands: [], optionalCount: 0, type: TIME },
    first: { ...event, type: TIME },
    happened: { ...event, type: 'truth' },
    times: { ...event, type: PLAIN },
    decided: { operands: [decision], optionalCount: 0, type: TIME },
    chosen: { operands: [decision, option], optionalCount: 0, type: 'truth' },
    chosenAt: { operands: [decision, option], optionalCount: 0, type: TIME },
    rightShare: { operands: [decision], optionalCount: 0, type: PLAIN },
    homes: { operands: [decision, option], optionalCount: 1, type: PLAIN },
    phaseStart: { operands: [phase], optionalCount: 0, type: TIME },
    phaseDone: { operands: [phase], optionalCount: 0, type: 'truth' },
    /** Somebody plays this role. */
    taken: { operands: [role], optionalCount: 0, type: 'truth' },
    /** When a question was put; when a unit was first given an order, and how many units were. */
    asked: { operands: [decision], optionalCount: 0, type: TIME },
    ordered: { operands: [UNIT_ORDER, ANY_NAME], optionalCount: 1, type: TIME },
    unitsOrdered: { operands: [UNIT_ORDER], optionalCount: 0, type: PLAIN },
    /** Of the storeys from .. to, the share whose last word was this one; and when all of them had been told so. */
    storeysTold: { operands: [STOREYS_ORDER, ANY_NAME, ANY_NAME], optionalCount: 0, type: PLAIN },
    storeysToldAt: { operands: [STOREYS_ORDER, ANY_NAME, ANY_NAME], optionalCount: 0, type: TIME },
    /** Of the size-up: when a cue could be seen, when it was named, and of those that could be seen the share that was named. */
    cueSeen: { operands: [cue], optionalCount: 0, type: TIME },
    cueNamed: { operands: [cue], optionalCount: 0, type: TIME },
    cuesNamed: { operands: [], optionalCount: 0, type: PLAIN },
    /** Cues that were named without being there. */
    cuesGuessed: { operands: [], optionalCount: 0, type: PLAIN },
    measure: { operands: [MEASURE], optionalCount: 0, type: ([id]) => ({ unit: unitOfMeasure(id!) }) },
  };
}
