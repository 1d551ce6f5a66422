/**
 * Runs inside the measured page before its first script: times every turn of the page's loop and, apart from it, the calls into WebGL;
 * counts draw calls and triangles; notes tasks that hold the main thread for more than 50 ms.
 */
export function installProbe() {
  const now = performance.now.bind(performance);
  const probe = { turns: [], longTasks: [], draws: 0, triangles: 0, glMs: 0, towerPictures: 0 };
  globalThis.viewProbe = probe;
  const TRIANGLES = 4;
  /** Contexts that draw beside their canvas just now. */
  const aside = new WeakMap();

  function drawnTriangles(name, args) {
    if (args[0] !== TRIANGLES) return 0;
    const [vertexCount, instanceCount] = { drawElements: [args[1], 1], drawArrays: [args[2], 1], drawElementsInstanced: [args[1], args[4]], drawArraysInstanced: [args[2], args[3]] }[name];
    return (vertexCount * instanceCount) / 3;
  }
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const { value } = Object.getOwnPropertyDescriptor(prototype, name);
      if (typeof value !== 'function' || name === 'constructor') continue;
      const isDraw = /^draw(Elements|Arrays)(Instanced)?$/.test(name);
      prototype[name] = function timed(...args) {
        if (name === 'bindFramebuffer' && args[0] !== this.READ_FRAMEBUFFER) aside.set(this, args[1] !== null);
        if (isDraw) {
          if (!aside.get(this) && this.canvas.closest?.('[data-testid="tower-host"]')) probe.towerPictures += 1;
          probe.draws += 1;
          probe.triangles += drawnTriangles(name, args);
        }
        const startMs = now();
        const result = value.apply(this, args);
        probe.glMs += now() - startMs;
        return result;
      };
    }
  }
  const request = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) =>
    request((atMs) => {
      const before = { ms: now(), pictures: probe.towerPictures, draws: probe.draws, triangles: probe.triangles, glMs: probe.glMs };
      callback(atMs);
      const glMs = probe.glMs - before.glMs;
      probe.turns.push({ atMs, isShown: probe.towerPictures > before.pictures, viewMs: now() - before.ms - glMs, glMs, draws: probe.draws - before.draws, triangles: probe.triangles - before.triangles });
    });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.longTasks.push({ startMs: startTime, ms: duration });
  }).observe({ type: 'longtask' });
}
