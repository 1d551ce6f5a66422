/** What travels to whoever computes: one tower, one seed, both conditions. Plain data: it crosses threads and, through Redis, machines. */
import type { ComparedNight } from '../../report/compare.ts';
import { ENGINE_VERSION } from '../../run/engine-version.ts';
import { hashText } from '../../sim/index.ts';

export interface CampaignJob {
  /** Says everything that the outcome depends on: two jobs with one key have one outcome, whoever computes it and how often. */
  readonly key: string;
  readonly engineVersion: string;
  readonly towerId: string;
  readonly seed: number;
  /** The tower's scenario file. */
  readonly text: string;
}

export type CampaignOutcome =
  | { readonly kind: 'night'; readonly key: string; readonly night: ComparedNight; readonly hashes: { readonly asFound: string; readonly rectified: string }; readonly spentMs: number }
  | { readonly kind: 'failed'; readonly key: string; readonly tick: number; readonly message: string };

export function campaignJob(towerId: string, text: string, seed: number): CampaignJob {
  return { key: `${ENGINE_VERSION}-${hashText(text)}-${seed}`, engineVersion: ENGINE_VERSION, towerId, seed, text };
}
