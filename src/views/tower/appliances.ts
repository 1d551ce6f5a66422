/** Fire appliances on the lane, ladders, hoses and jets. */
import { Color, InstancedMesh, Matrix4, Mesh, Object3D, Quaternion, Vector3, type ShaderMaterial } from 'three';
import { UNIT, type SimInput, type UnitInput } from '../../sim/index.ts';
import { geometryOf, newBatch, pushBox, type Point3M } from './batch.ts';
import { cellFrame } from './facade-geometry.ts';
import { mixedColumn, steppedColumn, type FrameSample } from '../site/frame-sample.ts';
import { distanceM, headingOfAzimuth } from '../site/lane-path.ts';
import { hoseRoute, isOnScene, unitPlace } from '../site/unit-place.ts';
import { solidMaterial, type LightUniforms } from './materials.ts';
import { rgb, type Rgb } from './palette.ts';
import { buildVehicle, TURNTABLE_M } from './vehicle-geometry.ts';

const MAX_BEAMS = 96;
const LADDER: Rgb = rgb(0xf2ede2);
const HOSE: Rgb = rgb(0xe8c547);
const JET: Rgb = rgb(0xbfe6ff);
const ENGAGED: readonly number[] = [UNIT.attacking, UNIT.waterOn];
const LADDER_UP: readonly number[] = [UNIT.settingUp, UNIT.attacking, UNIT.waterOn, UNIT.waterOff, UNIT.searching];
const HOSE_OUT: readonly number[] = [UNIT.connecting, UNIT.climbing, UNIT.attacking, UNIT.waterOn, UNIT.searching];

export interface Appliances {
  readonly root: Object3D;
  update(sample: FrameSample): void;
  dispose(): void;
}

interface BeamM {
  readonly from: Point3M;
  readonly to: Point3M;
  readonly thickM: number;
  readonly colour: Rgb;
}

export function createAppliances(input: SimInput, uniforms: LightUniforms): Appliances {
  const material = solidMaterial(uniforms);
  const root = new Object3D();
  const vehicles = input.response.units.map((unit) => (unit.lengthM > 2 ? new Mesh(geometryOf(buildVehicle(unit)), material) : null));
  const beams = newBeams(material);
  for (const vehicle of vehicles) if (vehicle) root.add(vehicle);
  root.add(beams);
  return {
    root,
    update(sample) {
      placeVehicles(vehicles, input, sample);
      writeBeams(beams, beamsOf(input, sample));
    },
    dispose() {
      for (const vehicle of vehicles) vehicle?.geometry.dispose();
      beams.geometry.dispose();
      beams.dispose();
      material.dispose();
    },
  };
}

function placeVehicles(vehicles: readonly (Mesh | null)[], input: SimInput, sample: FrameSample): void {
  const state = steppedColumn(sample, 'units', 'state');
  vehicles.forEach((vehicle, i) => {
    if (!vehicle) return;
    vehicle.visible = isOnScene(state(i));
    const { xM, yM, headingRad } = unitPlace(input, sample, i);
    vehicle.position.set(xM, 0.06, -yM);
    vehicle.rotation.set(0, headingRad, 0);
  });
}

function beamsOf(input: SimInput, sample: FrameSample): BeamM[] {
  const state = steppedColumn(sample, 'units', 'state');
  return input.response.units.flatMap((unit, i) => {
    const code = state(i);
    if (unit.workingHeightM > 0 && LADDER_UP.includes(code)) return ladderBeams(input, sample, i, code);
    if (unit.tankL > 0 && unit.lengthM > 2 && HOSE_OUT.includes(code)) return hoseBeams(input, sample, i);
    return [];
  });
}

/** The bay that the ladder works at: the fiercest burning one within its height, else the nearest at full height. */
function ladderTarget(input: SimInput, sample: FrameSample, unit: UnitInput, foot: Point3M): Point3M | null {
  const hrrKw = mixedColumn(sample, 'facade', 'hrrKw');
  let best: Point3M | null = null;
  let bestScore = -Infinity;
  input.facade.cells.forEach((cell, i) => {
    if (cell.floorM + 1 > unit.workingHeightM) return;
    const tip = cellFrame(cell)(0, 2.6, cell.floorM + 1.4);
    const awayM = distanceM([tip[0], tip[1]], [foot[0], foot[1]]);
    const rad = headingOfAzimuth(cell.azimuthDeg);
    const isFacing = (foot[0] - cell.centreM[0]) * Math.cos(rad) + (foot[1] - cell.centreM[1]) * Math.sin(rad) > 0;
    const score = (isFacing ? 0 : -1e6) + hrrKw(i) * 10 - awayM * 2 + cell.floorM;
    if (score > bestScore) [best, bestScore] = [tip, score];
  });
  return best;
}

function ladderBeams(input: SimInput, sample: FrameSample, unitIndex: number, code: number): BeamM[] {
  const unit = input.response.units[unitIndex]!;
  const { xM, yM, headingRad } = unitPlace(input, sample, unitIndex);
  const back = -unit.lengthM * 0.28;
  const foot: Point3M = [xM + Math.cos(headingRad) * back, yM + Math.sin(headingRad) * back, TURNTABLE_M];
  const target = ladderTarget(input, sample, unit, foot);
  if (!target) return [];
  const share = code === UNIT.settingUp ? 0.55 : 1;
  const tip: Point3M = [foot[0] + (target[0] - foot[0]) * share, foot[1] + (target[1] - foot[1]) * share, foot[2] + (target[2] - foot[2]) * share];
  const lattice = latticeBeams(foot, tip);
  if (!ENGAGED.includes(code)) return lattice;
  const rad = Math.atan2(target[1] - foot[1], target[0] - foot[0]);
  const hit: Point3M = [tip[0] + Math.cos(rad) * 2.2, tip[1] + Math.sin(rad) * 2.2, tip[2] + 1.2];
  return [...lattice, { from: tip, to: hit, thickM: 0.16, colour: JET }];
}

/** Two rails and rungs, and a basket at the tip. */
function latticeBeams(foot: Point3M, tip: Point3M): BeamM[] {
  const lengthM = Math.hypot(tip[0] - foot[0], tip[1] - foot[1]) || 1;
  const side: readonly [number, number] = [-(tip[1] - foot[1]) / lengthM, (tip[0] - foot[0]) / lengthM];
  const at = (frac: number, acrossM: number): Point3M => [
    foot[0] + (tip[0] - foot[0]) * frac + side[0] * acrossM,
    foot[1] + (tip[1] - foot[1]) * frac + side[1] * acrossM,
    foot[2] + (tip[2] - foot[2]) * frac,
  ];
  const rails = [-0.45, 0.45].map((acrossM): BeamM => ({ from: at(0, acrossM), to: at(1, acrossM * 0.6), thickM: 0.22, colour: LADDER }));
  const rungs = Array.from({ length: 16 }, (_, i): BeamM => ({ from: at((i + 1) / 17, -0.42), to: at((i + 1) / 17, 0.42), thickM: 0.12, colour: LADDER }));
  return [...rails, ...rungs, { from: [tip[0], tip[1], tip[2] - 0.6], to: [tip[0], tip[1], tip[2] + 0.5], thickM: 1.3, colour: LADDER }];
}

function hoseBeams(input: SimInput, sample: FrameSample, unitIndex: number): BeamM[] {
  const route = hoseRoute(input, sample, unitIndex);
  const offM = ((unitIndex % 5) - 2) * 0.3;
  return route.slice(1).map(([xM, yM], i): BeamM => {
    const [fromX, fromY] = route[i]!;
    return { from: [fromX + offM, fromY + offM, 0.2], to: [xM + offM, yM + offM, 0.2], thickM: 0.22, colour: HOSE };
  });
}

function newBeams(material: ShaderMaterial): InstancedMesh {
  const batch = newBatch();
  pushBox(batch, { centreM: [0.5, 0, 0], sizeM: [1, 1, 1] }, { colour: [1, 1, 1], glowFrac: 0.55 });
  const mesh = new InstancedMesh(geometryOf(batch), material, MAX_BEAMS);
  mesh.count = 0;
  mesh.frustumCulled = false;
  return mesh;
}

const ALONG_X = new Vector3(1, 0, 0);
const from = new Vector3();
const along = new Vector3();
const turn = new Quaternion();
const scale = new Vector3();
const matrix = new Matrix4();
const tint = new Color();

function writeBeams(mesh: InstancedMesh, beams: readonly BeamM[]): void {
  mesh.count = Math.min(MAX_BEAMS, beams.length);
  mesh.visible = mesh.count > 0;
  for (let i = 0; i < mesh.count; i++) {
    const beam = beams[i]!;
    from.set(beam.from[0], beam.from[2], -beam.from[1]);
    along.set(beam.to[0], beam.to[2], -beam.to[1]).sub(from);
    const lengthM = along.length() || 0.01;
    matrix.compose(from, turn.setFromUnitVectors(ALONG_X, along.divideScalar(lengthM)), scale.set(lengthM, beam.thickM, beam.thickM));
    mesh.setMatrixAt(i, matrix);
    mesh.setColorAt(i, tint.setRGB(...beam.colour));
  }
  mesh.instanceMatrix.needsUpdate = true;
  if (mesh.instanceColor) mesh.instanceColor.needsUpdate = true;
}
