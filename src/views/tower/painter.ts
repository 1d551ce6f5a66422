/** Puts scenes on the canvas: at once where a graphics card draws, bit by bit where the processor has to. */
import type { PerspectiveCamera, Scene, WebGLRenderer } from 'three';

/** One tower's picture: where on the canvas it lies and how much of that it may paint, CSS pixels. */
export interface PanePicture {
  readonly scene: Scene;
  readonly xPx: number;
  readonly widthPx: number;
  readonly fromPx: number;
  readonly toPx: number;
}

export interface Picture {
  readonly panes: readonly PanePicture[];
  readonly camera: PerspectiveCamera;
  readonly heightPx: number;
  /** All that decides how still things look; while it is the same they need not be drawn again. */
  readonly stillKey: string;
}

export interface CanvasSize {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pixels drawn a CSS pixel. */
  readonly ratio: number;
}

export interface Painter {
  resize(size: CanvasSize): void;
  /** False while the last picture is worked at; one that is done is shown by this question. */
  isFree(): boolean;
  paint(picture: Picture): void;
  dispose(): void;
}

/** What never moves is on this layer, unless it is drawn over what does. */
export const STILL_LAYER = 1;
export const MOVING_LAYER = 0;

export function createDirectPainter(renderer: WebGLRenderer): Painter {
  renderer.setScissorTest(true);
  return {
    resize({ widthPx, heightPx, ratio }) {
      renderer.setPixelRatio(ratio);
      renderer.setSize(widthPx, heightPx, false);
    },
    isFree: () => true,
    paint({ panes, camera, heightPx }) {
      camera.layers.enableAll();
      for (const { scene, xPx, widthPx, fromPx, toPx } of panes) {
        renderer.setViewport(xPx, 0, widthPx, heightPx);
        renderer.setScissor(fromPx, 0, toPx - fromPx, heightPx);
        renderer.render(scene, camera);
      }
    },
    dispose: () => undefined,
  };
}
