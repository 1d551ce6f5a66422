import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { MountView, View, ViewContext } from '../view.ts';
import type { Loop } from '../loop.ts';
import { usePage } from './page-context.ts';

export interface ViewHostProps {
  readonly mount: () => Promise<MountView>;
  readonly label: string;
  readonly loading: ReactNode;
  readonly onFail: (message: string) => void;
  readonly testId: string;
}

/** A box for a picture: mounts it, draws it in the one loop, frees it; a picture that cannot be drawn is reported once. */
export function ViewHost({ mount, label, loading, onFail, testId }: ViewHostProps) {
  const { view, loop } = usePage();
  const host = useRef<HTMLDivElement>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const held = holdView({ host: host.current!, mount, context: view, loop, onReady: () => setReady(true), onFail });
    return () => {
      setReady(false);
      held.release();
    };
    // A picture lives as long as its box; callbacks of later renders are not worth a new canvas.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view, loop]);
  return (
    <div className="view-host">
      <div ref={host} className="view-canvas" role="img" aria-label={label} data-testid={testId} data-ready={isReady} />
      {isReady ? null : <p className="view-loading">{loading}</p>}
    </div>
  );
}

interface Holding {
  readonly host: HTMLElement;
  readonly mount: () => Promise<MountView>;
  readonly context: ViewContext;
  readonly loop: Loop;
  readonly onReady: () => void;
  readonly onFail: (message: string) => void;
}

function holdView({ host, mount, context, loop, onReady, onFail }: Holding): { release: () => void } {
  let isHeld = true;
  let view: View | null = null;
  let leaveLoop: (() => void) | null = null;
  const observer = new ResizeObserver(() => view?.resize());

  function release(): void {
    isHeld = false;
    leaveLoop?.();
    observer.disconnect();
    view?.unmount();
    view = null;
  }
  function fail(error: unknown): void {
    if (!isHeld) return;
    release();
    onFail(error instanceof Error ? error.message : String(error));
  }
  function draw(nowMs: number): void {
    try {
      if (host.clientWidth > 0) view?.render(nowMs);
    } catch (error) {
      fail(error);
    }
  }
  async function hold(): Promise<void> {
    const mounted = await (await mount())(host, context);
    if (!isHeld) return mounted.unmount();
    view = mounted;
    leaveLoop = loop.add(draw);
    observer.observe(host);
    onReady();
  }
  hold().catch(fail);
  return { release };
}
