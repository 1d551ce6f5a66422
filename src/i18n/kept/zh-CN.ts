/** 这台设备上留着的演练：没练完的接着练，练完的看结果。 */
export const zhKept = {
  title: '留在这台设备上的演练', lead: '关掉网页、断电都不丢，只存在这台设备里。',
  stopped: '停在报警后 {{time}}', done: '已练完', stoppedAgain: '已练完；再来一次停在报警后 {{time}}', goOn: '接着练', show: '看结果', elsewhere: '打开', otherNight: '另一场景或编号',
  changed: '这场的场景文件后来改过，回不到那一秒。', forget: '删掉', sure: '删掉这一场？', sureText: '“{{name}}”，{{date}}。删了就找不回来。', yes: '删掉', no: '留着',
  item: '{{name}}，{{date}}', catchingUp: '正在回到刚才那一秒…',
};
