/** Which sounds the facts of a night make, and how many of them an ear is given. */
import type { EventKind, SimEvent } from '../../sim/index.ts';

export const SOUNDS = ['alarm', 'glass', 'pump', 'radio'] as const;
export type SoundName = (typeof SOUNDS)[number];

const SOUND_OF: Partial<Readonly<Record<EventKind, SoundName>>> = {
  alarmSounded: 'alarm', windowBroke: 'glass', pumpStarted: 'pump', riserCharged: 'pump',
  callReceived: 'radio', unitDispatched: 'radio', unitArrived: 'radio', crewAtFireFloor: 'radio', attackStarted: 'radio', storeySearched: 'radio', crewWithdrew: 'radio',
};

/** A jump of the clock further than this is no play: nothing sounds. */
const LONGEST_STEP_S = 20;
/** The same sound again no sooner than this on the wall's clock, ms: windows that break together are one crash. */
const LEAST_APART_MS = 350;

/** Sounds of the facts after one moment and up to another, each once. */
export function soundsBetween(events: readonly SimEvent[], fromS: number, toS: number): SoundName[] {
  if (toS <= fromS || toS - fromS > LONGEST_STEP_S) return [];
  const heard = new Set<SoundName>();
  for (const { kind, timeS } of events) {
    const sound = SOUND_OF[kind];
    if (sound !== undefined && timeS > fromS && timeS <= toS) heard.add(sound);
  }
  return SOUNDS.filter((name) => heard.has(name));
}

/** @returns whether a sound may be heard now */
export function createGate(): (name: string, nowMs: number) => boolean {
  const lastMs = new Map<string, number>();
  return (name, nowMs) => {
    if (nowMs - (lastMs.get(name) ?? -Infinity) < LEAST_APART_MS) return false;
    lastMs.set(name, nowMs);
    return true;
  };
}
