/** What a role of a crew has before it: sides of the tower, control room panel, radio, calls of residents, board of units. */
export const INFO_PARTS = ['sights', 'panel', 'radio', 'calls', 'units'] as const;
export type InfoPart = (typeof INFO_PARTS)[number];
