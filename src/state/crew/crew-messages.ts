/** Page and worker of a crew's lesson. Until the end the page gets the known picture and nothing else; the truth follows when the review opens. */
import type { DrillInput, DrillLog, DrillState, KnownBrief, KnownPicture } from '../../drill/index.ts';
import type { LoggedCommand } from '../../run/run-types.ts';
import type { Undated } from '../drill/index.ts';
import type { ScenarioFile } from '../scenario-file.ts';

/** What a trainee's or instructor's screen may put in. */
export type CrewInput = Undated<Extract<DrillInput, { kind: 'choose' | 'mark' | 'next' | 'inject' | 'order' | 'stop' }>>;

export type ToCrew =
  /** By name: the text of the scenario, fire and all, is read by the worker. */
  | { readonly kind: 'read'; readonly scenario: string; readonly seed: number }
  /** `paceFactor`: 1, or faster for a rehearsal. */
  | { readonly kind: 'start'; readonly roles: readonly string[]; readonly paceFactor: number }
  | { readonly kind: 'give'; readonly input: CrewInput }
  /** To a caller, by the call: the command post need not know the home. */
  | { readonly kind: 'answer'; readonly call: string; readonly order: 'evacuate' | 'stay' }
  | { readonly kind: 'pause' | 'resume' | 'step' }
  | { readonly kind: 'pace'; readonly paceFactor: number }
  /** The review is open. Heard after the end only. */
  | { readonly kind: 'reveal' };

export type FromCrew =
  | { readonly kind: 'brief'; readonly brief: KnownBrief }
  | { readonly kind: 'picture'; readonly picture: KnownPicture }
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
