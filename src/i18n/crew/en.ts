import type { CrewWords } from './crew-words.ts';

/** Words of the crew's lesson: short, as on the radio. */
export const enCrew: CrewWords = {
  pageTitle: 'Crew command drill · Lifelane', skip: 'Skip to content', back: 'Home', loading: 'Reading the night…', failed: 'The drill could not run:', again: 'Start again',
  rehearsal: 'Fast clock ×{{pace}}, for rehearsal only',
  brief: {
    kicker: 'Crew command drill', lead: 'Eight to ten minutes, one person or four. Where it burns, where the smoke is, who is trapped: look, listen, ask. The truth opens at the end.',
    aims: 'Three aims', roles: 'Who plays what', rolesText: 'People play the ticked roles; the machine commands the others by the plan.', name: 'Name, for the sign-in sheet', units: 'Commands {{units}}', place: 'Place', placeHint: 'Station, room',
    start: 'Start', sure: 'Start now?', sureText: 'The clock runs from the call. The instructor may pause at any time.', yes: 'Start', no: 'Not yet', none: 'At least one role must be played by a person.', how: 'How to play', howText: 'Answer questions as they come. Three taps an order: unit, task, storey. Keyboard: 1–9, the storey as a number and Enter; Esc begins again.', paceText: 'The clock runs faster than life, fastest on the way; how many times stands beside it. “Instructor” changes that, “Freeze” stops it.',
    starting: 'Waiting for the call…',
  },
  clock: { label: 'Clock', since: 'since the call', limit: 'ends at {{time}}', now: 'now {{clock}}', phase: '{{index}}/{{total}} {{phase}}', pause: 'Freeze', resume: 'Go on', frozen: 'frozen; orders can be given', lookingBack: 'looking back; give orders from now', speed: '{{pace}} times as fast', realTime: 'real time', pace: 'Speed', stop: 'End', stopSure: 'End this drill?', stopText: 'Then the truth opens and the result is computed.', stopYes: 'End', stopNo: 'Go on', next: 'Next step', marks: 'Times', left: '{{time}} left', done: 'done at {{time}}', late: '{{time}} over' },
  role: { label: 'Role', questions: '{{count}} questions', calls: '{{count}} calls unanswered', machine: 'machine' },
  question: { title: 'Decide', none: 'Nothing to decide now. Look, listen, give orders.', send: 'Sent ({{count}} chosen)', busy: 'At work, {{seconds}} s', recalls: 'Replaces the order of {{units}}', of: '{{role}}', passed: 'Not answered in time: {{question}}' },
  answers: { title: 'Decided', machine: 'by the machine', cost: '{{time}}, {{crewCount}} people', crew: '{{crewCount}} people', time: '{{time}}' },
  sights: {
    title: 'Seen from outside', front: 'Front (lane side)', back: 'Back', unseen: 'Nobody has looked yet', flame: 'flames', smoke: 'smoke', burnt: 'burnt', person: 'somebody', cell: '{{storey}}F window {{bay}}: {{look}}', nothing: 'nothing unusual', legend: 'Legend',
  },
  panel: { title: 'Control room panel', unseen: 'Nobody has been sent to the control room.', nothing: 'No signal at all on the panel.', detector: '{{place}} alarms', alarm: 'sounders on', pumpOn: '{{place}} running', pumpFault: '{{place}} fault, does not start' },
  cues: { title: 'Cues: tap what you see', hint: 'A tap dates it; naming what is not there counts as a guess.', named: 'named {{time}}', count: '{{count}} named' },
  orders: {
    title: 'Give orders', unit: 'Which unit', task: 'What', where: 'Which storey', back: 'Again', any: 'As they see fit', given: 'Orders given', none: 'No orders yet.', keys: 'keys 1–9', storeyKeys: 'type a number, Enter', sent: 'Given: {{order}}', took: 'took {{time}}, {{crewCount}} people', waiting: '{{crewCount}} people, no report yet', atOnce: 'announced', typed: 'Storey {{storey}}, Enter gives it', groups: { way: 'Way in, tower’s plant', water: 'Branch and water' },
  },
  storeys: { title: 'Word to storeys', hint: 'Tap the first storey, then the last, then what they are to do.', from: 'from', to: 'to', evacuate: 'Come down', stay: 'Stay and seal', moveDown: 'Move down', downTo: 'Down to storey', told: '{{storey}}F: {{order}}', open: 'not told', chosen: 'Storeys {{from}}–{{to}}' },
  units: { title: 'Own units', crew: '{{count}} people', at: '{{storey}}F', outside: 'outside', waits: 'waits for orders', order: 'order: {{order}}' },
  radio: { title: 'Radio', none: 'Nobody has spoken yet.', speak: 'Read the last line', need: 'asks' },
  calls: { title: 'Calls from residents', hint: 'Callers may be wrong. Answer over the same line.', none: 'No calls yet.', said: '{{storey}}F flat {{flat}}', window: 'At the window, smoke in the flat', stair: 'Stair full of smoke, turned back', corridor: 'Smoke in the corridor, dares not go out', count: '{{count}} people', noCount: 'did not say how many', stay: 'Stay and seal', evacuate: 'Come down', answered: 'Told: {{order}}', open: '{{count}} unanswered' },
  instructor: { open: 'Instructor', title: 'Instructor', injects: 'Throw in', sure: 'Throw in “{{name}}”?', sureText: 'It goes into the log: both towers and every replay have it.', yes: 'Throw in', no: 'No', done: 'done', read: 'Read to the crew', speak: 'Speak', close: 'Close', step: 'One second', hint: 'The voice is this device’s own; without one, read it yourself.' },
  info: { title: 'Who sees what', hint: 'A tap withholds it, another shows it. It goes into the log: every replay has it.', sights: 'Seen from outside', panel: 'Control room panel', radio: 'Radio', calls: 'Calls from residents', units: 'Own units', withheld: 'The instructor has not shown this yet.', of: '{{role}} sees' },
  result: {
    computing: 'Opening the truth: the same orders in both towers to the end of the night…', title: 'Result', points: '{{points}} points', line: 'In a line', at: '{{time}} after the call', behaviours: 'Five behaviours', improve: 'To improve', evidence: 'Evidence (opens that second)', cues: 'Cues', cueSeen: 'Could be seen', cueNamed: 'Named', cueLate: 'late', missed: '{{count}} missed', guessed: '{{count}} guessed', never: 'not named', cue: 'Cue', latency: 'Delay',
    twin: 'The same orders in the rectified tower', twinText: 'Same second, same people, same orders at the same seconds; only the hazards are gone.',
    branch: 'Branch here: change one order', branchText: 'What came before stays: give one order sooner, not at all, or another in its place, and see how the night changes.', order: 'Which order', change: 'How', leaveOut: 'Leave it out', earlier60: 'One minute sooner', earlier180: 'Three minutes sooner', instead: 'Something else', go: 'Compute both towers', branching: 'Computing on from that second…', tries: 'Tried', played: 'As played', try: 'Try {{n}}', side: 'as found / rectified, times since the call', noOrders: 'No orders to units or storeys: nothing to change.',
    review: 'Open the full review', reviewText: 'Both towers and the map with this log of orders; go to any second.',
  },
};
