/** The course of a drill as one reads it aloud: who did what, and what came of it at the gate. One home for screen, paper and table. */
import { handoverFacts, heardHomes, laterAlarms } from '../../drill/index.ts';
import { placeName } from '../../i18n/index.ts';
import type { DrillDecision, DrillOption, DrillPlan } from '../../scenario/drill-plan.ts';
import type { SimEvent, SimInput } from '../../sim/index.ts';
import type { Finished } from '../../state/drill/index.ts';
import { eventSentence } from '../hud/event-words.ts';
import { commandSentence } from '../moments/command-sentence.ts';
import { countedThings, handoverText } from './handover-words.ts';
import type { DrillText } from './use-result.ts';

export interface CourseLine {
  readonly sinceS: number;
  readonly what: string;
  readonly isOutcome: boolean;
}

/** In order of their seconds; each choice once, homes together. */
export function courseLines({ plan, drill, outcome }: Pick<Finished, 'plan' | 'drill' | 'outcome'>, words: DrillText): readonly CourseLine[] {
  const { t, name, language } = words;
  const { input, events } = outcome.asFound.run;
  const since = (timeS: number) => timeS - drill.zeroS;
  // Whoever handed over rightly said what the notes say.
  const saidOf = (decision: DrillDecision, option: DrillOption, atS: number): string => (decision.handsOver === null || !option.isRight ? name(option.names) : t('handover.said', { said: name(option.names), notes: handoverText(decision.handsOver, handoverFacts({ plan, input, events }, drill, atS), { input, zeroS: drill.zeroS, ...words }) }));
  const choices = plan.decisions.flatMap((decision): CourseLine[] => {
    const choice = drill.choices[decision.id];
    if (choice === undefined) return [];
    const said = decision.options.filter(({ id }) => choice.options.includes(id)).map((option) => saidOf(decision, option, choice.lastS));
    return [{ sinceS: since(choice.lastS), what: `${asked(plan, decision, words)}${said.join(language === 'zh-CN' ? '；' : '; ')}`, isOutcome: false }];
  });
  const boards = plan.decisions.flatMap((decision): CourseLine[] => {
    const told = Object.entries(heardHomes(drill, decision.id));
    if (told.length === 0) return [];
    const said = decision.options.flatMap((option) => {
      const homes = told.filter(([, each]) => each.option === option.id).map(([home]) => home);
      return homes.length === 0 ? [] : [option.isRight ? `${name(option.names)} ${homes.length}` : `${name(option.names)} ${homes.length} (${homes.map((home) => placeName(home, language)).join(language === 'zh-CN' ? '、' : ', ')})`];
    });
    return [{ sinceS: since(Math.max(...told.map(([, { atS }]) => atS))), what: `${asked(plan, decision, words)}${said.join(language === 'zh-CN' ? '，' : ', ')}`, isOutcome: false }];
  });
  const orders = drill.orders.filter(({ command }) => command.kind !== 'orderHome').map(({ atS, command }): CourseLine => ({ sinceS: since(atS), what: commandSentence(command, { input, language }), isOutcome: false }));
  const injects = plan.injects.filter(({ id, when }) => drill.injectedS[id] !== undefined && when.kind === 'call' && when.name === 'no').map((inject): CourseLine => ({ sinceS: since(drill.injectedS[inject.id]!), what: `${t('instructor.title')}: ${name(inject.names)}`, isOutcome: true }));
  const errors = plan.errors.filter(({ id }) => drill.errorS[id] !== undefined).map((error): CourseLine => ({ sinceS: since(drill.errorS[error.id]!), what: t('paper.fault', { what: name(error.names) }), isOutcome: true }));
  const news = plan.mode !== 'station' ? [] : courseNews(events.filter(({ timeS }) => timeS >= drill.zeroS && timeS <= drill.timeS), { input, ...words }).map((line): CourseLine => ({ sinceS: since(line.timeS), what: line.what, isOutcome: true }));
  const alarm = plan.mode !== 'station' || drill.zeroS === Infinity ? [] : plan.phases.slice(0, 1).map(({ told }): CourseLine => ({ sinceS: 0, what: name(told), isOutcome: true }));
  return [...alarm, ...choices, ...boards, ...orders, ...injects, ...errors, ...news].sort((a, b) => a.sinceS - b.sinceS);
}

/** `引车 · 路边的车：` at a station, where each answer is somebody's work; a crew's questions as they are put. */
function asked(plan: DrillPlan, { role, names, kind }: DrillDecision, { name, language }: DrillText): string {
  if (plan.mode !== 'station') return `${name(names)}${kind === 'board' ? ' ' : ' → '}`;
  const by = plan.roles.find(({ id }) => id === role);
  const what = name(names).replace(/[？?]$/, '');
  return `${by === undefined ? '' : `${name(by.names)} · `}${what}${language === 'zh-CN' ? '：' : ': '}`;
}

export interface News {
  readonly timeS: number;
  readonly what: string;
}

interface NewsWords extends DrillText {
  readonly input: SimInput;
}

/** The call that went through, what was cleared away (things of one second together), engines at the gate. */
export function courseNews(events: readonly SimEvent[], { input, t, tPage, language }: NewsWords): readonly News[] {
  const cleared = new Map<number, SimEvent[]>();
  for (const event of events) if (event.kind === 'obstacleCleared') cleared.set(event.timeS, [...(cleared.get(event.timeS) ?? []), event]);
  const isMicro = (id: string | null) => input.response.units.some((unit) => unit.id === id && unit.kind === 'micro');
  const called = events.filter(({ kind }) => kind === 'callReceived').map(({ timeS, because }): News => ({ timeS, what: t(because === 'fireDiscovered' ? 'news.calledByResident' : 'news.called') }));
  const clearings = [...cleared].map(([timeS, together]): News => ({ timeS, what: t('news.cleared', { things: countedThings(together.flatMap(({ who }) => who ?? []), { input, t, tPage, language }) }) }));
  const alarms = laterAlarms(input, events).map(({ place, atS }): News => ({ timeS: atS, what: t('news.alarm', { place: placeName(place, language) }) }));
  const arrivals = events.filter(({ kind, who }) => kind === 'unitArrived' && !isMicro(who)).map((event): News => ({ timeS: event.timeS, what: eventSentence(event, { input, t: tPage, language }) }));
  return [...called, ...alarms, ...clearings, ...arrivals].sort((a, b) => a.timeS - b.timeS);
}
