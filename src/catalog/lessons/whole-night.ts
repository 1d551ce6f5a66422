import { defineLesson } from './lesson.ts';

export const wholeNight = defineLesson({
  id: 'whole-night', audience: 'crew', level: 3, lengthMin: 10, query: 'page=crew&scenario=night-33f',
  names: { zh: '夜半九楼：三件事一起来', en: 'Night on storey 9: all three at once' },
  objectives: [
    { zh: '五分钟内说出：火在哪、人在哪、水在哪、车在哪', en: 'Within five minutes: where is fire, where are people, water, appliances' },
    { zh: '会分兵：灭火、搜救、供水、登高', en: 'Split the crews: attack, search, supply, ladder' },
    { zh: '空气用到转身压力就撤', en: 'Turn round at the turn-back pressure' },
  ],
  decisions: [
    {
      when: { zh: '到场两分钟', en: 'Two minutes after arrival' },
      decision: { zh: '派人进控制室，派人看两面', en: 'One to the control room, one round the tower' },
      why: { zh: '没有侦察就内攻，走错楼梯', en: 'Going in unseen, crews take the wrong stair' },
    },
    {
      when: { zh: '消火栓缺水带', en: 'Hydrants without hose' },
      decision: { zh: '从车上带两套上去，不靠楼里的', en: 'Carry two sets up; do not rely on the tower’s' },
      why: { zh: '每个栓多花一分多钟', en: 'Each hydrant costs a minute and more' },
    },
    {
      when: { zh: '楼梯防火门被撑开', en: 'Stair doors are wedged' },
      decision: { zh: '上去的人顺手关门，报几层开着', en: 'Shut them on the way up and report which' },
      why: { zh: '楼梯是唯一的路，进了烟就断了', en: 'The stair is the only way, and smoke ends it' },
    },
    {
      when: { zh: '窗口和来电越来越多', en: 'Windows and calls multiply' },
      decision: { zh: '着火层和上两层先搜，再搜顶层', en: 'Fire storey and two above first, then the top' },
      why: { zh: '漏了顶层，烟在顶层最久', en: 'The top forgotten is where smoke stays longest' },
    },
  ],
  before: [
    { zh: '分四个角色：指挥、供水、内攻、搜救', en: 'Four roles: command, water, attack, search' },
    { zh: '每人先写一句“我先做什么”，再放', en: 'Everybody writes one line, “what I do first”, then play' },
  ],
  questions: [
    { zh: '哪一个决定差得最多？换掉它再跑一遍', en: 'Which decision cost most? Change it and run again' },
    { zh: '水晚了几分钟，是哪一环断了？', en: 'By how many minutes was water late, and which link broke?' },
    { zh: '十六处隐患，只有三处的钱，改哪三处？', en: 'Sixteen hazards, money for three: which three?' },
  ],
});
