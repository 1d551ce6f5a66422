import type { WorkerPart } from './worker.ts';

export function startThread(name: WorkerPart): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name });
}
