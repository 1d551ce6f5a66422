/** A browser may not write while it leaves: what a reload needs is kept all along, and once more when the page goes out of sight. */
const KEEP_MS = 1000;

export function keepSteadily(drill: { keep(): void }): void {
  const keep = (): void => drill.keep();
  setInterval(keep, KEEP_MS);
  document.addEventListener('visibilitychange', keep);
  addEventListener('pagehide', keep);
}
