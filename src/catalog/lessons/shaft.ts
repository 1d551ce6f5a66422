import { defineLesson } from './lesson.ts';

export const shaft = defineLesson({
  id: 'shaft', audience: 'crew', level: 1, minutes: 8, query: 'scenario=shaft-night',
  names: { zh: '烟从井里走', en: 'Smoke goes by the shaft' },
  objectives: [
    { zh: '着火层以上也有战场：顶层、上两层', en: 'The fire has more than one storey: two above, and the top' },
    { zh: '分层下命令：哪几层撤、哪几层留', en: 'Order storey by storey: who leaves, who stays' },
    { zh: '会用“逐层表”找烟', en: 'Find the smoke in the storey table' },
  ],
  decisions: [
    {
      when: { zh: '高层来电说有烟，火却在3层', en: 'A call of smoke high up while it burns on 3' },
      decision: { zh: '派一组查井道和顶层', en: 'Send a crew to the shaft and the top' },
      why: { zh: '烟已经到顶，人还在睡', en: 'Smoke is at the top and people are asleep' },
    },
    {
      when: { zh: '楼梯间还干净', en: 'The stair is still clear' },
      decision: { zh: '烟多的楼层先撤，其余关门留守', en: 'Smoky storeys leave first, the others shut their doors' },
      why: { zh: '全楼一起下，楼梯堵住，慢的人留在烟里', en: 'Everybody at once fills the stair and leaves the slow in the smoke' },
    },
  ],
  before: [
    { zh: '打开剖视和逐层热力条，选“能见度”', en: 'Show the storeys by time, visibility' },
  ],
  questions: [
    { zh: '第几分钟烟到顶层？从哪里来？', en: 'In which minute did smoke reach the top, and from where?' },
    { zh: '封堵一个井口要多少钱、谁出？', en: 'What does sealing cost, and who pays?' },
  ],
});
