/** Oriented rectangles on the ground. */
export interface Box {
  readonly xM: number;
  readonly yM: number;
  /** Unit vector along its length. */
  readonly alongXFrac: number;
  readonly alongYFrac: number;
  readonly halfLengthM: number;
  readonly halfWidthM: number;
}

/** Whether two rectangles share more than an edge: no axis of either separates them. */
export function overlaps(a: Box, b: Box): boolean {
  const [dxM, dyM] = [b.xM - a.xM, b.yM - a.yM];
  const cos = Math.abs(a.alongXFrac * b.alongXFrac + a.alongYFrac * b.alongYFrac);
  const sin = Math.abs(a.alongXFrac * b.alongYFrac - a.alongYFrac * b.alongXFrac);
  return (
    Math.abs(dxM * a.alongXFrac + dyM * a.alongYFrac) < a.halfLengthM + b.halfLengthM * cos + b.halfWidthM * sin &&
    Math.abs(dyM * a.alongXFrac - dxM * a.alongYFrac) < a.halfWidthM + b.halfLengthM * sin + b.halfWidthM * cos &&
    Math.abs(dxM * b.alongXFrac + dyM * b.alongYFrac) < b.halfLengthM + a.halfLengthM * cos + a.halfWidthM * sin &&
    Math.abs(dyM * b.alongXFrac - dxM * b.alongYFrac) < b.halfWidthM + a.halfLengthM * sin + a.halfWidthM * cos
  );
}
