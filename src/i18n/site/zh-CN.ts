/** Words of the map's layers: where appliances get through, where a ladder reaches. */
export const zhSite = {
  label: '地图图层',
  layer: { none: '现场', swept: '车行扫过', ladders: '登高范围' },
  facts: '图层的文字说明',
  passes: '{{unit}}：能开到头',
  stopped: '{{unit}}：{{atM}} 米处过不去，{{lack}}',
  lack: {
    width: '要 {{needed}} 米宽，只有 {{found}} 米', height: '要 {{needed}} 米高，只有 {{found}} 米', mass: '车重 {{needed}} 吨，路只承 {{found}} 吨', slope: '坡度 {{found}}%，最多 {{needed}}%', bend: '弯道要 {{needed}} 米宽，只有 {{found}} 米',
    none: '路被堵住',
  },
  ladder: '{{unit}}：够得着 {{count}} 户窗口，最高 {{storey}} 层',
  ladderNone: '{{unit}}：没有窗口够得着',
  siteBlocked: '场地现在用不了（{{lack}}）',
  siteFree: '场地可用',
  siteLack: { room: '放不下支腿', slope: '地面太斜', load: '承重不够', overhead: '上方有遮挡' },
  noLanes: '这份演练没有消防车道。',
  noLadders: '这份演练没有登高车或登高操作场地。',
};
