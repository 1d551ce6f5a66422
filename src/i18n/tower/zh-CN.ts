/** Words for looking at the towers: wipe, cameras, one storey alone, x-ray. */
export const zhTower = {
  projector: '投影：大字、高对比',
  sound: { on: '打开声音', off: '关闭声音' },
  wipe: {
    mode: '划屏',
    handle: '分界线：左边现状，右边整改后',
    value: '左边 {{percent}}% 是现状',
  },
  look: {
    button: '视角',
    title: '怎么看这两栋楼',
    camera: '镜头',
    cameras: { street: '街面', aerial: '登高面', top: '俯视', stair: '楼梯剖面' },
    follow: '跟着',
    nobody: '不跟',
    storey: '楼层',
    whole: '整栋楼',
    only: '只看{{n}}层',
    xray: '透视：楼梯、井道、立管',
    riser: '立管颜色是消火栓压力：橙色无水，越亮压力越高。',
    quality: '画质{{level}}（{{percent}}% 分辨率），按这台电脑的速度自动选。停住不动时总是画到最细。',
    levels: ['最高', '高', '中', '低'],
    hint: '拖动转动，按住 Ctrl（⌘）滚轮或双指缩放；焦点在画面上时方向键转动，+ − 缩放。',
  },
  zoomHint: '按住 Ctrl（⌘）再滚动，画面才缩放',
};
