import { defineLesson } from './lesson.ts';

export const riser = defineLesson({
  id: 'riser', audience: 'crew', level: 2, minutes: 10, query: 'scenario=dry-riser-28f',
  names: { zh: '水上不去：二十八楼', en: 'Water cannot get up: storey 28' },
  objectives: [
    { zh: '知道哪个接合器供哪个区', en: 'Know which inlet feeds which zone' },
    { zh: '分清三种没水：没源、没压、没通', en: 'Tell three kinds of dryness apart: no source, no head, no way' },
    { zh: '高层先想第二水源', en: 'Think of the second source before it is needed' },
  ],
  decisions: [
    {
      when: { zh: '侦察消火栓没有水', en: 'A hydrant is found dry' },
      decision: { zh: '报楼层和压力，派人查控制室、泵房、阀门', en: 'Report storey and pressure; send somebody to control room, pumps, valves' },
      why: { zh: '只换一个栓再试，又花一趟登楼的时间', en: 'Trying the next hydrant costs another climb' },
    },
    {
      when: { zh: '泵车接水泵接合器', en: 'Engine at the inlets' },
      decision: { zh: '先问清分区再接高区', en: 'Ask for the zones, then couple to the high one' },
      why: { zh: '接错区，竖管一滴水没有，几分钟后才发觉', en: 'In the wrong zone the riser stays dry, and it is noticed minutes later' },
    },
    {
      when: { zh: '竖管在16层以上是干的', en: 'The riser is dry above storey 16' },
      decision: { zh: '不等修，沿外墙吊升水带', en: 'Do not wait for repairs: haul hose up outside' },
      why: { zh: '等水等不来，火在上面长', en: 'No water comes while the fire grows above' },
    },
  ],
  before: [
    { zh: '先让大家猜：28层要多少米扬程', en: 'Let them guess the head that storey 28 needs' },
    { zh: '“走势”选水压和流量', en: 'Choose pressure and flow as curves' },
  ],
  questions: [
    { zh: '第一支水枪的流量是多少？够不够压住这个火？', en: 'What flow did the first nozzle give, and was it enough for this fire?' },
    { zh: '把水池整改了，竖管没整改，会怎样？', en: 'What if the pool is fixed and the riser is not?' },
    { zh: '你们辖区哪栋楼是这样？谁去看？', en: 'Which tower of yours is like this, and who will look?' },
  ],
});
