import type { CfastSheet } from './cfast-sheet.ts';

/** Parts of a night that a zone model of a building has no place for. */
export function tellOmissions({ input, omit }: CfastSheet): void {
  const { ambient, people, response, water, protection, openings, injects } = input;
  if (ambient.windMPerS > 0 || injects.some(({ command }) => command.kind === 'setWind')) omit({ zh: '风没有写出', en: 'wind left out' });
  if (people.length > 0) omit({ zh: `${people.length} 名人员和他们开关的门没有写出`, en: `${people.length} people and the doors they open and shut left out` });
  if (response.units.length > 0 || water.nodes.length > 0) omit({ zh: '消防力量和供水没有写出', en: 'responders and water left out' });
  if (protection.detectors.length > 0) omit({ zh: '探测器和报警没有写出', en: 'detectors and the alarm left out' });
  if (openings.some(({ kind }) => kind === 'window')) omit({ zh: '玻璃不会受热破裂，窗只按给定的开度', en: 'no glass breaks: windows stand as the scenario sets them' });
}
