import type { zhQuestions } from './zh-CN.ts';

export const enQuestions: typeof zhQuestions = {
  title: 'Questions and answers of this moment',
  asked: 'Asked',
  ask: {
    trapped: 'Trapped, at a window?',
    whyTrapped: 'Why that one?',
    oldest: 'The oldest resident?',
    engine: 'What stops engines?',
    noWater: 'No water where, why?',
    firstWater: 'First water, why later?',
    parting: 'Where do they part?',
    smokeNext: 'Where is smoke next?',
    stairs: 'Which stair works?',
    inside: 'How many inside?',
  },
  waiting: 'given once both are computed',
  smokeNext: { at: '{{place}} {{clock}}', none: 'to no new place' },
  stairs: { one: '{{stair}} {{how}}', shut: '{{stair}} {{how}}, else usable', none: 'no stair' },
  inside: { many: '{{count}}: {{above}} from {{storey}}F up, where it began, {{below}} below', none: 'nobody is left' },
  trapped: { window: '{{count}}, {{window}} at a window: {{who}}', noWindow: '{{count}}, none at a window; {{who}}', down: '; {{down}} more are down', none: 'nobody' },
  whyTrapped: { cause: '{{who}}: {{cause}}', alone: 'cannot walk alone', aloneAnd: '{{alone}}; {{hazard}}', fire: 'the fire, through no hazard', unproven: 'the record does not prove it', none: 'nobody is trapped' },
  oldest: { state: '{{who}}: {{state}}', later: ', at {{clock}} {{what}}', stays: ', inside to the end', none: 'nobody' },
  engine: {
    onRoad: '{{who}} on the road, at the gate {{clock}}', stopped: '{{clock}} {{who}}, by {{because}}, {{at}} m in', tight: ': needs {{needed}}, finds {{found}} m', wayIn: '; hose or engine at the tower {{clock}}', free: 'nothing: {{clock}} {{who}} is there', none: 'no engine comes',
  },
  noWater: { dry: '{{storeys}}F dry', weak: '{{storeys}}F weak', cause: ', through {{hazards}}', at: '{{hazard}} ({{thing}})', several: '{{hazard}}, {{count}} in all', none: 'water on every storey' },
  firstWater: { at: '{{clock}} by {{who}}', due: 'not yet, {{clock}} by {{who}}', never: 'never', late: ', {{lost}} later', mostly: ': {{stage}} {{lost}}' },
  parting: { at: '{{clock}} {{what}}', cause: ', through {{hazard}}', never: 'did not happen here', same: 'not parted so far' },
};
