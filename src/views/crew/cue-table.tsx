import { Button } from 'react-aria-components';
import { guessedCues, isNamed, type DrillState } from '../../drill/index.ts';
import type { DrillPlan } from '../../scenario/drill-plan.ts';
import { elapsed } from '../format.ts';
import { fill, useCrewText } from './use-crew.ts';

/** Each cue that could be seen: when, when it was named, how long that took; and what was guessed. */
export function CueTable({ plan, drill, onSecond }: { readonly plan: DrillPlan; readonly drill: DrillState; readonly onSecond: (timeS: number) => void }) {
  const { w, name } = useCrewText();
  const seen = plan.cues.filter(({ id }) => drill.cueSeenS[id] !== undefined);
  const missedCount = seen.filter(({ id }) => !isNamed(drill, id)).length;
  const guessed = guessedCues(drill);
  if (seen.length === 0) return null;
  return (
    <section data-testid="cue-table" data-missed={missedCount}>
      <h2>{w.result.cues} <small className="muted">{fill(w.result.missed, { count: missedCount })} · {fill(w.result.guessed, { count: guessed.length })}</small></h2>
      <table className="station-table">
        <thead><tr><th scope="col">{w.result.cue}</th><th scope="col">{w.result.cueSeen}</th><th scope="col">{w.result.cueNamed}</th><th scope="col">{w.result.latency}</th></tr></thead>
        <tbody>
          {seen.map(({ id, names }) => {
            const [seenS, namedS] = [drill.cueSeenS[id]!, drill.cueNamedS[id] ?? Infinity];
            const isIn = isNamed(drill, id);
            return (
              <tr key={id}>
                <th scope="row">{name(names)}</th>
                <td><Button className="evidence-link" onPress={() => onSecond(seenS)}>{elapsed(seenS - drill.zeroS)}</Button></td>
                <td className={isIn ? 'full' : 'none'}>{isIn ? elapsed(namedS - drill.zeroS) : w.result.never}</td>
                <td>{isIn ? elapsed(namedS - seenS) : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
