/** What was left out of a checklist or a board, and what was too much: for a person who asks why points are missing. */
import type { Syntax } from '../expression/index.ts';
import type { DrillDecision, DrillOption, DrillPlan } from '../scenario/drill-plan.ts';
import type { SimInput } from '../sim/index.ts';
import { homesToTell, type BoardHome } from './boards.ts';
import { heardHomes, type DrillState } from './drill-state.ts';

export interface ChecklistOmission {
  readonly kind: 'checklist';
  /** Right and not chosen; chosen and not right. */
  readonly missing: readonly DrillOption[];
  readonly wrong: readonly DrillOption[];
}

export interface BoardOmission {
  readonly kind: 'board';
  readonly untold: readonly BoardHome[];
  /** Told something else than what counts, by what they were told. */
  readonly otherwise: readonly { readonly option: DrillOption; readonly homes: readonly BoardHome[] }[];
}

export type Omission = ChecklistOmission | BoardOmission;

export interface Answered {
  readonly plan: DrillPlan;
  readonly drill: DrillState;
  /** Absent: boards are not looked at. */
  readonly input?: SimInput | undefined;
}

/** Of every checklist and board that the score asks about, in its order; what is complete is not there. */
export function scoreOmissions(score: Syntax, answered: Answered): readonly Omission[] {
  return askedAbout(score).flatMap(({ word, decision: id, option }): Omission[] => {
    const decision = answered.plan.decisions.find((each) => each.id === id);
    if (decision === undefined) return [];
    return word === 'rightShare' ? ofChecklist(decision, answered.drill) : ofBoard(decision, option, answered);
  });
}

interface Asked {
  readonly word: 'rightShare' | 'homes';
  readonly decision: string;
  readonly option: string | undefined;
}

function askedAbout(syntax: Syntax): readonly Asked[] {
  switch (syntax.kind) {
    case 'number':
    case 'text':
      return [];
    case 'not':
      return askedAbout(syntax.operand);
    case 'binary':
      return [...askedAbout(syntax.left), ...askedAbout(syntax.right)];
    case 'call': {
      const [decision, option] = syntax.operands;
      if ((syntax.name !== 'rightShare' && syntax.name !== 'homes') || decision?.kind !== 'text') return syntax.operands.flatMap(askedAbout);
      return [{ word: syntax.name, decision: decision.text, option: option?.kind === 'text' ? option.text : undefined }];
    }
  }
}

/** A list that was never sent is not done at all: that is said elsewhere. */
function ofChecklist({ id, options }: DrillDecision, { choices }: DrillState): Omission[] {
  const chosen = choices[id]?.options;
  if (chosen === undefined) return [];
  const missing = options.filter((option) => option.isRight && !chosen.includes(option.id));
  const wrong = options.filter((option) => !option.isRight && chosen.includes(option.id));
  return missing.length + wrong.length === 0 ? [] : [{ kind: 'checklist', missing, wrong }];
}

function ofBoard(decision: DrillDecision, wanted: string | undefined, { drill, input }: Answered): Omission[] {
  if (input === undefined) return [];
  const told = heardHomes(drill, decision.id);
  const homes = homesToTell(decision, input);
  const untold = homes.filter(({ id }) => told[id] === undefined);
  const otherwise = decision.options
    .filter(({ id }) => wanted !== undefined && id !== wanted)
    .map((option) => ({ option, homes: homes.filter(({ id }) => told[id]?.option === option.id) }))
    .filter((each) => each.homes.length > 0);
  return untold.length + otherwise.length === 0 ? [] : [{ kind: 'board', untold, otherwise }];
}
