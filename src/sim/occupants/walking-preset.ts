import { PRESETS } from './space/presets.ts';

/**
 * What residents of a building walk by. The resident preset, with foresight, is right for doors and corridors alone but not yet here: on
 * a crowded stair people from above hardly let the storey in (13 % from the storey where half is measured), and a lone walker
 * loses 7 % at the landings.
 */
export const WALKING = PRESETS.sameWorkOwnStep;
