import type { zhGauges } from './zh-CN.ts';

export const enGauges: typeof zhGauges = {
  water: 'Water',
  nozzle: 'Hydrant in use',
  nozzleHint: 'pressure at the best supplied hydrant in use, flow of all of them',
  value: '{{name}}: {{pressure}} MPa, {{flow}} L/s',
  air: 'Breathing air',
  airHint: 'of the one who uses most; 6.8 L cylinder, full at 30 MPa, whistle at 5.5 MPa; minutes at the rate of hose work',
  airValue: '{{pressure}} MPa, whistle in about {{minutes}} min',
  whistle: 'whistle blows',
  away: 'not on scene',
  whistleMark: 'whistle',
  dial: 'Micro station 1·3·5',
  dialHint: 'from the call: turned out in 1 minute, there in 3, at work in 5',
  notTold: 'not called yet',
  since: 'called {{time}} ago',
  mark: { started: 'turned out', there: 'there', atWork: 'at work' },
  onTime: '{{time}}, in time',
  late: '{{time}}, late',
  open: 'not yet',
  missed: 'late, not yet',
  noWater: 'This drill has no water supply in the building.',
};
