export interface Interrupt {
  readonly isRaised: () => boolean;
  /** Called at once if it is raised already. */
  readonly onRaise: (listener: () => void) => void;
  readonly release: () => void;
}

/** Exit code of a process ended by SIGINT, by convention of shells. */
const SIGINT_EXIT_CODE = 130;

/** The first Ctrl-C (or SIGTERM) asks to end with what was computed; a second one ends at once. */
export function listenForInterrupt(): Interrupt {
  const listeners: (() => void)[] = [];
  let raised = false;
  const raise = (): void => {
    if (raised) process.exit(SIGINT_EXIT_CODE);
    raised = true;
    for (const listener of listeners) listener();
  };
  process.on('SIGINT', raise);
  process.on('SIGTERM', raise);
  return {
    isRaised: () => raised,
    onRaise: (listener) => {
      if (raised) listener();
      else listeners.push(listener);
    },
    release: () => {
      process.off('SIGINT', raise);
      process.off('SIGTERM', raise);
    },
  };
}
