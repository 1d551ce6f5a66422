import type { zhStudy } from './zh-CN.ts';

export const enStudy: typeof zhStudy = {
  title: 'How sure it is',
  settled: '"{{measure}}" settled after {{count}} nights: its interval is within {{percent}} % of the difference.',
  notSettled: '"{{measure}}" is not settled after {{count}} nights: its interval is wider than {{percent}} % of the difference.',
  worseNone: 'rectified did worse: in none of {{count}} nights (at most {{high}} %, 95 %)',
  worse: 'rectified did worse: in {{worse}} of {{count}} nights ({{frac}} %, 95 %: {{low}} to {{high}} %), seeds {{seeds}}',
  worst: 'worst night as found: seed {{seed}}, as found {{asFound}}, rectified {{rectified}}',
  median: 'median difference {{median}} (95 %: {{low}} to {{high}}, resampled)',
  pairing: 'pairs: the difference varies by {{percent}} % of what two towers on nights of their own would{{least}}',
  least: '; one varies far more than the other, so that no pairing comes below {{percent}} %',
  course: 'nights', mean: 'mean difference', interval: '95 %',
  drawn: 'Each night draws what the file declares uncertain: {{list}}',
  openWith: 'To see a night again: lifelane run {{file}} --drawn --seed SEED',
  never: 'never',
  list: ', ',
  upkeep: {
    timePlan: 'What is fixed when (deadlines first, then most saved per yuan)',
    month: 'month', works: 'works', spent: 'spent (yuan)', saved: 'saved so far', late: 'later than allowed: {{list}}',
    unseen: 'Afterwards: hazards come back. What the plan still saves, expected, for a fire in that month',
    seen: 'Afterwards: hazards come back; every {{days}} days somebody looks again and has {{percent}} % of them fixed. What the plan still saves, expected, for a fire in that month',
    left: 'left alone', asked: 'as asked',
    hazard: 'hazard', perMonth: 'left alone, back a month', atEnd: 'standing in month {{month}}', keeping: 'what keeps it fixed',
  },
  readme: {
    title: '{{name}}: folder of results',
    lead: 'UTF-8. The first line of a CSV names its columns; their names end in the unit (S seconds, M metres, Frac a share, Count a number, Yuan). An empty cell: it never happened, or does not apply. Written by engine {{version}}.',
    files: 'Files', columns: 'columns',
    load: 'In a notebook',
  },
};
