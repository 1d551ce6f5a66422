import { defineLesson } from './lesson.ts';

export const kitchen = defineLesson({
  id: 'kitchen', audience: 'station', level: 2, minutes: 8, query: 'scenario=restaurant-alcohol-fuel',
  names: { zh: '油锅和燃料桶', en: 'The pan and the drums' },
  objectives: [
    { zh: '油火不用水，燃料桶先挪开', en: 'No water on oil; the drums first' },
    { zh: '会用灭火毯、会关阀', en: 'Use the blanket, shut the valve' },
    { zh: '火过了一米，关门退出来', en: 'Flames above a metre: shut the door and get out' },
  ],
  decisions: [
    {
      when: { zh: '锅里起火', en: 'The pan is alight' },
      decision: { zh: '关火、盖盖、上灭火毯', en: 'Heat off, lid, blanket' },
      why: { zh: '一瓢水下去，火上房', en: 'One ladle of water and the fire is at the ceiling' },
    },
    {
      when: { zh: '旁边有醇基燃料', en: 'Fuel beside it' },
      decision: { zh: '能挪就挪，挪不动就关门叫人', en: 'Move it if you can, else shut the door and warn people' },
      why: { zh: '桶一烧，人来不及跑', en: 'Once the drums burn there is no time' },
    },
  ],
  before: [
    { zh: '醇的火白天看不见，先讲这一条', en: 'Alcohol flames cannot be seen by day: say so first' },
  ],
  questions: [
    { zh: '右边没有桶，楼上的烟差多少？', en: 'Without the drums, how much less smoke is there upstairs?' },
  ],
});
