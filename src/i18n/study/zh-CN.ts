/** 命令行上“多少夜、多大把握”一节，和结果文件夹里的说明。 */
export const zhStudy = {
  title: '有多大把握',
  settled: '“{{measure}}”算了 {{count}} 夜，区间已经窄到总差距的 {{percent}}%：停。',
  notSettled: '“{{measure}}”算满 {{count}} 夜，区间还没有窄到总差距的 {{percent}}%。',
  worseNone: '整改后反而更差：{{count}} 夜里没有（至多占 {{high}}%，95% 区间）',
  worse: '整改后反而更差：{{count}} 夜里 {{worse}} 夜（{{frac}}%，95% 区间 {{low}}%～{{high}}%），种子 {{seeds}}',
  worst: '现状最差的一夜：种子 {{seed}}，现状 {{asFound}}，整改后 {{rectified}}',
  median: '差的中位数 {{median}}（95% 区间 {{low}}～{{high}}，重抽样）',
  pairing: '成对比较：差的方差是两栋楼各抽各的夜时的 {{percent}}%{{least}}',
  least: '；一栋变化远大于另一栋，再怎么成对也不低于 {{percent}}%',
  course: '夜数', mean: '平均差', interval: '95% 区间',
  drawn: '每夜按文件声明的不确定量抽取：{{list}}',
  openWith: '重看某一夜：lifelane run {{file}} --drawn --seed 种子',
  never: '没有发生',
  list: '、',
  readme: {
    title: '{{name}}：结果文件夹',
    lead: 'UTF-8。CSV 第一行是列名，列名末尾是单位（S 秒，M 米，Frac 比例，Count 个数，Yuan 元）；空格子：没有发生，或不适用。写出这些文件的引擎版本：{{version}}。',
    files: '文件', columns: '列',
    load: '在笔记本里打开',
  },
};
