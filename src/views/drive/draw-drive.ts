/** The lane from above: the appliance in the lower half, ahead is up. */
import type { DriveCourse } from '../../physics/drive-course.ts';
import type { DriveState } from '../../physics/drive.ts';

export interface DriveColours {
  readonly page: string;
  readonly lane: string;
  readonly edge: string;
  readonly thing: string;
  readonly fixed: string;
  readonly touched: string;
  readonly appliance: string;
  readonly window: string;
}

/** Metres from the left to the right of the picture at the least. */
const SEEN_M = 26;
const BEFORE_GATE_M = 30;

export function driveColours(element: Element): DriveColours {
  const style = getComputedStyle(element);
  const value = (name: string): string => style.getPropertyValue(name).trim();
  return { page: value('--page'), lane: value('--raised'), edge: value('--control-line'), thing: value('--muted'), fixed: value('--as-found'), touched: value('--fire'), appliance: value('--rectified'), window: value('--panel') };
}

export function drawDrive(context: CanvasRenderingContext2D, size: { readonly widthPx: number; readonly heightPx: number }, course: DriveCourse, state: DriveState, colours: DriveColours): void {
  const { widthPx, heightPx } = size;
  const pxPerM = Math.min(widthPx, heightPx) / SEEN_M;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = colours.page;
  context.fillRect(0, 0, widthPx, heightPx);
  context.translate(widthPx / 2, heightPx * 0.66);
  context.scale(pxPerM, -pxPerM);
  context.rotate(Math.PI / 2 - state.headingRad);
  context.translate(-state.xM, -state.yM);
  drawLane(context, course, colours);
  for (const { thing, xM, yM, headingRad } of state.things) {
    const { obstacle, isMovable } = thing;
    context.fillStyle = state.touching.includes(obstacle.id) ? colours.touched : isMovable ? colours.thing : colours.fixed;
    const isOverhead = obstacle.headroomM > 0;
    context.globalAlpha = isOverhead ? 0.55 : 1;
    box(context, { xM, yM, headingRad, lengthM: obstacle.lengthM, widthM: obstacle.widthM });
    context.globalAlpha = 1;
  }
  drawAppliance(context, course, state, colours);
}

function drawLane(context: CanvasRenderingContext2D, { line, lane }: DriveCourse, colours: DriveColours): void {
  const halfM = lane.clearWidthM / 2;
  const last = line.xM.length - 1;
  const side = (i: number, leftM: number): readonly [number, number] => [line.xM[i]! - line.alongYFrac[i]! * leftM, line.yM[i]! + line.alongXFrac[i]! * leftM];
  context.beginPath();
  for (let i = 0; i <= last; i++) context.lineTo(...side(i, halfM));
  for (let i = last; i >= 0; i--) context.lineTo(...side(i, -halfM));
  context.closePath();
  context.fillStyle = colours.lane;
  context.fill();
  context.lineWidth = 0.12;
  context.strokeStyle = colours.edge;
  context.stroke();
  // The street before the gate.
  context.fillStyle = colours.lane;
  box(context, { xM: line.xM[0]! - (line.alongXFrac[0]! * BEFORE_GATE_M) / 2, yM: line.yM[0]! - (line.alongYFrac[0]! * BEFORE_GATE_M) / 2, headingRad: Math.atan2(line.alongYFrac[0]!, line.alongXFrac[0]!), lengthM: BEFORE_GATE_M, widthM: lane.clearWidthM * 2 });
  context.strokeStyle = colours.fixed;
  context.lineWidth = 0.3;
  for (const i of [0, last]) {
    context.beginPath();
    context.moveTo(...side(i, halfM));
    context.lineTo(...side(i, -halfM));
    context.stroke();
  }
}

function drawAppliance(context: CanvasRenderingContext2D, { vehicle }: DriveCourse, state: DriveState, colours: DriveColours): void {
  const { lengthM, widthM, frontOverhangM, wheelbaseM } = vehicle;
  context.save();
  context.translate(state.xM, state.yM);
  context.rotate(state.headingRad);
  context.fillStyle = colours.edge;
  for (const [axleM, rad] of [[lengthM / 2 - frontOverhangM, state.steerRad], [lengthM / 2 - frontOverhangM - wheelbaseM, 0]] as const) {
    for (const leftM of [widthM / 2, -widthM / 2]) box(context, { xM: axleM, yM: leftM, headingRad: rad, lengthM: 1, widthM: 0.45 });
  }
  context.fillStyle = colours.appliance;
  context.fillRect(-lengthM / 2, -widthM / 2, lengthM, widthM);
  context.fillStyle = colours.window;
  context.fillRect(lengthM / 2 - 1, -widthM / 2 + 0.2, 0.6, widthM - 0.4);
  context.restore();
}

function box(context: CanvasRenderingContext2D, { xM, yM, headingRad, lengthM, widthM }: { readonly xM: number; readonly yM: number; readonly headingRad: number; readonly lengthM: number; readonly widthM: number }): void {
  context.save();
  context.translate(xM, yM);
  context.rotate(headingRad);
  context.fillRect(-lengthM / 2, -widthM / 2, lengthM, widthM);
  context.restore();
}
