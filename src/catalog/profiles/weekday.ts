import { DRILLED_BEHAVIOUR, type ResidentProfile } from './resident-profile.ts';

/** Source: weekday 9-17 h 35-50 % in, old and very young over-represented [domain F1]. */
export const weekday: ResidentProfile = {
  kind: 'weekday', names: { zh: '工作日白天', en: 'weekday, by day' }, frailHomeFrac: 0.65, otherHomeFrac: 0.25,
  behaviour: DRILLED_BEHAVIOUR, source: 'domain F1, F2',
};
