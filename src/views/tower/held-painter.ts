/**
 * For software rasterisers. A page that shows a canvas waits until all that was drawn on it is done, and a picture takes the processor tens of
 * milliseconds: so it is drawn beside the canvas, and copied there once it is ready. What stands still under a camera that stands still is kept.
 */
import { Camera, DepthTexture, Mesh, NearestFilter, PlaneGeometry, Scene, ShaderMaterial, UnsignedIntType, WebGLRenderTarget, type WebGLRenderer } from 'three';
import { MOVING_LAYER, STILL_LAYER, type CanvasSize, type Painter, type Picture } from './painter.ts';

export class HeldPainter implements Painter {
  private readonly gl: WebGL2RenderingContext;
  private readonly stills = newTarget();
  private readonly whole = newTarget();
  private readonly sheet = newSheet(this.whole);
  private size: CanvasSize = { widthPx: 1, heightPx: 1, ratio: 1 };
  private drawnSize = this.size;
  private keptKey = '';
  private worked: WebGLSync | null = null;

  constructor(private readonly renderer: WebGLRenderer) {
    this.gl = renderer.getContext() as WebGL2RenderingContext;
  }

  /** A canvas is empty after a new size: it gets it together with the first picture of that size. */
  resize(size: CanvasSize): void {
    this.size = size;
  }

  isFree(): boolean {
    if (this.worked === null) return true;
    if (this.gl.getSyncParameter(this.worked, this.gl.SYNC_STATUS) !== this.gl.SIGNALED) return false;
    this.gl.deleteSync(this.worked);
    this.worked = null;
    this.show();
    // The page waits for all that this turn asks of the canvas: nothing more than the copy.
    return false;
  }

  paint(picture: Picture): void {
    const { renderer, stills, whole } = this;
    this.followSize();
    renderer.autoClear = true;
    if (picture.stillKey !== this.keptKey) this.draw(stills, STILL_LAYER, picture);
    this.keptKey = picture.stillKey;
    renderer.copyTextureToTexture(stills.texture, whole.texture);
    renderer.copyTextureToTexture(stills.depthTexture!, whole.depthTexture!);
    renderer.autoClear = false;
    this.draw(whole, MOVING_LAYER, picture);
    this.worked = this.gl.fenceSync(this.gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    this.gl.flush();
  }

  dispose(): void {
    if (this.worked) this.gl.deleteSync(this.worked);
    for (const target of [this.stills, this.whole]) {
      target.depthTexture?.dispose();
      target.dispose();
    }
    this.sheet.dispose();
  }

  /** Neither target remembers what it held before a new size. */
  private followSize(): void {
    const { widthPx, heightPx, ratio } = this.size;
    if (this.size === this.drawnSize) return;
    this.drawnSize = this.size;
    this.keptKey = '';
    for (const target of [this.stills, this.whole]) {
      target.setSize(Math.max(1, Math.floor(widthPx * ratio)), Math.max(1, Math.floor(heightPx * ratio)));
      this.renderer.initRenderTarget(target);
    }
  }

  private draw(target: WebGLRenderTarget, layer: number, { panes, camera }: Picture): void {
    const { ratio } = this.drawnSize;
    camera.layers.set(layer);
    for (const { scene, xPx, widthPx, fromPx, toPx } of panes) {
      const from = Math.round(fromPx * ratio);
      target.viewport.set(Math.round(xPx * ratio), 0, Math.round(widthPx * ratio), target.height);
      target.scissor.set(from, 0, Math.ceil(toPx * ratio) - from, target.height);
      this.renderer.setRenderTarget(target);
      this.renderer.render(scene, camera);
    }
    this.renderer.setRenderTarget(null);
  }

  private show(): void {
    const { renderer, whole, drawnSize } = this;
    const { canvas } = this.gl;
    if (canvas.width !== whole.width || canvas.height !== whole.height) {
      renderer.setPixelRatio(drawnSize.ratio);
      renderer.setSize(drawnSize.widthPx, drawnSize.heightPx, false);
    }
    renderer.render(this.sheet.scene, this.sheet.camera);
  }
}

function newTarget(): WebGLRenderTarget {
  const target = new WebGLRenderTarget(1, 1, { minFilter: NearestFilter, magFilter: NearestFilter, depthTexture: new DepthTexture(1, 1, UnsignedIntType) });
  target.scissorTest = true;
  return target;
}

/** One picture over the whole canvas, pixel for pixel. */
function newSheet(target: WebGLRenderTarget) {
  const material = new ShaderMaterial({
    uniforms: { uPicture: { value: target.texture } },
    depthTest: false,
    depthWrite: false,
    vertexShader: /* glsl */ `void main() { gl_Position = vec4(position.xy, 0.0, 1.0); }`,
    fragmentShader: /* glsl */ `
uniform sampler2D uPicture;
void main() { gl_FragColor = vec4(texelFetch(uPicture, ivec2(gl_FragCoord.xy), 0).rgb, 1.0); }`,
  });
  const mesh = new Mesh(new PlaneGeometry(2, 2), material);
  mesh.frustumCulled = false;
  const scene = new Scene().add(mesh);
  return {
    scene,
    camera: new Camera(),
    dispose() {
      mesh.geometry.dispose();
      material.dispose();
    },
  };
}
