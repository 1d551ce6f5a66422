import { createStore } from 'zustand/vanilla';

export const SPEEDS = [1, 4, 10, 30, 60] as const;
export type Speed = (typeof SPEEDS)[number];

/** Figures and tables follow the clock this often; pictures follow every animation frame. */
const MOMENT_MS = 200;
/** A tab that slept does not jump: longest step taken at once. */
const LONGEST_STEP_MS = 250;
/** Nearer than this nobody lost the place. */
const LEAST_WAY_BACK_S = 5;

export interface PlaybackPorts {
  /** Seconds that can be shown. */
  readonly horizonS: () => number;
  readonly durationS: () => number;
}

export interface PlaybackChoice {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** Playing, but at the end of what is computed. */
  readonly isWaiting: boolean;
  /** Where the clock stood before it was sent to another second; null: nobody sent it, or it has moved since. */
  readonly cameFromS: number | null;
}

/** The one playback clock. Its time is a plain number: what changes every frame never enters a store. */
export interface Playback {
  readonly choice: ReturnType<typeof createChoice>;
  readonly timeS: () => number;
  /** Called by the one loop. */
  advance(nowMs: number): void;
  play(): void;
  pause(): void;
  toggle(): void;
  setSpeed(speed: Speed): void;
  /** Past what is computed: goes there as soon as it can. */
  seek(timeS: number): void;
  /** As `seek`, by a press on something that has its second: the way back is kept. */
  goTo(timeS: number): void;
  /** Where it stood before the first of the presses. */
  goBack(): void;
  /** Told a few times a second while time moves. @returns stops it. */
  readonly onMoment: (listener: () => void) => () => void;
}

function createChoice() {
  return createStore<PlaybackChoice>(() => ({ isPlaying: false, speed: 30, isWaiting: false, cameFromS: null }));
}

/** Who follows the clock, and the second they were told last. */
function createTold() {
  const listeners = new Set<() => void>();
  let toldMs = -Infinity;
  let toldS = -1;
  return {
    isDue: (nowMs: number) => nowMs - toldMs >= MOMENT_MS,
    tell(timeS: number, nowMs: number): void {
      if (timeS === toldS) return;
      toldMs = nowMs;
      toldS = timeS;
      for (const listener of listeners) listener();
    },
    onMoment: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The ways to another second, and the way back. */
function createJumps(choice: Playback['choice'], jump: (wantedS: number) => void, nowS: () => number): Pick<Playback, 'seek' | 'goTo' | 'goBack'> {
  function seek(wantedS: number): void {
    if (choice.getState().cameFromS !== null) choice.setState({ cameFromS: null });
    jump(wantedS);
  }
  return {
    seek,
    goTo(wantedS) {
      const cameFromS = choice.getState().cameFromS ?? nowS();
      choice.setState({ cameFromS: Math.abs(cameFromS - wantedS) < LEAST_WAY_BACK_S ? null : cameFromS });
      jump(wantedS);
    },
    goBack() {
      const { cameFromS } = choice.getState();
      if (cameFromS !== null) seek(cameFromS);
    },
  };
}

export function createPlayback(ports: PlaybackPorts): Playback {
  const choice = createChoice();
  const told = createTold();
  let timeS = 0;
  let wantedS: number | null = null;
  let lastMs: number | null = null;

  /** Figures lag the pictures while time moves; where it stands still they agree at once. */
  function stop(): void {
    choice.setState({ isPlaying: false });
    told.tell(timeS, lastMs ?? 0);
  }

  function setWaiting(isWaiting: boolean): void {
    if (choice.getState().isWaiting !== isWaiting) choice.setState({ isWaiting });
  }

  function jump(wanted: number): void {
    const horizonS = ports.horizonS();
    timeS = Math.max(0, Math.min(wanted, horizonS));
    wantedS = wanted > horizonS ? wanted : null;
    told.tell(timeS, lastMs ?? 0);
  }

  function move(stepMs: number): void {
    const { isPlaying, speed } = choice.getState();
    const horizonS = ports.horizonS();
    if (wantedS !== null) {
      timeS = Math.min(wantedS, horizonS);
      if (horizonS >= wantedS) wantedS = null;
    } else if (isPlaying) {
      timeS = Math.min(timeS + (stepMs / 1000) * speed, Math.max(horizonS, 0));
      if (timeS >= ports.durationS() && ports.durationS() > 0) stop();
    }
    setWaiting((isPlaying || wantedS !== null) && timeS >= horizonS && timeS < ports.durationS());
  }

  return {
    choice,
    timeS: () => timeS,
    advance(nowMs) {
      const stepMs = lastMs === null ? 0 : Math.min(nowMs - lastMs, LONGEST_STEP_MS);
      lastMs = nowMs;
      move(stepMs);
      if (told.isDue(nowMs)) told.tell(timeS, nowMs);
    },
    play() {
      if (timeS >= ports.durationS()) timeS = 0;
      choice.setState({ isPlaying: true, cameFromS: null });
    },
    pause: stop,
    toggle() {
      if (choice.getState().isPlaying) stop();
      else this.play();
    },
    setSpeed: (speed) => choice.setState({ speed }),
    ...createJumps(choice, jump, () => timeS),
    onMoment: told.onMoment,
  };
}
