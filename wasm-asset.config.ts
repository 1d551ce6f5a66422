import type { Plugin } from 'vite';

/** A module that carries its WebAssembly as text: as a file of its own it is a quarter smaller, and compiled while it loads. */
const CARRIED = /[\w$]+\.toByteArray\("(AGFzbQ[A-Za-z0-9+/=]+)"\)\.buffer/;

/** Takes the WebAssembly out of a module whose loader takes an address as well as bytes. @param id  which module */
export function wasmAsset(id: RegExp, name: string): Plugin {
  return {
    name: 'lifelane-wasm-asset',
    apply: 'build',
    transform: {
      filter: { id },
      handler(code) {
        const [whole, base64] = CARRIED.exec(code) ?? [];
        if (whole === undefined || base64 === undefined) this.error(`no WebAssembly as text in ${String(id)}: has its loader changed?`);
        const reference = this.emitFile({ type: 'asset', name, source: Buffer.from(base64, 'base64') });
        return { code: code.replace(whole, () => `new URL(import.meta.ROLLUP_FILE_URL_${reference})`), map: null };
      },
    },
  };
}
