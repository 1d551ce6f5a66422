/** What an engine crew is told at the gate: where it burns, what burns, what stands in the lane, who was told, what was done. */
export const HANDOVER_PARTS = ['fire', 'fuel', 'lane', 'people', 'works'] as const;
export type HandoverPart = (typeof HANDOVER_PARTS)[number];
