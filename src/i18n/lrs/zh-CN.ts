/** 把成绩送到单位自己的学习记录平台（xAPI）。 */
export const zhLrs = {
  open: '学习记录平台', openWaiting: '学习记录平台（{{count}} 条待发）', title: '学习记录平台（xAPI）',
  lead: '单位有自己的学习记录平台（LRS）才用得上。平时关着，网页不往外发任何东西；打开后，每场练完把成绩、答题和名字送过去，没网就先存着。',
  endpoint: '平台地址', endpointHint: 'https://…/xapi', key: '账号（Key）', secret: '密码（Secret）', on: '练完就发送', save: '保存', saved: '已保存。',
  kept: '地址、账号、密码只存在这台设备里；用这台设备的人都看得到。', notKept: '这个浏览器不让保存（可能是无痕窗口），没法排队发送。可以下载 xAPI 文件，再导入平台。', openWay: '地址是 http：名字和密码在路上可能被人看到。能用 https 就用 https。',
  waiting: '{{count}} 条等着发送', none: '没有等着发送的。', sent: '这次打开网页后送到 {{count}} 条。', sending: '正在发送…', off: '没打开，不发送。',
  sendNow: '现在发送', forget: '不发了', sure: '不发这 {{count}} 条？', sureText: '只删掉还没发出去的；演练记录还在，以后可以再发。', yes: '不发了', no: '留着', tell: '发送这一场', close: '关上',
  address: { empty: '先写平台地址。', notAddress: '地址看不懂，要像 https://lrs.example.cn/xapi 这样。', notWeb: '地址要以 https:// 开头（内网可用 http://）。', credentials: '账号密码不要写在地址里，写在下面两格。', query: '地址里不要带 ? 或 # 后面的东西。' },
  fault: {
    offline: '这台设备没有网。有网后会自己发。',
    unreachable: '平台连不上：地址写错了，或者平台没开、内网不通。',
    cors: '平台在，但不许这个网页连它（CORS）。请平台管理员把 {{origin}} 加进允许的来源。',
    timeout: '平台二十秒没有回音。过一会儿会再试。',
    refused: '平台不认账号或密码（{{status}}）。改好再保存，就会重发。',
    notLrs: '这个地址有回音，但不像学习记录平台（{{status}}）。请核对平台地址。',
    busy: '平台正忙（429），过一会儿会再试。',
    server: '平台自己出错了（{{status}}），过一会儿会再试。',
    conflict: '平台已有同号的记录（409）。',
    rejected: '平台不收其中的记录（{{status}}）。',
  },
  detail: '平台的原话：{{detail}}',
};
