import { defineLesson } from './lesson.ts';

export const facade = defineLesson({
  id: 'facade', audience: 'crew', level: 2, minutes: 10, query: 'scenario=garden-a4',
  names: { zh: '外墙火：往上烧，也往下掉', en: 'Façade fire: it climbs, and it falls' },
  objectives: [
    { zh: '看雨棚比例就知道风险档：60%以上高、20%以上中', en: 'Tell the tier from the share of canopies: 60 % high, 20 % medium' },
    { zh: '内攻和外攻分开，不对着人打', en: 'Keep inside and outside attack apart; no jet toward people' },
    { zh: '登高场地先到先占，要留给登高车', en: 'Keep the ladder’s place for the ladder' },
  ],
  decisions: [
    {
      when: { zh: '二层阳台起火，火已上三层', en: 'Balcony fire on 2, already on 3' },
      decision: { zh: '第一支水枪打外墙火的上沿，第二支进屋', en: 'First nozzle on the top edge outside, second inside' },
      why: { zh: '只打起火层，火在上面另起', en: 'Fighting only the first storey lets it start anew above' },
    },
    {
      when: { zh: '登高场地有车', en: 'Cars on the ladder’s place' },
      decision: { zh: '马上派人挪车，登高车在外等', en: 'Have them moved at once, ladder waits outside' },
      why: { zh: '登高车自己挤进去，支腿放不下', en: 'A ladder that squeezes in cannot put its jacks down' },
    },
    {
      when: { zh: '窗口有人', en: 'People at windows' },
      decision: { zh: '先报楼层和窗号，封死的防护网带破拆', en: 'Report storey and window; bring cutters for closed guards' },
      why: { zh: '梯到了锯不开，要多等七分钟', en: 'With the ladder there, sawing takes seven minutes more' },
    },
  ],
  before: [
    { zh: '晚上看更清楚：先放到起火后10分钟', en: 'Go to 10 minutes after ignition' },
    { zh: '把“着火楼层”的走势打开', en: 'Show storeys burning as the curve' },
  ],
  questions: [
    { zh: '火一分钟上几层？右边为什么停住？', en: 'How many storeys a minute? Why does it stop on the right?' },
    { zh: '先拆雨棚，还是先清阳台？用开关各试一次', en: 'Canopies first or balconies first? Try both' },
  ],
});
