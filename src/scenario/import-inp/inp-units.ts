import type { InpSections } from './inp-lines.ts';

/** Litres a second in one unit of flow, for the units that go with metres. Source: [iso80000-3]. */
const L_PER_S: Readonly<Record<string, number>> = { LPS: 1, LPM: 1 / 60, MLD: 1e6 / 86_400, CMH: 1000 / 3600, CMD: 1000 / 86_400, CMS: 1000 };

export interface InpOptions {
  readonly lPerSPerUnit: number;
}

/** Units and formulas; the simulator knows Hazen-Williams and emitters that follow the square root. */
export function readInpOptions(sections: InpSections, report: (lineNumber: number, problem: string, allowed: string) => void): InpOptions {
  const lines = sections['OPTIONS'] ?? [];
  const find = (key: string) => lines.find(({ words }) => words.slice(0, -1).join(' ').toUpperCase() === key);
  const valueOf = (line: ReturnType<typeof find>, usual: string) => (line?.words.at(-1) ?? usual).toUpperCase();
  const [units, headloss, exponent] = [find('UNITS'), find('HEADLOSS'), find('EMITTER EXPONENT')];
  const unit = valueOf(units, 'GPM');
  const lPerSPerUnit = L_PER_S[unit];
  if (lPerSPerUnit === undefined) report(units?.lineNumber ?? 1, `flow unit ${unit}${units ? '' : ' (none is given)'} goes with feet and inches`, `save the network in one of ${Object.keys(L_PER_S).join(', ')}`);
  if (valueOf(headloss, 'H-W') !== 'H-W') report(headloss!.lineNumber, `head loss after ${valueOf(headloss, '')}`, 'H-W (Hazen-Williams)');
  if (Number(valueOf(exponent, '0.5')) !== 0.5) report(exponent!.lineNumber, `emitter exponent ${valueOf(exponent, '')}`, '0.5');
  return { lPerSPerUnit: lPerSPerUnit ?? 1 };
}
