import { defineLesson } from './lesson.ts';

export const lobby = defineLesson({
  id: 'lobby', audience: 'station', level: 1, minutes: 8, query: 'page=station',
  names: { zh: '门厅里的电动车', en: 'E-bikes in the lobby' },
  objectives: [
    { zh: '一分钟启动，三分钟到场，五分钟协同', en: 'Start in one minute, be there in three, all at work in five' },
    { zh: '先断电，再灭火，先关门，再进人', en: 'Power before water, doors before people' },
    { zh: '出口着火时，喊“别下楼”', en: 'When the exit burns, call “do not come down”' },
  ],
  decisions: [
    {
      when: { zh: '主机报警', en: 'The panel sounds' },
      decision: { zh: '看监控、喊对讲，不坐电梯', en: 'Camera and radio, never the lift' },
      why: { zh: '电梯门一开就是烟', en: 'The lift opens into the smoke' },
    },
    {
      when: { zh: '大厅有烟', en: 'Smoke in the lobby' },
      decision: { zh: '关楼梯门，开单元大门', en: 'Shut the stair door, open the street door' },
      why: { zh: '烟一分钟就上楼', en: 'Smoke is upstairs within a minute' },
    },
  ],
  before: [
    { zh: '一部手机也能练，五个人轮着点', en: 'One phone is enough; five people take turns' },
    { zh: '练完打印一份记录，签字', en: 'Print the record at the end and sign it' },
  ],
  questions: [
    { zh: '哪一分钟最慢？再练那一分钟', en: 'Which minute was slowest? Do it again' },
    { zh: '你们楼的总闸在哪？钥匙在谁手里？', en: 'Where is your main switch, and who has the key?' },
  ],
});
