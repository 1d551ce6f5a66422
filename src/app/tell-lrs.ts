import { statementsOf, type DrillResult } from '../state/drill/index.ts';
import { LrsLink, openLrsQueue } from '../state/lrs/index.ts';

/** A finished drill goes to the store that somebody has named, again what an instructor changes of it; where nobody has, nothing goes out. */
export function tellLrs(result: DrillResult): LrsLink {
  const link = new LrsLink({
    fetch: (...args) => fetch(...args),
    isOnline: () => navigator.onLine,
    queue: openLrsQueue(),
    later: (delayMs, work) => {
      const timer = setTimeout(work, delayMs);
      return () => clearTimeout(timer);
    },
  });
  void link.open();
  result.state.subscribe(({ finished, overrides }, before) => {
    if (finished !== null && (finished !== before.finished || overrides !== before.overrides)) void link.tell(statementsOf(result, location.origin));
  });
  addEventListener('online', () => void link.sendNow());
  return link;
}
