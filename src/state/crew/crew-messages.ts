/** Page and worker of a crew's lesson. Until the end the page gets the known picture and nothing else; the truth follows when the review opens. */
import type { DrillInput, DrillLog, DrillState, KnownBrief, KnownPicture, ScreenLog } from '../../drill/index.ts';
import type { LoggedCommand } from '../../run/run-types.ts';
import type { Undated } from '../drill/index.ts';
import type { ScenarioFile } from '../scenario-file.ts';

/** What a trainee's or instructor's screen may put in. */
export type CrewInput = Undated<Extract<DrillInput, { kind: 'choose' | 'mark' | 'next' | 'inject' | 'order' | 'show' | 'stop' }>>;

export type ToCrew =
  /** By name: the text of the scenario, fire and all, is read by the worker. */
  | { readonly kind: 'read'; readonly scenario: string; readonly seed: number }
  /** `paceFactor`: 1, or faster for a rehearsal. */
  | { readonly kind: 'start'; readonly roles: readonly string[]; readonly paceFactor: number; readonly resumed: ResumedCrew | null }
  | { readonly kind: 'give'; readonly input: CrewInput }
  /** To a caller, by the call: the command post need not know the home. */
  | { readonly kind: 'answer'; readonly call: string; readonly order: 'evacuate' | 'stay' }
  /** Whose screen is on: what the instructor withholds from that role does not come. */
  | { readonly kind: 'look'; readonly role: string }
  /** The night as it was known at that second, while the clock stands; null: back to now. */
  | { readonly kind: 'lookAt'; readonly timeS: number | null }
  | { readonly kind: 'pause' | 'resume' | 'step' }
  | { readonly kind: 'pace'; readonly paceFactor: number }
  /** The review is open. Heard after the end only. */
  | { readonly kind: 'reveal' };

/** A lesson that was cut off, as its screen knew it: the night is computed again from it. */
export interface ResumedCrew {
  readonly inputs: ScreenLog;
  readonly clockS: number;
  readonly paceFactor: number;
  readonly isPaused: boolean;
}

export type FromCrew =
  /** `textHash`: tells another text of the same name. */
  | { readonly kind: 'brief'; readonly brief: KnownBrief; readonly textHash: string }
  | { readonly kind: 'picture'; readonly picture: KnownPicture }
  /** All that was put in so far, to be kept. */
  | { readonly kind: 'putIn'; readonly inputs: ScreenLog }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'revealed'; readonly night: RevealedNight };

/** All of it, once there is nothing left to decide. */
export interface RevealedNight {
  readonly file: ScenarioFile;
  readonly seed: number;
  readonly log: DrillLog;
  readonly commands: readonly LoggedCommand[];
  readonly drill: DrillState;
}
