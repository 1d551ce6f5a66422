import { z } from 'zod';
import { metres } from '../quantity.ts';
import { OBSTACLES, type ObstacleName } from './registry.ts';

/** How a file describes a thing that stands in the way. */
export const obstacleFields = {
  kind: z.enum(Object.keys(OBSTACLES) as [ObstacleName, ...ObstacleName[]]),
  /** Distance of its near edge from the start of the lane. */
  atM: metres(0, 5000).default(0),
  /** Offset from the centre line, left positive. */
  lateralM: metres(-20, 20).default(0),
};
