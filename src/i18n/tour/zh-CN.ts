/** The tour of the page: seven sentences, under a minute. */
export const zhTour = {
  offer: '第一次来？四十秒看懂这一页。',
  again: '再看一遍页面导览',
  start: '开始',
  decline: '不用了',
  title: '页面导览',
  step: '第 {{n}} 步，共 {{count}} 步',
  next: '下一步',
  back: '上一步',
  skip: '跳过',
  done: '知道了',
  steps: {
    scoreboard: '同一栋楼的同一夜算两遍：左边现状，右边整改后。人、火源、运气都一样，只差隐患。',
    tower: '两栋楼同一个镜头、同一个时刻。拖动转，按住 Ctrl 滚轮放大；点人、点门、点楼层看它的经过。',
    playback: '下面是同一个钟：播放、拖动、换速度。空格播放，左右键走十秒。',
    parting: '这个记号是两楼从此不同的一刻。点它就到那里。',
    tools: '“视角”换镜头、只看一层、透视楼梯；“图层”换成温度、水压、搜救进度；“划屏”把两夜合成一幅。',
    instruments: '这里是对比、时间线、逐层热图、楼层平面、仪表。点哪里就去到那一刻、那一处。',
    hazards: '打开一个开关，右楼就留下这处隐患，重新算一遍：看它值多少。',
  },
};
