/** 班组指挥演练的用语：短、清楚，像电台里说的。 */
export const zhCrew = {
  pageTitle: '班组指挥演练 · 生命通道 Lifelane', skip: '跳到内容', back: '回到首页', loading: '正在读这一夜…', failed: '演练没能进行：', again: '重新来',
  rehearsal: '快钟 ×{{pace}}，只用于彩排',
  brief: {
    kicker: '班组指挥演练', lead: '八到十分钟，一个人或四个人。火在哪、烟到哪、谁被困，只能看、听、问；结束后才揭开。',
    aims: '三个目标', roles: '谁演哪个岗位', rolesText: '打勾的由人演；没打勾的由程序按预案指挥。', name: '姓名，印在签到表上', units: '指挥 {{units}}', place: '地点', placeHint: '哪个站、哪间教室',
    start: '开始', sure: '现在开始？', sureText: '接到报警就计时。教员可以随时暂停。', yes: '开始', no: '再等等', none: '至少要有一个岗位由人演。', how: '怎么玩', howText: '问题一弹出就选；命令三下：哪支队伍、做什么、去几层。键盘：先按 1–9，楼层按数字后回车，Esc 重来。', paceText: '钟走得比真的快，路上最快，几倍写在钟旁边。要改快慢点“教员”，看不过来点“暂停”。',
    starting: '正在等报警电话…',
  },
  clock: { label: '计时', since: '接警后', limit: '到 {{time}} 结束', now: '现在 {{clock}}', phase: '{{index}}/{{total}} {{phase}}', pause: '暂停', resume: '继续', frozen: '已冻结，命令照样能下', lookingBack: '往回看，回到现在再下命令', speed: '{{pace}} 倍快', realTime: '和真的一样快', pace: '快慢', stop: '结束', stopSure: '结束这场演练？', stopText: '结束后揭开真相、出结果。', stopYes: '结束', stopNo: '继续', next: '下一步', marks: '关键时间', left: '还剩 {{time}}', done: '{{time}} 完成', late: '超过 {{time}}' },
  role: { label: '岗位', questions: '{{count}} 个问题', calls: '{{count}} 个来电没回', machine: '程序' },
  question: { title: '要你决定', none: '现在没有要决定的，看、听、下命令。', send: '说完了（{{count}} 项）', busy: '正在办，{{seconds}} 秒', recalls: '会改掉{{units}}现在的命令', of: '{{role}}', passed: '没答，时机过了：{{question}}' },
  answers: { title: '定了的', machine: '程序定的', cost: '{{time}}，{{crewCount}} 人', crew: '{{crewCount}} 人', time: '{{time}}' },
  sights: {
    title: '外面看得见的', front: '正面（车道一侧）', back: '背面', unseen: '还没人看到', flame: '明火', smoke: '冒烟', burnt: '烧过', person: '有人', cell: '{{storey}}层{{bay}}窗：{{look}}', nothing: '没有异常', legend: '图例',
  },
  panel: { title: '消控室主机', unseen: '还没派人去消控室。', nothing: '主机上什么信号也没有。', detector: '{{place}} 报警', alarm: '声光警报响', pumpOn: '{{place}} 已启动', pumpFault: '{{place}} 故障，起不来' },
  cues: { title: '火情：看见就点', hint: '点了记时间；没有的点了算猜。', named: '{{time}} 报出', count: '已报 {{count}} 条' },
  orders: {
    title: '下命令', unit: '哪支队伍', task: '做什么', where: '去几层', back: '重选', any: '看情况', given: '已下命令', none: '还没下命令。', keys: '键盘 1–9', storeyKeys: '按数字后回车', sent: '已下达：{{order}}', took: '用了 {{time}}，{{crewCount}} 人', waiting: '{{crewCount}} 人，还没回报', atOnce: '已广播', typed: '{{storey}} 层，回车下达', groups: { way: '进场与设施', water: '水枪与水源' },
  },
  storeys: { title: '各层命令', hint: '先点从几层、再点到几层，然后选做法。', from: '从', to: '到', evacuate: '下楼疏散', stay: '关门留守', moveDown: '往下转移', downTo: '转移到几层', told: '{{storey}}层：{{order}}', open: '没说', chosen: '{{from}}–{{to}} 层' },
  units: { title: '自己的队伍', crew: '{{count}}人', at: '{{storey}}层', outside: '楼外', waits: '等命令', order: '令：{{order}}' },
  radio: { title: '电台', none: '还没有人说话。', speak: '念最近一条', need: '请求' },
  calls: { title: '群众来电', hint: '来电未必说得准。电话里直接回话。', none: '还没有来电。', said: '{{storey}}层{{flat}}户', window: '在窗口，屋里有烟', stair: '楼梯里全是烟，退回来了', corridor: '走廊有烟，不敢出门', count: '{{count}} 个人', noCount: '没说几个人', stay: '关门留守', evacuate: '下楼', answered: '已回：{{order}}', open: '{{count}} 个没回' },
  instructor: { open: '教员', title: '教员台', injects: '加情况', sure: '加上“{{name}}”？', sureText: '写进记录，两栋楼都一样，重放也有。', yes: '加上', no: '不加', done: '已加', read: '念给学员听', speak: '朗读', close: '关上', step: '走一秒', hint: '朗读用这台设备的语音，没有就自己念。' },
  info: { title: '谁看得见什么', hint: '点一下收起，再点给看。写进记录，重放时一样。', sights: '外面看得见的', panel: '消控室主机', radio: '电台', calls: '群众来电', units: '自己的队伍', withheld: '教员还没给看。', of: '{{role}}看得见' },
  result: {
    computing: '揭开真相：同样的命令，两栋楼各算完这一夜…', title: '结果', points: '{{points}} 分', line: '一句话', at: '接警后 {{time}}', behaviours: '五项行为', improve: '要改进的', evidence: '依据（点开看那一秒）', cues: '火情', cueSeen: '能看见', cueNamed: '报出', cueLate: '晚了', missed: '漏报 {{count}} 条', guessed: '猜的 {{count}} 条', never: '没报', cue: '火情', latency: '慢',
    twin: '同样的命令，整改后的楼', twinText: '同一秒起火，同样的人，同样的命令在同一秒下；只是隐患没有了。',
    branch: '从这里改一条命令', branchText: '以前的都不动：一条命令早下、不下，或换成别的，看这一夜怎么变。', order: '哪条命令', change: '怎么改', leaveOut: '不下这条', earlier60: '早一分钟', earlier180: '早三分钟', instead: '改成', go: '重算两栋楼', branching: '正在从那一秒往后算…', tries: '试过的', played: '当时下的', try: '做法 {{n}}', side: '现状 / 整改后，时间从接警算', noOrders: '没有给队伍或楼层下过命令，没有可改的。',
    review: '打开完整回放', reviewText: '双楼、地图和这份命令一起打开，可以拖到任何一秒。',
  },
};
