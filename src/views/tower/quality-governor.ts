/** Watches how long pictures take and trades sharpness and detail for smoothness. It knows nothing of the scene. */

export interface Quality {
  /** 0 best. */
  readonly level: number;
  readonly resolutionScale: number;
  readonly frameMs: number;
}

export interface QualityGovernor {
  /** Called once a picture with the wall clock. @returns true when the level changed. */
  note(nowMs: number): boolean;
  quality(): Quality;
}

/** Pixels drawn a CSS pixel, by level. From level 1 on figures are flat too. */
export const RESOLUTION_SCALES: readonly number[] = [1, 1, 0.75, 0.5];

export interface Pace {
  /** A picture that takes longer is felt; one that takes less leaves room for more. */
  readonly slowMs: number;
  readonly fastMs: number;
}

/** Fewer than 24 pictures a second are felt while orbiting; more than 50 leave room. Assumed: 18 .. 30 and 45 .. 60. */
export const CARD_PACE: Pace = { slowMs: 1000 / 24, fastMs: 1000 / 50 };
/** A processor that draws has less to give: 15 a second are held with some to spare, and sharpness is worth more than the rest. Assumed: 15 .. 20 and 25 .. 35. */
export const PROCESSOR_PACE: Pace = { slowMs: 1000 / 17, fastMs: 1000 / 27 };
/** How long it may be slow or fast before the level moves. */
const SLOW_FOR_MS = 900;
const FAST_FOR_MS = 6000;
/** A longer gap is a hidden tab or a stopped clock, not a slow picture. */
const PAUSE_MS = 1000;

export function createQualityGovernor(firstLevel = 0, { slowMs, fastMs }: Pace = CARD_PACE): QualityGovernor {
  let level = firstLevel;
  let lastMs = NaN;
  let meanMs = fastMs;
  let slowForMs = 0;
  let fastForMs = 0;
  let raises = 0;

  function moveTo(next: number): boolean {
    level = next;
    slowForMs = 0;
    fastForMs = 0;
    meanMs = (slowMs + fastMs) / 2; // neither fast nor slow: the new level is judged on its own
    return true;
  }

  return {
    note(nowMs) {
      const gapMs = nowMs - lastMs;
      lastMs = nowMs;
      if (!(gapMs > 0) || gapMs > PAUSE_MS) return false;
      meanMs += (gapMs - meanMs) * 0.1;
      slowForMs = meanMs > slowMs ? slowForMs + gapMs : 0;
      fastForMs = meanMs < fastMs ? fastForMs + gapMs : 0;
      if (slowForMs >= SLOW_FOR_MS && level < RESOLUTION_SCALES.length - 1) return moveTo(level + 1);
      // Twice at most: a machine on the edge would otherwise swing between two levels for ever.
      if (fastForMs >= FAST_FOR_MS && level > 0 && raises < 2) {
        raises++;
        return moveTo(level - 1);
      }
      return false;
    },
    quality: () => ({ level, resolutionScale: RESOLUTION_SCALES[level]!, frameMs: meanMs }),
  };
}
