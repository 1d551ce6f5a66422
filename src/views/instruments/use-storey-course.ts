import { useEffect, useState } from 'react';
import { createStoreyCourse, takeFrames, type StoreyCourse } from '../../report/storey-course.ts';
import type { RunData } from '../../state/index.ts';
import { usePage } from '../hud/page-context.ts';

/** Of one animation frame, so that the towers keep moving while strips fill. */
const BUDGET_MS = 3;
const FRAMES_AT_ONCE = 4;
/** A strip that fills is drawn again this often. */
const TELL_EVERY_MS = 300;

/** Strips live as long as the frames they were made from: another instrument in between costs nothing. */
const known = new WeakMap<RunData, StoreyCourse>();

function courseOf(run: RunData): StoreyCourse {
  const course = known.get(run) ?? createStoreyCourse(run.input);
  known.set(run, course);
  return course;
}

/** Reduces the frames of a run as they come, a little in each animation frame; `version` grows when there is more to draw. */
export function useStoreyCourse(run: RunData | null): { readonly course: StoreyCourse | null; readonly version: number } {
  const { loop } = usePage();
  const [version, setVersion] = useState(0);
  useEffect(() => {
    if (!run) return;
    const course = courseOf(run);
    let drawnCount = 0;
    let toldMs = -Infinity;
    return loop.add((nowMs) => {
      const untilMs = performance.now() + BUDGET_MS;
      while (takeFrames(course, run.frames, FRAMES_AT_ONCE) > 0 && performance.now() < untilMs);
      if (course.frameCount === drawnCount || nowMs - toldMs < TELL_EVERY_MS) return;
      drawnCount = course.frameCount;
      toldMs = nowMs;
      setVersion((before) => before + 1);
    });
  }, [run, loop]);
  return { course: run && courseOf(run), version };
}
