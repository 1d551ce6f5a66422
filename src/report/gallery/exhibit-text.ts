/** The scene of a hazard as the text of a scenario file: what a worker reads, and what a person can save and change. */
import { assert } from '../../sim/index.ts';
import { SCENES, SETTINGS, type Setting } from './scenes.ts';

const INDENT = 2;

export function exhibitText(kind: string): string {
  const { scene, fields } = settingOf(kind);
  return JSON.stringify({ ...SCENES[scene], hazards: [{ id: kind, kind, ...fields }] }, null, INDENT);
}

export function settingOf(kind: string): Setting {
  const setting = SETTINGS[kind];
  assert(setting !== undefined, `hazard "${kind}" has no scene in the gallery`);
  return setting;
}
