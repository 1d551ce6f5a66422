/**
 * The one module worker of every page; its name says what it does. One script, so that the core ships once and not once a kind of work.
 * What is told to it while its part is still being fetched is kept and handed on.
 */
const PARTS = {
  'lifelane-run': () => import('../run/worker.ts'),
  'lifelane-study': () => import('../state/study/study-worker.ts'),
  'lifelane-moments': () => import('../state/moments/moments-worker.ts'),
  'lifelane-crew': () => import('../state/crew/crew-worker.ts'),
} as const;
export type WorkerPart = keyof typeof PARTS;

/** What a worker's global object has, which the page's library of types does not know. */
const own = globalThis as unknown as { readonly name: WorkerPart; onmessage: (event: MessageEvent) => void };
const early: MessageEvent[] = [];
own.onmessage = (event) => void early.push(event);
await PARTS[own.name]();
for (const event of early) own.onmessage(event);
