import type { KeptWords } from './kept-words.ts';

/** Drills kept on this device: go on with those under way, look at those that are over. */
export const enKept: KeptWords = {
  title: 'Drills kept on this device', lead: 'A closed page or a flat battery loses nothing. They are kept here only.',
  stopped: 'stopped {{time}} after the call', done: 'finished', stoppedAgain: 'finished; the second try stopped {{time}} after the alarm', goOn: 'Go on', show: 'Show the result', elsewhere: 'Open', otherNight: 'another scenario or number',
  changed: 'Its scenario file has changed since: there is no way back to that second.', forget: 'Delete', sure: 'Delete this drill?', sureText: '“{{name}}”, {{date}}. It cannot be brought back.', yes: 'Delete', no: 'Keep it',
  item: '{{name}}, {{date}}', catchingUp: 'Going back to that second…',
};
