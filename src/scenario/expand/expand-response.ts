import { RESPONDERS, unitOf } from '../../catalog/responders/registry.ts';
import type { ResponseInput, UnitInput } from '../../sim/index.ts';
import type { IssueList } from '../issue-list.ts';
import type { ResponderSpec } from '../schema/site-schema.ts';

/** Source: city road speed 25-40 km/h on average [domain B3]. */
const ROAD_SPEED_M_PER_S = 32 / 3.6;
/** Source: 6-10 m2/min a crew in light smoke; zero visibility 3 [domain D4]. */
const SEARCH_M2_PER_MIN = 8;
/** Night turnout holds from 22:00 to 07:00. */
const NIGHT_FROM_S = 22 * 3600;
const NIGHT_TO_S = 7 * 3600;

export function expandResponse(responders: readonly ResponderSpec[], startClockS: number, issues: IssueList): ResponseInput {
  const isNight = startClockS >= NIGHT_FROM_S || startClockS < NIGHT_TO_S;
  const countByName = new Map<string, number>();
  const units = responders.flatMap((responder, i): UnitInput[] => {
    const travelS = travelTimeS(responder, i, issues);
    return Array.from({ length: responder.count }, () => {
      const name = `${responder.station}.${responder.kind}`;
      const unitNumber = (countByName.get(name) ?? 0) + 1;
      countByName.set(name, unitNumber);
      return unitOf(responder.kind, { id: `${name}${unitNumber}`, stationId: responder.station, travelS, skillFrac: responder.skill, crewCount: responder.crew, isNight, hasBreathingSets: responder.hasBreathingSets, kit: responder.kit });
    });
  });
  return { units, searchM2PerMin: SEARCH_M2_PER_MIN };
}

function travelTimeS(responder: ResponderSpec, i: number, issues: IssueList): number {
  const { distanceKm, travelS } = responder;
  if ((distanceKm === undefined) === (travelS === undefined)) {
    issues.report(['responders', i], `a ${RESPONDERS[responder.kind].unitKind} needs one way to say how far it is`, 'give one of "distanceKm" and "travelS"');
    return 0;
  }
  return travelS ?? ((distanceKm ?? 0) * 1000) / ROAD_SPEED_M_PER_S;
}
