import { defineLesson } from './lesson.ts';

export const canopies = defineLesson({
  id: 'canopies', audience: 'public', level: 2, minutes: 8, query: 'scenario=canopy-60',
  names: { zh: '雨棚拆不拆', en: 'Should the canopies go?' },
  objectives: [
    { zh: '看懂三档：60%、20%、0', en: 'See the three tiers: 60, 20, none' },
    { zh: '拆雨棚以外，阳台也要清', en: 'Besides canopies, clear the balconies' },
  ],
  decisions: [
    {
      when: { zh: '居民会上有人反对拆', en: 'Somebody objects at the meeting' },
      decision: { zh: '把两栋楼并排放给大家看，停在第20分钟', en: 'Show both towers side by side, stop at 20 minutes' },
      why: { zh: '讲道理不如看一遍', en: 'Seeing it once beats arguing' },
    },
  ],
  before: [
    { zh: '分三次放：雨棚60%、20%、0', en: 'Play three: canopies 60 %, 20 %, none' },
  ],
  questions: [
    { zh: '三次里火各上了几层？', en: 'How many storeys did it climb each time?' },
    { zh: '拆掉雨棚，阳台杂物没清，还烧不烧？', en: 'Canopies gone and balconies full: does it still climb?' },
  ],
});
