import type { Plugin } from 'vite';

/** A library's loader with its WebAssembly as text, which is a third larger than the file and parsed as code. */
interface Loader {
  readonly name: string;
  readonly module: RegExp;
  /** The bytes as text, in its first group. */
  readonly carried: RegExp;
  /** What the loader makes of an address in their place; empty: it takes one as it is. */
  readonly taking: readonly (readonly [from: RegExp, to: string])[];
}

const LOADERS: readonly Loader[] = [
  { name: 'rapier', module: /rapier3d-compat[\\/]dist[\\/]rapier\.mjs/, carried: /[\w$]+\.toByteArray\("(AGFzbQ[A-Za-z0-9+/=]+)"\)\.buffer/, taking: [] },
  {
    name: 'epanet',
    module: /epanet-js[\\/]dist[\\/]index\.mjs/,
    carried: /\b[\w$]+\("(AGFzbQ[A-Za-z0-9+/=]+)"\)/,
    // It waits for what this gives, so it may as well be a download.
    taking: [[/if \(ArrayBuffer\.isView\(([\w$]+)\)\)/, 'if ($1 instanceof URL) return fetch($1).then((answer) => { if (!answer.ok) throw new Error(`${answer.status} ${$1}`); return answer.arrayBuffer(); }); $&']],
  },
];

/** Takes WebAssembly that is carried as text out of its module. Fails the build where it is not found. */
export function carriedWasm(): Plugin {
  return {
    name: 'lifelane-carried-wasm',
    apply: 'build',
    transform: {
      filter: { id: LOADERS.map(({ module }) => module) },
      handler(code, id) {
        const { name, carried, taking } = LOADERS.find(({ module }) => module.test(id))!;
        const [whole, base64] = carried.exec(code) ?? [];
        if (whole === undefined || base64 === undefined || taking.some(([from]) => !from.test(code))) this.error(`no WebAssembly as text in ${name}: has its loader changed?`);
        const reference = this.emitFile({ type: 'asset', name: `${name}.wasm`, source: Buffer.from(base64, 'base64') });
        const lifted = code.replace(whole, () => `new URL(import.meta.ROLLUP_FILE_URL_${reference})`);
        return { code: taking.reduce((text, [from, to]) => text.replace(from, to), lifted), map: null };
      },
    },
  };
}
