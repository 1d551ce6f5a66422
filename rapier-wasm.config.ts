import type { Plugin } from 'vite';

/** Rapier's loader with its WebAssembly as text, which is a third larger than the file. */
const CARRIED = /[\w$]+\.toByteArray\("(AGFzbQ[A-Za-z0-9+/=]+)"\)\.buffer/;

/** Takes Rapier's WebAssembly out of its module: its loader takes an address as well as bytes. Fails the build where it is not found. */
export function rapierWasm(): Plugin {
  return {
    name: 'lifelane-rapier-wasm',
    apply: 'build',
    transform: {
      filter: { id: /rapier3d-compat[\\/]dist[\\/]rapier\.mjs/ },
      handler(code) {
        const [whole, base64] = CARRIED.exec(code) ?? [];
        if (whole === undefined || base64 === undefined) this.error('no WebAssembly as text in Rapier: has its loader changed?');
        const reference = this.emitFile({ type: 'asset', name: 'rapier.wasm', source: Buffer.from(base64, 'base64') });
        return { code: code.replace(whole, () => `new URL(import.meta.ROLLUP_FILE_URL_${reference})`), map: null };
      },
    },
  };
}
