/** What travels between the command line and its pool workers. */
import type { ChainPair } from '../report/chain-pair.ts';
import type { ComparedNight } from '../report/compare.ts';
import type { Recording } from '../run/run-types.ts';

export interface PairTask {
  readonly fileName: string;
  readonly text: string;
  /** How the recordings name the scenario file. */
  readonly scenarioFile: string;
  readonly seed: number;
  readonly untilS: number | null;
}

export type PairOutcome =
  | { readonly kind: 'night'; readonly night: ComparedNight; readonly chain: ChainPair; readonly recordings: { readonly asFound: Recording; readonly rectified: Recording } }
  | { readonly kind: 'failed'; readonly seed: number; readonly tick: number; readonly message: string };
