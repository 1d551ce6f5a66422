/** Whether this browser draws WebGL with the processor: then every corner and every wait counts. Asked once, of a context of its own. */
let known: boolean | null = null;

export function isSoftwareGl(): boolean {
  known ??= asks();
  return known;
}

function asks(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) return false;
  const debug = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(debug ? debug.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);
}
