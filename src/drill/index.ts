export { advanceDrill, inputSecondS, openDecisions, type DrillNight } from './advance-drill.ts';
export { boardHomes, type BoardHome } from './boards.ts';
export type { DrillFact } from './drill-facts.ts';
export { drillLogSchema, type DrillInput, type DrillLog } from './drill-log.ts';
export { checkRecord, MAX_RECORD_BYTES, recordText, sealRecord, type DrillRecord, type RecordCheck, type RecordFault } from './drill-record.ts';
export { DRILL_START, type DrillState } from './drill-state.ts';
export { scoreDrill, type CriterionScore, type DrillScore, type Grade, type Override } from './score.ts';
export { xapiStatements, type XapiSource, type XapiStatement } from './xapi.ts';
