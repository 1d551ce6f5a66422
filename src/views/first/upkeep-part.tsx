import { useMemo, useState } from 'react';
import { nameIn } from '../../i18n/index.ts';
import { regrowthOf } from '../../catalog/regrowth/regrowth.ts';
import { has } from '../../report/attribution/coalition.ts';
import type { PlannedStudy } from '../../report/plan/plan-study.ts';
import { DAYS_PER_MONTH, FOUND_BY_THIRD_PARTY_FRAC, regrowthCourse } from '../../report/plan/regrowth-course.ts';
import { number } from '../format.ts';
import { ChoiceButtons } from '../hud/choice-buttons.tsx';
import { StudyTable } from './figure.tsx';
import { useStudy, type Words } from './first-context.ts';

const SHOWN_MONTHS = [0, 1, 3, 6, 12, 24];
const PERCENT = 100;
const INTERVALS_DAYS = { never: null, yearly: 360, quarterly: 90, monthly: 30, weekly: 7 } as const;
type Interval = keyof typeof INTERVALS_DAYS;

/** What is left of the plan months later: hazards come back, and somebody looks again or not. */
export function UpkeepPart({ planned, fixedIndex, words }: { readonly planned: PlannedStudy; readonly fixedIndex: number; readonly words: Words }) {
  const { t, language, groupName, gain } = words;
  const groups = useStudy((study) => study.setting?.groups ?? null);
  const [interval, setInterval] = useState<Interval>('quarterly');
  const [upkeep, setUpkeep] = useState<'left' | 'kept'>('left');
  const { model } = planned;
  const courses = useMemo(() => {
    const kindsOf = (groups ?? []).map(({ hazardKinds }) => hazardKinds);
    const course = (days: number | null, isKept: boolean) => regrowthCourse(model, kindsOf, fixedIndex, { inspectEveryDays: days, foundFrac: FOUND_BY_THIRD_PARTY_FRAC, isKept }, SHOWN_MONTHS.at(-1)!);
    return { none: course(null, false), asked: course(INTERVALS_DAYS[interval], upkeep === 'kept') };
  }, [model, groups, fixedIndex, interval, upkeep]);
  if (groups === null) return null;
  const back = groups.map(({ kind, hazardKinds }, k) => ({ kind, hazardKinds, k })).filter(({ hazardKinds, k }) => has(fixedIndex, k) && hazardKinds.some((each) => regrowthOf(each) !== null));
  const percent = (frac: number): string => `${number(frac * PERCENT, language)}%`;
  const keeping = (kinds: readonly string[]): string => [...new Set(kinds.flatMap((kind) => { const regrowth = regrowthOf(kind); return regrowth === null ? [] : [nameIn(regrowth.keeping, language)]; }))].join(t('list'));
  return (
    <section className="upkeep" aria-labelledby="upkeep-title" data-testid="first-upkeep">
      <h3 id="upkeep-title">{t('upkeep.title')}</h3>
      <p className="muted study-hint">{t('upkeep.lead', { percent: Math.round(FOUND_BY_THIRD_PARTY_FRAC * PERCENT) })}</p>
      <div className="ask-row">
        <span className="labelled"><span className="field-label" aria-hidden="true">{t('upkeep.inspect')}</span><ChoiceButtons label={t('upkeep.inspect')} options={(Object.keys(INTERVALS_DAYS) as Interval[]).map((id) => ({ id, text: t(`upkeep.${id}`) }))} value={interval} onChange={(id) => setInterval(id)} testId="upkeep-inspect" /></span>
        <span className="labelled"><span className="field-label" aria-hidden="true">{t('upkeep.keep')}</span><ChoiceButtons label={t('upkeep.keep')} options={[{ id: 'left', text: t('upkeep.left') }, { id: 'kept', text: t('upkeep.kept') }]} value={upkeep} onChange={(id) => setUpkeep(id)} testId="upkeep-keep" /></span>
      </div>
      <div className="figures">
        <StudyTable caption={t('upkeep.title')} head={[t('upkeep.month'), t('upkeep.asLeft'), t('upkeep.asAsked')]} rows={SHOWN_MONTHS.map((month) => [month === 0 ? t('upkeep.now') : month, gain(courses.none[month]!.saved), gain(courses.asked[month]!.saved)])} />
        <StudyTable caption={t('upkeep.back')} head={[t('plan.hazard'), t('upkeep.backYear', { month: 12 }), t('upkeep.keeping')]} rows={back.map(({ kind, hazardKinds, k }) => [groupName(kind), percent(courses.asked[12]!.backFrac[k]!), keeping(hazardKinds)])} />
      </div>
      <p className="muted small-print">{t('upkeep.small', { days: DAYS_PER_MONTH })}</p>
    </section>
  );
}
