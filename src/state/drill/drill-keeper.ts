/** Keeps one page's drill in the store whenever something of it has changed, and lists what is there to go on with. */
import type { DrillMode } from '../../scenario/drill-plan.ts';
import type { DrillStore, KeptDrill } from './drill-store.ts';

export class DrillKeeper {
  private noted = '';

  constructor(private readonly store: DrillStore, private readonly mode: DrillMode) {}

  /** Of a new run of a drill; two of one minute are two. */
  newId(): string {
    return `${this.mode}.${Date.now().toString(36)}`;
  }

  /** Names that were typed before the start; one place a scenario. */
  briefId(scenario: string): string {
    return `${this.mode}.brief.${scenario}`;
  }

  /** @param drill  null: nothing is under way */
  async keep(drill: Omit<KeptDrill, 'mode' | 'savedAtMs'> | null): Promise<void> {
    if (drill === null) return;
    const stamp = JSON.stringify(drill);
    if (stamp === this.noted) return;
    this.noted = stamp;
    await this.store.save({ ...drill, mode: this.mode, savedAtMs: Date.now() });
  }

  /** Drills to go on with and results to look at, latest first. */
  async list(): Promise<readonly KeptDrill[]> {
    return (await this.store.list()).filter(({ mode, stage }) => mode === this.mode && stage !== 'brief');
  }

  async brief(scenario: string): Promise<KeptDrill | null> {
    return (await this.store.list()).find(({ id }) => id === this.briefId(scenario)) ?? null;
  }

  async remove(id: string): Promise<void> {
    this.noted = '';
    await this.store.remove(id);
  }
}
