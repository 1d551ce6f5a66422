import { DRILLED_BEHAVIOUR, type ResidentProfile } from './resident-profile.ts';

/** Source: weekend day 60-70 % in [domain F1]. */
export const holiday: ResidentProfile = {
  kind: 'holiday', names: { zh: '节假日白天', en: 'weekend or holiday, by day' }, frailHomeFrac: 0.75, otherHomeFrac: 0.6,
  behaviour: { ...DRILLED_BEHAVIOUR, asleepFrac: 0.03 }, source: 'domain F1, F2',
};
