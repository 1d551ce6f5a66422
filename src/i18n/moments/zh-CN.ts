/** 关键时刻：换一个决定，结果差多少。 */
export const zhMoments = {
  title: '最关键的几个时刻',
  lead: '把每个决定去掉一次、提前一分钟一次，其余命令不变，把这一夜重算，看结果差多少。',
  find: '找出关键时刻', again: '重新找', stop: '停止', noOrders: '先下命令，再来看哪个决定最要紧。', stale: '命令已经改动，下面是改动前的结果。',
  progress: '已算 {{done}} / {{count}} 夜', starting: '正在读取…', failed: '算不下去：{{message}}', stopped: '已停止，只算了 {{done}} / {{count}} 夜。',
  none: '换哪个决定，伤亡、被困、过火层数和时间都差不多：这一夜不取决于这些决定。',
  jump: '去到 {{clock}}',
  if: { leftOut: '不下这道命令', sooner: '早 60 秒下' },
  sign: { worse: '更糟', better: '更好' },
  measure: { casualtyCount: '伤亡', maxTrappedCount: '被困最多', storeysBurnt: '过火层数', firstWaterS: '首次出水（起火后）', t95OutS: '95% 撤出（起火后）' },
  verdict: {
    leftOut: { worse: '这个决定有用。', better: '这个决定反而添了乱。' },
    sooner: { worse: '这个决定不宜更早。', better: '这个决定下晚了。' },
  },
  change: '{{measure}} {{ordered}} → {{other}}', never: '没有', and: '；',
  all: '全部换法（{{count}}）', what: '决定', instead: '换成', outcome: '结果', same: '没有差别',
  how: '同一颗种子、同一栋楼，从改动的那一秒起重算到结束。小于 1 人、1 层、15 秒的差别不计。一夜只是一次：要看规律，请用“先改哪一项”。',
};
