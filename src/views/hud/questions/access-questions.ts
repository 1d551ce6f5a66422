import { fill } from '../../../i18n/fill.ts';
import { firstArrival, firstStop, firstWayIn } from '../../../report/chain.ts';
import { shortUnitName } from '../../../report/thing-names.ts';
import { asMeasured } from '../../../state/index.ts';
import { clock, number } from '../../format.ts';
import { thingById } from '../../inspector/things.ts';
import { thingName } from '../../names.ts';
import { plain, type Lead, type Question } from './question.ts';

/** The first that an obstacle stops, else the first to come; what the night will bring is told with its second. */
export const engine: Question = ({ run, timeS, w, language }) => {
  const { input } = run;
  const night = asMeasured(run);
  const [stop, arrival, wayIn] = [firstStop(night), firstArrival(night), firstWayIn(night)];
  const told = stop ?? arrival;
  if (told === null) return plain(run.recording === null ? w.waiting : w.engine.none);
  const name = (id: string | null) => thingName(id ?? '', { input, language });
  const at = (atS: number) => clock(input.startClockS, atS);
  const thing = thingById(told.who ?? '', input);
  const lead: Lead | null = thing === null ? null : { to: 'thing', thing };
  const said = { who: shortUnitName(told.who ?? '', input, language), clock: at(told.timeS), at: number(told.values['atM'] ?? 0, language) };
  if (told.timeS > timeS) return { text: fill(w.engine.onRoad, said), lead };
  if (stop === null) return { text: fill(w.engine.free, said), lead };
  const { neededM, foundM } = stop.values;
  const tight = neededM === undefined || foundM === undefined ? '' : fill(w.engine.tight, { needed: number(neededM, language, 1), found: number(foundM, language, 1) });
  const since = wayIn === null || wayIn.timeS > timeS ? '' : fill(w.engine.wayIn, { clock: at(wayIn.timeS) });
  return { text: fill(w.engine.stopped, { ...said, because: name(stop.because) }) + tight + since, lead };
};
