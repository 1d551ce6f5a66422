import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  /** @param now  the total, where it is not the first one any more */
  readonly show: (done: number, note?: string, now?: number) => void;
  readonly stop: () => void;
}

const SILENT: Progress = { show: () => undefined, stop: () => undefined };

/** A bar on stderr, only when a person sees it. */
export function startProgress(label: string, total: number): Progress {
  if (!process.stderr.isTTY) return SILENT;
  const bar = new SingleBar({ format: `${label} {bar} {percentage}% {value}/{total}{note}`, stream: process.stderr, hideCursor: true, clearOnComplete: true, gracefulExit: false }, Presets.shades_classic);
  bar.start(total, 0, { note: '' });
  return {
    show: (done, note, now = total) => {
      bar.setTotal(now);
      bar.update(done, { note: note === undefined ? '' : `  ${note}` });
    },
    stop: () => bar.stop(),
  };
}
