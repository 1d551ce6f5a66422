/** What a switch did to the right tower: the end of its night before and after. */
import { measureById } from '../../report/measures/measures.ts';
import type { MeasureDefinition } from '../../report/measures/measure.ts';

/** What people ask of a night, in this order. */
const ASKED = ['maxTrappedCount', 'trappedCount', 'casualtyCount', 'firstWaterS', 'storeysBurnt'] as const;

/** Of more things than this at once nobody asks what each is known for. */
const OWN_OF_MOST = 6;

/** A computed night, as its switches stood. */
export interface EndedNight {
  readonly runId: number;
  /** Drill, seed and orders: nights of another key answer no question about a switch. */
  readonly key: string;
  /** What of the tower as found stands in it. */
  readonly things: readonly string[];
  /** By measure; null: it did not happen. */
  readonly measures: Readonly<Record<string, number | null>>;
}

export interface MeasureMove {
  readonly measure: MeasureDefinition;
  readonly before: number | null;
  readonly after: number | null;
}

export interface SwitchEffect {
  readonly before: EndedNight;
  readonly kept: readonly string[];
  readonly putRight: readonly string[];
  /** What the hazards in question name as theirs, moved or not, then whatever else moved; empty: the switch moved nothing. */
  readonly moves: readonly MeasureMove[];
}

/**
 * Beside the night before it that differs in the fewest things; of equals the later in the list. null: none differs by its switches alone.
 * @param named  measures that a thing is known to worsen
 */
export function switchEffect(befores: readonly EndedNight[], after: EndedNight, named: (thingId: string) => readonly string[] = () => []): SwitchEffect | null {
  const effects = befores.filter(({ key }) => key === after.key).flatMap((before) => {
    const kept = after.things.filter((id) => !before.things.includes(id));
    const putRight = before.things.filter((id) => !after.things.includes(id));
    return kept.length + putRight.length === 0 ? [] : [{ before, kept, putRight }];
  });
  const fewest = Math.min(...effects.map(({ kept, putRight }) => kept.length + putRight.length));
  const effect = effects.findLast(({ kept, putRight }) => kept.length + putRight.length === fewest);
  if (effect === undefined) return null;
  const ownIds = fewest > OWN_OF_MOST ? [] : [...new Set([...effect.kept, ...effect.putRight].flatMap(named))];
  const moveOf = (id: string): MeasureMove => ({ measure: measureById(id)!, before: effect.before.measures[id] ?? null, after: after.measures[id] ?? null });
  const isMoved = ({ before, after: now }: MeasureMove) => before !== now;
  const others = ASKED.filter((id) => !ownIds.includes(id)).map(moveOf).filter(isMoved);
  const own = ownIds.map(moveOf).filter((move) => isMoved(move) || move.after !== null);
  return { ...effect, moves: [...own, ...others] };
}
