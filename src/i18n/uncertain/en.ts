import type { zhUncertain } from './zh-CN.ts';

export const enUncertain: typeof zhUncertain = {
  title: 'What each night draws ({{count}})',
  lead: 'The drill declares that these differ from night to night; in one night both towers draw the same.',
  quantity: 'Quantity', law: 'Law', source: 'Source',
  fixed: 'always {{value}}',
  uniform: '{{low}} to {{high}}, uniform',
  triangular: '{{low}} to {{high}}, mostly {{mode}} (triangular)',
  normal: 'mean {{mean}}, sigma {{sigma}}, cut off at {{low}} and {{high}} (normal)',
  choice: 'one of {{list}}',
  weighted: '{{value}} ({{percent}} %)',
  of: '{{name}} ({{list}})',
  note: 'The night of seed {{seed}} has drawn: {{list}}',
  written: 'Show the night as written',
  value: '{{name}} {{value}}',
  list: ', ',
};
