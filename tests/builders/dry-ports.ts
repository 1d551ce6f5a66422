import type { Ports } from '../../src/sim/index.ts';

/** For inputs without an open hydrant: the pipe-network solver must never be asked. */
export const DRY_PORTS: Ports = {
  hydraulics: {
    solve: () => {
      throw new Error('the hydraulic solver was called in a dry input');
    },
  },
};
