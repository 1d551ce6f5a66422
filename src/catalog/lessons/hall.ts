import { defineLesson } from './lesson.ts';

export const hall = defineLesson({
  id: 'hall', audience: 'public', level: 1, minutes: 10, query: 'page=kiosk',
  names: { zh: '同一秒，两栋楼', en: 'One second, two towers' },
  objectives: [
    { zh: '知道自家楼层该跑还是该留', en: 'Know whether to leave or to stay from your own floor' },
    { zh: '知道一辆乱停的车差几分钟', en: 'Know what one badly parked car costs' },
    { zh: '带走三件家里能做的事', en: 'Take home three things to do' },
  ],
  decisions: [
    {
      when: { zh: '楼道有烟', en: 'Smoke in the stair' },
      decision: { zh: '退回来，关门，塞门缝，到窗口喊', en: 'Back, shut the door, seal it, call from the window' },
      why: { zh: '硬闯的人，一层楼就看不见路', en: 'Pushing on, sight is gone within a storey' },
    },
  ],
  before: [
    { zh: '先问一遍：你家门口有没有电动车？', en: 'Ask first: is there an e-bike at your door?' },
    { zh: '小朋友在场，用“90秒看一遍”', en: 'With small children use the 90-second form' },
  ],
  questions: [
    { zh: '你最怕的隐患，和最要命的隐患，是同一个吗？', en: 'Was the hazard you feared the one that cost most?' },
  ],
});
