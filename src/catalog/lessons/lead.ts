import { defineLesson } from './lesson.ts';

export const lead = defineLesson({
  id: 'lead', audience: 'station', level: 1, lengthMin: 10, query: 'page=station&scenario=blocked-gate',
  names: { zh: '把车领进来', en: 'Lead the engines in' },
  objectives: [
    { zh: '消防车要几米宽、几米高', en: 'Width and height an engine needs' },
    { zh: '大门、固定桩、摊位谁来挪', en: 'Who moves gate, bollards, stalls' },
    { zh: '四句话交接：火在哪、烧什么、人在哪、做了什么', en: 'Hand over in four lines: where, what, people, done' },
  ],
  decisions: [
    {
      when: { zh: '打完119', en: 'After the 119 call' },
      decision: { zh: '一个人到大门等，一个人沿车道走一遍', en: 'One waits at the gate, one walks the lane' },
      why: { zh: '车到了才发现固定桩，要锯几分钟', en: 'Finding the bollard when the engine is there costs minutes' },
    },
  ],
  before: [
    { zh: '先在楼下走一遍真的车道，再看屏幕', en: 'Walk the real lane before you look at the screen' },
  ],
  questions: [
    { zh: '现状里，第一辆车停在几米？差多少宽？', en: 'Where did the first engine stop, and how much width was missing?' },
    { zh: '这周谁去把活动桩的钥匙配好？', en: 'Who gets the key to the bollard made this week?' },
  ],
});
