/** The drill section: shape, then names, then expressions; every issue at once, at its place in the file. */
import { ExpressionError, parseExpression, typeOf, type Syntax, type ValueType, type Vocabulary } from '../expression/index.ts';
import type { Command } from '../sim/index.ts';
import { hintFor } from './did-you-mean.ts';
import type { DrillPlan } from './drill-plan.ts';
import { drillVocabulary } from './drill-vocabulary.ts';
import { checkUnique } from './expand/id-index.ts';
import type { FilePath, IssueList } from './issue-list.ts';
import { drillSchema, type DrillSpec } from './schema/drill-schema.ts';
import { injectSchemas } from './schema/head-schema.ts';
import { readPart } from './zod-issues.ts';

const BASE: FilePath = ['drill'];
type Wanted = 'truth' | 'time or number' | 'share';

/** Null when the file has none, or after reporting what is wrong with it. */
export function readDrill(raw: unknown, issues: IssueList): DrillPlan | null {
  if (raw === undefined) return null;
  const spec = readPart(drillSchema, raw, BASE, issues);
  if (spec === null) return null;
  checkNames(spec, issues);
  return planOf(spec, issues);
}

function checkNames(spec: DrillSpec, issues: IssueList): void {
  for (const key of ['roles', 'marks', 'phases', 'cues', 'decisions', 'injects', 'criteria', 'errors'] as const) checkUnique(spec[key], [...BASE, key], issues);
  const expectOneOf = (noun: string, id: string, known: readonly string[], path: FilePath): void => {
    if (!known.includes(id)) issues.report([...BASE, ...path], `no ${noun} "${id}"`, hintFor(id, known));
  };
  const phases = spec.phases.map(({ id }) => id);
  const roles = spec.roles.map(({ id }) => id);
  for (const key of ['phases', 'decisions', 'criteria', 'hidden'] as const) spec[key].forEach(({ role }, i) => role === undefined || expectOneOf('role', role, roles, [key, i, 'role']));
  spec.criteria.forEach(({ phase }, i) => expectOneOf('phase', phase, phases, ['criteria', i, 'phase']));
  spec.decisions.forEach((decision, i) => {
    expectOneOf('phase', decision.phase, phases, ['decisions', i, 'phase']);
    checkUnique(decision.options, [...BASE, 'decisions', i, 'options'], issues);
    checkBoard(decision, [...BASE, 'decisions', i], issues);
  });
  const sum = spec.criteria.reduce((total, { weight }) => total + weight, 0);
  if (Math.abs(sum - 100) > 1e-6) issues.report([...BASE, 'criteria'], `the weights add up to ${sum}`, '100 points in all');
}

function checkBoard({ kind, fromStorey, toStorey, options }: DrillSpec['decisions'][number], path: FilePath, issues: IssueList): void {
  const isBoard = kind === 'board';
  if (isBoard && (fromStorey === undefined || toStorey === undefined || fromStorey > toStorey)) issues.report(path, 'a board needs its storeys', '"fromStorey" and "toStorey", the lower one first');
  options.forEach(({ homeOrder }, i) => {
    if (isBoard === (homeOrder === undefined)) issues.report([...path, 'options', i], isBoard ? 'on a board each option orders the home' : 'only a board orders homes', isBoard ? '"homeOrder": "evacuate" or "stay"' : 'remove "homeOrder"');
  });
}

function planOf(spec: DrillSpec, issues: IssueList): DrillPlan {
  const read = expressionReader(drillVocabulary(spec), issues);
  const commands = (list: readonly { readonly kind: keyof typeof injectSchemas }[], path: FilePath): Command[] => list.flatMap((command, i) => readCommand(command, [...BASE, ...path, i], issues) ?? []);
  return {
    mode: spec.mode,
    durationS: spec.durationS,
    place: spec.place,
    cabinet: spec.cabinet ?? null,
    aims: spec.aims,
    roles: spec.roles,
    zeroWhen: read(spec.zeroWhen, ['zeroWhen'], 'truth'),
    marks: spec.marks.map((mark, i) => ({ ...mark, when: read(mark.when, ['marks', i, 'when'], 'truth') })),
    phases: spec.phases.map((phase, i) => ({ ...phase, waits: phase.waits ?? null, endsWhen: read(phase.endsWhen, ['phases', i, 'endsWhen'], 'truth') })),
    cues: spec.cues.map((cue, i) => ({ ...cue, when: read(cue.when, ['cues', i, 'when'], 'truth') })),
    sights: spec.sights.map((sight, i) => ({ ...sight, when: read(sight.when, ['sights', i, 'when'], 'truth') })),
    hidden: spec.hidden,
    decisions: spec.decisions.map((decision, i) => ({
      ...decision,
      role: decision.role ?? spec.phases.find(({ id }) => id === decision.phase)?.role ?? '',
      opensWhen: read(decision.opensWhen, ['decisions', i, 'opensWhen'], 'truth'),
      handsOver: decision.handsOver ?? null,
      fromStorey: decision.fromStorey ?? 0,
      toStorey: decision.toStorey ?? 0,
      options: decision.options.map((option, j) => ({
        ...option, reply: option.reply ?? null, homeOrder: option.homeOrder ?? null, commands: commands(option.commands, ['decisions', i, 'options', j, 'commands']),
      })),
    })),
    injects: spec.injects.map((inject, i) => ({ ...inject, read: inject.read ?? null, when: read(inject.when, ['injects', i, 'when'], 'truth'), commands: commands(inject.commands, ['injects', i, 'commands']) })),
    criteria: spec.criteria.map((criterion, i) => ({ ...criterion, role: criterion.role ?? null, score: read(criterion.score, ['criteria', i, 'score'], 'share') })),
    errors: spec.errors.map((error, i) => ({ ...error, when: read(error.when, ['errors', i, 'when'], 'truth') })),
    behaviours: spec.behaviours.map(({ id, green, amber }, i) => ({ id, green: read(green, ['behaviours', i, 'green'], 'truth'), amber: read(amber, ['behaviours', i, 'amber'], 'truth') })),
  };
}

/** Stands in for an expression that could not be read: the file is refused anyway. */
const UNREAD: Syntax = { kind: 'number', offset: 0, value: 0, unit: '' };

function expressionReader(vocabulary: Vocabulary, issues: IssueList): (text: string, path: FilePath, wanted: Wanted) => Syntax {
  return (text, path, wanted) => {
    try {
      const syntax = parseExpression(text);
      const problem = mismatch(typeOf(syntax, vocabulary), wanted);
      if (problem !== null) issues.report([...BASE, ...path], problem, wanted === 'truth' ? "a comparison such as first('alarmSounded') < 60 s" : 'a share of 0..1, or yes and no');
      return syntax;
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      issues.report([...BASE, ...path], `at character ${error.offset + 1}: ${error.problem}`, error.allowed);
      return UNREAD;
    }
  };
}

function mismatch(type: ValueType, wanted: Wanted): string | null {
  if (type === 'truth') return null;
  if (wanted === 'truth') return `gives ${type.unit === '' ? 'a number' : `a number of ${type.unit}`}, not yes or no`;
  return type.unit === '' ? null : `gives a number of ${type.unit}, not a share`;
}

function readCommand(raw: { readonly kind: keyof typeof injectSchemas }, path: FilePath, issues: IssueList): Command | null {
  return readPart<Command>((injectSchemas[raw.kind] as typeof injectSchemas.setWind).omit({ atS: true }), raw, path, issues);
}
