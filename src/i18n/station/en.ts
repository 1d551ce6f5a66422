import type { StationMessages } from './station-words.ts';

export const enStation: StationMessages = {
  pageTitle: 'Micro fire station drill · Lifelane 生命通道',
  skip: 'Skip to content',
  back: 'Home',
  title: 'Micro fire station drill',
  lead: 'Started in 1 minute, there in 3, all at work in 5. Eight minutes a session, and the paper is done.',
  choose: 'Choose a drill', none: 'No scenario file with a lesson is here.',
  rehearsal: 'Fast clock ×{{pace}}, for rehearsal only',
  failed: 'The drill could not run:',
  prepare: { title: 'Roles and names', names: 'Names go on the sign-in sheet; they may stay empty', place: 'Place', placeHint: 'Estate, tower', aims: 'Aims', start: 'Start the drill', sure: 'Start now?', sureText: 'The clock starts when the panel sounds; about eight minutes.', yes: 'Start', no: 'Not yet', other: 'Another drill' },
  dial: { label: '1·3·5 clock', minutes: '{{minutes}} min', waiting: 'Waiting for the alarm', sinceAlarm: 'since the alarm', done: 'done at {{time}}', left: '{{time}} left', late: '{{time}} over', missed: 'not done', onTime: 'in time' },
  play: {
    waiting: 'The crew is on its way; the next question comes when it is there.', homesLeft: 'Homes not told yet: {{count}}. The next step comes when all are; or press “Skip step”.', phase: 'Step {{index}} of {{total}}', loading: 'Preparing the tower…', catchingUp: 'Going back to that second…', quiet: 'Night, all is well. Watch the panel: it sounds soon.', busy: 'At it, {{seconds}} s', next: 'Skip step', stop: 'End drill', stopSure: 'End this drill?', stopText: 'The result follows and nothing can be changed after.', stopYes: 'End', stopNo: 'Go on',
    send: 'Said', take: 'Take it', picked: '{{count}} chosen', reply: 'What follows', done: 'This step is done.', role: 'This step: {{role}}', paused: 'Paused', frozen: 'The picture is frozen: listen to the instructor.', computing: 'Computing how the night ends, once for each tower…', retry: 'Once more: {{phase}}',
  },
  board: { home: 'Storey {{storey}}, flat {{flat}}', people: '{{count}} people', help: '{{count}} need help', told: '{{done}} of {{total}} told', legend: 'Tap once: stay; tap again: come down; ★ someone needs help' },
  look: { panel: 'Alarm panel', phone: 'Phone', kit: 'Cabinet', door: 'At the door', homes: 'Homes', gate: 'Gate' },
  instructor: { open: 'Instructor', title: 'Instructor', pause: 'Pause', resume: 'Go on', step: 'One second', pace: 'Speed', injects: 'Add an event', done: 'added', hint: 'All of it is in the record and comes again when replayed.', close: 'Close', read: 'Read aloud' },
  result: {
    title: 'Result', points: '{{points}} points', marks: '1·3·5', errors: 'Typical errors', noErrors: 'No typical error.', undone: 'Not done in time', deduct: '{{points}} points off', behaviours: 'Five behaviours',
    criteria: 'Points one by one', item: 'Item', got: 'Points', evidence: 'Rests on', at: 'at {{time}}', never: 'never', notDone: 'not done', notNamed: 'not named', within: 'all points until {{full}}, none from {{none}}', withinAsked: 'all points within {{full}} of the question, none from {{none}}', atMost: 'all points up to {{full}}, none from {{none}}', right: 'right answer', wrong: 'not the right answer', override: 'Change', overrideTitle: 'Instructor: {{name}}', overridePoints: 'Points (0 to {{weight}})', overrideReason: 'Reason (printed)', save: 'Save', cancel: 'Cancel', overridden: 'Instructor: {{reason}}',
    again: 'The same orders in the rectified tower', againText: 'Same second, same people, same orders; only the hazards are gone.', play: 'Watch at 30×', pause: 'Stop', asFound: 'As found', rectified: 'Rectified', measure: 'Outcome (times since ignition; alarm at {{zero}})', crewMeasure: 'Outcome (times since ignition; call at {{zero}})', sinceIgnition: '{{time}} after ignition', scrub: 'Moment',
    hazards: 'What cost us time', hazardsText: 'Fixing only this one, all else as it is, this night:', saved: '{{hazard}}: “{{measure}}” less by {{value}}', savedAtLeast: '{{hazard}}: “{{measure}}” less by at least {{value}}', noHazards: 'This night no single fix would have made a difference.', oneNight: 'One night has luck in it; many are under “Which fix first?” on the first page.',
    retry: 'The weakest step once more', retryText: 'The weakest was "{{phase}}". From that second again, ninety seconds at most; change roles if you like.', retryGo: 'Try again', retrySaid: '"{{phase}}": {{before}} points first, {{after}} now.', retryBetter: '{{by}} points better.', retrySame: 'Not better yet.',
    fixes: 'To fix this week', fixesText: 'Tick what to fix, who does it and by when; it goes on the list.', who: 'Who', when: 'By', files: 'Paper and files', print: 'Print the four sheets', csv: 'Table CSV', recording: 'Recording', xapi: 'Statements xAPI', size: '{{kilobytes}} kB', again2: 'Another crew', code: 'Check code',
  },
  grade: { excellent: 'Excellent', good: 'Good', pass: 'Pass', fail: 'Fail' },
  behaviour: { situation: 'Sees the situation', decision: 'Decides in time', objectives: 'Keeps to what matters', action: 'Acts rightly', review: 'Hands over' },
  colour: { green: 'good', amber: 'fair', red: 'poor' },
  verify: { title: 'Verify a recording', text: 'Drop a recording here or choose it: is it as it was saved?', pick: 'Choose a file', sound: 'Sound: it agrees with its check code.', soundText: '{{scenario}}, {{date}}, {{points}} points.', tooLarge: 'Too large for a recording.', notJson: 'Not a recording: it cannot be read.', notRecord: 'Not a recording of a drill.', version: 'A recording of an unknown version: {{detail}}', shape: 'The recording is not complete: {{detail}}', hash: 'The check code does not agree: this recording was edited. Use the file as it was saved.' },
  paper: {
    record: 'Drill record', sign: 'Sign-in sheet', evaluate: 'Evaluation', fix: 'Rectification list', scenario: 'Drill', date: 'Date', place: 'Place', seed: 'Number (seed)', role: 'Role', name: 'Name', signature: 'Signature', duty: 'Duty', timeline: 'Course', time: 'Time', what: 'What was done', result: 'Outcome (times since ignition; alarm at {{zero}})', crewResult: 'Outcome (times since ignition; call at {{zero}})', asFound: 'As found', rectified: 'Rectified', marks: '1·3·5 times', crewMarks: 'Times since the call', limit: 'Limit', found: 'Found', item: 'Item', full: 'Full', points: 'Points', evidence: 'Rests on (since the alarm)', total: 'Total', errors: 'Typical errors', behaviours: 'Behaviours', opinion: 'Remarks', leader: 'In charge', checked: 'Evaluated by', agreed: 'For the building', signedOn: 'Date', score: 'Result', number: 'No.', problem: 'Problem', measure: 'What to do', who: 'Who', when: 'By', done: 'Checked', hazard: 'Hazard: {{name}}', lesson: 'Training: {{name}}', code: 'Check code {{code}}', from: 'Made by a simulated drill; figures are one night of one model and predict no real fire.',
  },
  csv: { section: 'Part', time: 'Since alarm', item: 'Item', value: 'Content', points: 'Points', full: 'Full', event: 'Course', score: 'Score', mark: '1·3·5', crewMark: 'Time', fix: 'To fix' },
};
