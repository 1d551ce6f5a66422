/** The only requestAnimationFrame of the page: playback and every view hang on it, so that all pictures show one moment. */
export type OnFrame = (nowMs: number) => void;

export interface Loop {
  /** Callbacks run in the order they were added. @returns removes it again. */
  add(onFrame: OnFrame): () => void;
  stop(): void;
}

export function startLoop(): Loop {
  let callbacks: readonly OnFrame[] = [];
  let handle = requestAnimationFrame(turn);

  function turn(nowMs: number): void {
    handle = requestAnimationFrame(turn);
    for (const onFrame of callbacks) onFrame(nowMs);
  }

  return {
    add(onFrame) {
      callbacks = [...callbacks, onFrame];
      return () => {
        callbacks = callbacks.filter((other) => other !== onFrame);
      };
    },
    stop() {
      cancelAnimationFrame(handle);
      callbacks = [];
    },
  };
}
