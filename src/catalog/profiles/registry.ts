import { holiday } from './holiday.ts';
import { night } from './night.ts';
import type { ResidentProfile } from './resident-profile.ts';
import { weekday } from './weekday.ts';

export const PROFILES = { night, weekday, holiday } as const satisfies Record<string, ResidentProfile>;
export type ProfileKind = keyof typeof PROFILES;
