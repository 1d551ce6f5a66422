import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  /** @param total  where it is not the first one any more */
  readonly show: (done: number, total?: number) => void;
  readonly stop: () => void;
}

const SILENT: Progress = { show: () => undefined, stop: () => undefined };

/** A bar on stderr, only when a person sees it. */
export function startProgress(label: string, total: number): Progress {
  if (!process.stderr.isTTY) return SILENT;
  const bar = new SingleBar({ format: `${label} {bar} {percentage}% {value}/{total}`, stream: process.stderr, hideCursor: true, clearOnComplete: true, gracefulExit: false }, Presets.shades_classic);
  bar.start(total, 0);
  return {
    show: (done, now = total) => {
      bar.setTotal(now);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
