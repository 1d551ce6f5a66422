import type { SimEvent } from '../../sim/index.ts';
import type { RunData, Side } from '../../state/index.ts';
import { clock } from '../format.ts';
import { thingName } from '../names.ts';
import { useGrowingRun, usePage, useWords } from './page-context.ts';
import { nextSmoke } from './storey-facts.ts';

/** Where smoke comes to next: what whoever commands asks first of the picture. */
export function NextSmoke({ timeS, side }: { readonly timeS: number; readonly side: Side }) {
  const { t } = useWords();
  const run = useGrowingRun(side);
  if (run === null) return <p className="headline" />;
  const { home, way } = nextSmoke(run, timeS);
  return (
    <p className="headline next-smoke" data-testid={`next-smoke-${side}`}>
      {home === null && way === null ? null : <>{t('storeys.nextSmoke')} </>}
      {home === null ? null : <Coming event={home} run={run} />}
      {way === null ? null : <span className={home === null ? '' : 'second'}>{home === null ? null : t('storeys.andThen')}<Coming event={way} run={run} /></span>}
    </p>
  );
}

/** A press shows the plan of that storey. */
function Coming({ event: { where, timeS }, run: { input } }: { readonly event: SimEvent; readonly run: RunData }) {
  const { state } = usePage();
  const { language } = useWords();
  const storeyIndex = input.compartments.find(({ id }) => id === where)?.storeyIndex ?? null;
  return (
    <button type="button" className="event-time" onClick={() => state.instruments.setState({ shown: 'plan', storeyIndex })}>
      {thingName(where ?? '', { input, language })} <time>{clock(input.startClockS, timeS)}</time>
    </button>
  );
}
