import { defineLesson } from './lesson.ts';

export const gate = defineLesson({
  id: 'gate', audience: 'crew', level: 1, minutes: 10, query: 'scenario=blocked-gate',
  names: { zh: '车进不去：大门口的决定', en: 'Engines cannot get in: decisions at the gate' },
  objectives: [
    { zh: '看一眼就说出：要几米宽、现有几米、挡的是什么', en: 'Say at a glance: width needed, width there, what is in the way' },
    { zh: '会算两笔账：清障多久，铺水带多久', en: 'Set clearing against hand-laid hose, in minutes' },
    { zh: '排好车序：先到的车不堵后到的车', en: 'Order the appliances so that the first does not shut out the next' },
  ],
  decisions: [
    {
      when: { zh: '头车停在障碍前', en: 'The first appliance stops at a block' },
      decision: { zh: '报“要几米、有几米、挡的是什么”，请求清障', en: 'Report “need, find, what” and ask for clearing' },
      why: { zh: '听不到数字，指挥部排不出下一步', en: 'Without numbers command cannot plan the next step' },
    },
    {
      when: { zh: '清障时间比铺水带长', en: 'Clearing would take longer than hose' },
      decision: { zh: '不等，人工铺水带，泵车就地供水', en: 'Do not wait: lay hose by hand and pump from where you stand' },
      why: { zh: '水先到，车后到；反过来就晚几分钟出水', en: 'Water first, appliance later; the other way round costs minutes' },
    },
    {
      when: { zh: '登高车还在后面', en: 'A ladder is still to come' },
      decision: { zh: '供水车靠边停，留出通道', en: 'Park the pumping engine aside and leave the lane' },
      why: { zh: '泵车占住车道，登高车再也进不来', en: 'A pumping engine in the lane shuts the ladder out' },
    },
  ],
  before: [
    { zh: '放到起火后3分钟，先不说谁对', en: 'Go to 3 minutes after ignition; say nothing about right or wrong' },
    { zh: '把“受困”“首次出水”两条线调出来', en: 'Show the curves of people trapped and first water' },
    { zh: '打开事件里的“电台记录”，念给大家听', en: 'Open the radio log among the events and read it out' },
  ],
  questions: [
    { zh: '头车停下时，车头离楼还有多少米？', en: 'How far from the tower did the first appliance stop?' },
    { zh: '右边的楼早几分钟出水？差在哪一句电台？', en: 'How much earlier was water in the right tower? Which radio call shows it?' },
    { zh: '只整改一项，先整改哪一项？用开关试', en: 'Fix one hazard only: which? Try it with the switches' },
  ],
});
