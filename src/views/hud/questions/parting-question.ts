import { fill } from '../../../i18n/fill.ts';
import { clock } from '../../format.ts';
import { eventSentence } from '../event-words.ts';
import { hazardBehind } from '../hazard-behind.ts';
import { plain, type Question } from './question.ts';

/** The first fact that bears on how the nights end, with the hazard that it came through. */
export const parting: Question = (moment) => {
  const { run, pair, parting: parted, w, t, language } = moment;
  const { side, input } = run;
  if (parted === null) return plain(w.parting.same);
  const event = parted[side];
  const lead = { to: 'timeLine', timeS: parted.timeS } as const;
  if (event === null) return { text: w.parting.never, lead };
  const hazard = pair === null ? null : hazardBehind(event, pair.night, run, language);
  const said = fill(w.parting.at, { clock: clock(input.startClockS, event.timeS), what: eventSentence(event, { input, t, language }) });
  return { text: hazard === null ? said : said + fill(w.parting.cause, { hazard }), lead };
};
