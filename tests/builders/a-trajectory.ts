/** Reads trajectories by the rules of PedPy's reader: what it takes from comment lines, and columns apart by white space. */
export interface TrajectoryFile {
  readonly framesPerS: number;
  readonly unit: 'm' | 'cm';
  readonly rows: readonly { readonly id: number; readonly frame: number; readonly xM: number; readonly yM: number; readonly zM: number }[];
}

/** @throws where that reader would */
export function readTrajectory(text: string): TrajectoryFile {
  const lines = text.split('\n').filter((line) => line !== '');
  const firstData = lines.findIndex((line) => !line.startsWith('#'));
  const comments = lines.slice(0, firstData).map((line) => line.toLowerCase());
  const rate = comments.filter((line) => line.includes('framerate')).flatMap((line) => line.split(/\s+/).map(Number)).find((value) => !Number.isNaN(value) && value !== 0);
  if (rate === undefined || rate <= 0) throw new Error('no frame rate');
  const isCm = comments.some((line) => line.includes('x/cm') || line.includes('in cm'));
  const isM = comments.some((line) => line.includes('x/m') || line.includes('in m'));
  if (isCm === isM) throw new Error('no unit, or two');
  const rows = lines.slice(firstData).map((line) => {
    const cells = line.trim().split(/\s+/);
    if (cells.length !== 5 || !/^\d+$/.test(cells[0]!) || !/^\d+$/.test(cells[1]!)) throw new Error(`not a row: ${line}`);
    const [id, frame, xM, yM, zM] = cells.map(Number) as [number, number, number, number, number];
    if (![xM, yM, zM].every(Number.isFinite)) throw new Error(`not a place: ${line}`);
    return { id, frame, xM, yM, zM };
  });
  return { framesPerS: rate, unit: isM ? 'm' : 'cm', rows };
}
