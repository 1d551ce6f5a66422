/** One condition's plan inside the Phaser scene: a still picture, and sprites that move over it. */
import type { GameObjects, Scene, Textures } from 'phaser';
import type { SimInput, UnitInput } from '../../sim/index.ts';
import { headingOfAzimuth } from '../site/lane-path.ts';
import { sampleFrames, type FrameSample } from '../site/frame-sample.ts';
import { windOf } from '../site/wind.ts';
import type { ConditionRun, Language, Side, SiteOverlay, Theme } from '../view.ts';
import { labelAt, layoutLabels, leaderOf, type LabelRequest, type PlacedLabel } from './label-layout.ts';
import { planColours, stateColour, UNIT_COLOURS, type PlanColours } from './plan-colours.ts';
import { boxAround, drawPlan, type DrawnPlan } from './plan-drawing.ts';
import { drawUnit, symbolSize, type SymbolSize } from './plan-symbols.ts';
import { fitPlan, siteBounds, type AreaPx, type PlanTransform } from './plan-transform.ts';
import { passedObstacles, unitMarks, type UnitMark } from './plan-units.ts';
import { FONT_STACK, planWords, type PlanWords } from './plan-words.ts';

export interface PaneLook {
  readonly area: AreaPx;
  readonly dpr: number;
  readonly language: Language;
  readonly theme: Theme;
}

const UNIT_LABEL_PX = 11;
/** Appliances are drawn at least this much larger than true on small plans, so that they can be told apart. */
const MIN_UNIT_LENGTH_PX = 22;
/** The fan covers this much to either side of straight at the façade. Assumed: looks only. */
const FAN_HALF_RAD = 1.05;

/** Lifetime: from one layout (size, language, theme, run) to the next. */
export class PlanPane {
  readonly transform: PlanTransform;
  readonly side: Side;
  readonly input: SimInput;
  marks: readonly UnitMark[] = [];
  private readonly words: PlanWords;
  private readonly colours: PlanColours;
  private readonly still: Textures.CanvasTexture;
  private readonly stillImage: GameObjects.Image;
  private readonly lines: GameObjects.Graphics;
  private readonly sprites: readonly GameObjects.Image[];
  private readonly labels: readonly GameObjects.Text[];
  private readonly textureKeys: readonly string[];
  /** Device pixels, as drawn. */
  private readonly sizes: readonly SymbolSize[];
  private stillKey = 'none';
  private drawn: DrawnPlan = { taken: [], labels: [] };
  private unitLabels: readonly PlacedLabel[] = [];

  constructor(private readonly scene: Scene, private run: ConditionRun, private readonly look: PaneLook, serial: number) {
    const { area, dpr } = look;
    this.side = run.side;
    this.input = run.input;
    this.words = planWords(look.language);
    this.colours = planColours(look.theme);
    const inner = { xPx: 0, yPx: 0, widthPx: area.widthPx, heightPx: area.heightPx };
    this.transform = fitPlan(siteBounds(run.input), inner);
    const key = `plan-${serial}`;
    this.still = scene.textures.createCanvas(`${key}-still`, Math.ceil(area.widthPx), Math.ceil(area.heightPx))!;
    this.stillImage = scene.add.image(area.xPx, area.yPx, `${key}-still`).setOrigin(0, 0);
    this.lines = scene.add.graphics();
    this.sizes = run.input.response.units.map((unit) => this.sizeOf(unit));
    const unitKeys = run.input.response.units.map((_, i) => this.paintUnit(`${key}-unit${i}`, i));
    this.textureKeys = [`${key}-still`, ...unitKeys];
    this.sprites = unitKeys.map((unitKey) => scene.add.image(0, 0, unitKey).setVisible(false));
    const style = { fontFamily: FONT_STACK, fontSize: `${UNIT_LABEL_PX * dpr}px`, color: this.colours.ink, stroke: this.colours.halo, strokeThickness: 3 * dpr };
    this.labels = run.input.response.units.map(() => scene.add.text(0, 0, '', style).setVisible(false));
  }

  update(timeS: number, overlay: SiteOverlay | null): void {
    const sample = sampleFrames(this.run.frames, timeS);
    this.drawStill(sample, overlay);
    this.marks = sample ? unitMarks(this.input, sample) : [];
    this.lines.clear();
    for (const sprite of this.sprites) sprite.setVisible(false);
    for (const mark of this.marks) this.drawMark(mark);
    this.drawLabels();
  }

  /** Takes up a run with the same input; false where the site itself is another. */
  follow(run: ConditionRun): boolean {
    if (run.input !== this.run.input || run.side !== this.side) return false;
    this.run = run;
    return true;
  }

  destroy(): void {
    for (const thing of [this.stillImage, this.lines, ...this.sprites, ...this.labels]) thing.destroy();
    for (const key of this.textureKeys) this.scene.textures.remove(key);
  }

  x(xM: number): number {
    return this.look.area.xPx + this.transform.x(xM);
  }

  y(yM: number): number {
    return this.look.area.yPx + this.transform.y(yM);
  }

  /** Whose words these are: an appliance, or a thing of the site by where it stands; null: no words there. */
  named(xPx: number, yPx: number): { readonly unitIndex: number } | { readonly xPx: number; readonly yPx: number } | null {
    const { area } = this.look;
    const unit = labelAt(this.unitLabels, xPx - area.xPx, yPx - area.yPx);
    if (unit) return { unitIndex: Number(unit.key) };
    const still = labelAt(this.drawn.labels, xPx - area.xPx, yPx - area.yPx);
    return still && { xPx: area.xPx + still.anchorXPx, yPx: area.yPx + still.anchorYPx };
  }

  private drawStill(sample: FrameSample | null, overlay: SiteOverlay | null): void {
    const isPassed = sample ? passedObstacles(this.input, sample) : this.input.site.obstacles.map(() => false);
    const wind = windOf(this.input, sample);
    const key = `${isPassed.map(Number).join('')} ${overlay?.name} ${overlay?.stateOf?.(this.input, sample) ?? ''} ${wind.mPerS} ${wind.fromDeg}`;
    if (key === this.stillKey) return;
    this.stillKey = key;
    const { dpr } = this.look;
    this.drawn = drawPlan(this.still.context, { input: this.input, side: this.side, transform: this.transform, colours: this.colours, words: this.words, dpr, isPassed, wind, shapes: overlay?.shapesOf(this.input, sample) ?? [] });
    this.still.refresh();
  }

  private paintUnit(key: string, unitIndex: number): string {
    const unit = this.input.response.units[unitIndex]!;
    const { dpr } = this.look;
    const size = this.sizes[unitIndex]!;
    const texture = this.scene.textures.createCanvas(key, Math.ceil(size.lengthPx + 4 * dpr), Math.ceil(size.widthPx + 4 * dpr))!;
    const pen = texture.context;
    pen.translate(texture.width / 2, texture.height / 2);
    pen.scale(dpr, dpr);
    drawUnit(pen, unit, { lengthPx: size.lengthPx / dpr, widthPx: size.widthPx / dpr }, UNIT_COLOURS[unit.kind]);
    texture.refresh();
    return key;
  }

  private sizeOf(unit: UnitInput): SymbolSize {
    const { dpr } = this.look;
    const trueSize = symbolSize(unit, this.transform.pxPerM / dpr);
    const grow = unit.kind === 'micro' ? 1 : Math.max(1, MIN_UNIT_LENGTH_PX / trueSize.lengthPx);
    return { lengthPx: Math.max(14, trueSize.lengthPx * grow) * dpr, widthPx: Math.max(9, trueSize.widthPx * grow) * dpr };
  }

  private drawMark(mark: UnitMark): void {
    const { dpr } = this.look;
    const [x, y] = [this.x(mark.xM), this.y(mark.yM)];
    if (mark.reachM !== null) this.drawFan(mark, mark.reachM);
    this.drawHose(mark);
    if (mark.crewStorey !== null) this.drawCrew(mark);
    this.sprites[mark.unitIndex]!.setPosition(x, y).setRotation(-mark.headingRad).setVisible(true);
    this.lines.fillStyle(0x000000, 0.6).fillCircle(x, y, 4 * dpr).fillStyle(stateColour(mark.state), 1).fillCircle(x, y, 3 * dpr);
  }

  private drawFan(mark: UnitMark, reachM: number): void {
    const towardRad = headingOfAzimuth((this.input.site.aerialSites[0]?.azimuthDeg ?? 180) + 180);
    const radiusPx = reachM * this.transform.pxPerM;
    const [x, y] = [this.x(mark.xM), this.y(mark.yM)];
    const colour = hexOf(this.colours.reach);
    this.lines.fillStyle(colour, 0.2).lineStyle(1.5 * this.look.dpr, colour, 0.9);
    this.lines.slice(x, y, radiusPx, -towardRad - FAN_HALF_RAD, -towardRad + FAN_HALF_RAD).fillPath().strokePath();
  }

  private drawHose({ hoseM, unitIndex }: UnitMark): void {
    const offPx = ((unitIndex % 3) - 1) * 1.6 * this.look.dpr;
    this.lines.lineStyle(1.2 * this.look.dpr, hexOf(this.colours.hose), 0.9);
    hoseM.slice(1).forEach(([xM, yM], i) => {
      const [fromX, fromY] = hoseM[i]!;
      this.lines.lineBetween(this.x(fromX) + offPx, this.y(fromY) + offPx, this.x(xM) + offPx, this.y(yM) + offPx);
    });
  }

  /** A helmet where the crew is. */
  private drawCrew({ crewM, unitIndex }: UnitMark): void {
    const { dpr } = this.look;
    const [x, y] = [this.x(crewM[0]) + (unitIndex % 3) * 7 * dpr, this.y(crewM[1]) + Math.floor(unitIndex / 3) * 7 * dpr];
    const colour = hexOf(UNIT_COLOURS[this.input.response.units[unitIndex]!.kind]);
    this.lines.fillStyle(0x101010, 0.9).fillCircle(x, y, 4.2 * dpr).fillStyle(colour, 1).fillCircle(x, y, 3.2 * dpr);
  }

  private drawLabels(): void {
    const { area, dpr } = this.look;
    for (const label of this.labels) label.setVisible(false);
    const requests = this.marks.map((mark) => this.labelOf(mark));
    const inner = { xPx: 0, yPx: 0, widthPx: area.widthPx, heightPx: area.heightPx };
    const symbols = this.marks.map((mark) => boxAround({ xPx: this.transform.x(mark.xM), yPx: this.transform.y(mark.yM), headingRad: mark.headingRad, ...this.sizes[mark.unitIndex]! }));
    this.unitLabels = layoutLabels(requests, inner, [...this.drawn.taken, ...symbols]);
    for (const { request, box } of this.unitLabels) {
      const leader = leaderOf(request, box);
      this.lines.lineStyle(dpr, hexOf(this.colours.ink), 0.7);
      if (leader) this.lines.lineBetween(area.xPx + leader[0][0], area.yPx + leader[0][1], area.xPx + leader[1][0], area.yPx + leader[1][1]);
      this.labels[Number(request.key)]!.setPosition(area.xPx + box.xPx, area.yPx + box.yPx).setVisible(true);
    }
  }

  private labelOf(mark: UnitMark): LabelRequest {
    const unit = this.input.response.units[mark.unitIndex]!;
    const label = this.labels[mark.unitIndex]!;
    const ordinal = this.input.response.units.slice(0, mark.unitIndex + 1).filter(({ kind }) => kind === unit.kind).length;
    const storey = mark.crewStorey === null ? '' : ` ${mark.crewStorey}F`;
    const text = `${this.words.unit[unit.kind]}${ordinal} ${this.words.state[mark.state] ?? ''}${storey}`;
    if (label.text !== text) label.setText(text);
    return {
      key: String(mark.unitIndex), text, anchorXPx: this.transform.x(mark.xM), anchorYPx: this.transform.y(mark.yM), clearPx: 8 * this.look.dpr,
      widthPx: label.width, heightPx: label.height, priority: 20 - mark.unitIndex,
    };
  }
}

function hexOf(css: string): number {
  return Number.parseInt(css.slice(1), 16);
}
