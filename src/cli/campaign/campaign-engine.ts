import type { Interrupt } from '../interrupt.ts';
import type { CampaignJob, CampaignOutcome } from './campaign-job.ts';

/** Computes jobs, anywhere and in any order. Ends when all are done or an interrupt was raised. */
export interface CampaignEngine {
  readonly compute: (jobs: readonly CampaignJob[], watch: CampaignWatch) => Promise<void>;
}

export interface CampaignWatch {
  readonly interrupt: Interrupt;
  /** May be called for a job more than once, with the same outcome. */
  readonly onOutcome: (job: CampaignJob, outcome: CampaignOutcome) => void;
  /** Something a person should know while it goes on. */
  readonly say: (line: string) => void;
}
