import { DRILLED_BEHAVIOUR, type ResidentProfile } from './resident-profile.ts';

/** Source: occupancy 22-07 h 85-95 %, push read by 25 % at night [domain F1, F2]; asleep at 23:00 Assumed, range 0.3-0.9. */
export const night: ResidentProfile = {
  kind: 'night', names: { zh: '夜间', en: 'night' }, frailHomeFrac: 0.92, otherHomeFrac: 0.89,
  behaviour: { ...DRILLED_BEHAVIOUR, asleepFrac: 0.5, pushReadFrac: 0.25 }, source: 'domain F1, F2',
};
