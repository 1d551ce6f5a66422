/** 逐夜不同的量：怎么抽、抽到什么。 */
export const zhUncertain = {
  title: '每夜抽什么（{{count}} 项）',
  lead: '演练文件声明了这些量逐夜不同；两栋楼同一夜抽到同样的值。',
  quantity: '不确定量', law: '怎么抽', source: '出处',
  fixed: '固定 {{value}}',
  uniform: '{{low}} 到 {{high}} 均匀',
  triangular: '{{low}} 到 {{high}}，最常 {{mode}}（三角）',
  normal: '平均 {{mean}}，标准差 {{sigma}}，截在 {{low}} 到 {{high}}（正态）',
  choice: '{{list}} 里选一个',
  weighted: '{{value}}（{{percent}}%）',
  of: '{{name}}（{{list}}）',
  note: '种子 {{seed}} 的夜，抽到：{{list}}',
  written: '看文件原样的夜',
  value: '{{name}} {{value}}',
  list: '、',
};
