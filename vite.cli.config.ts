import { defineConfig } from 'vite';

/** The command line and its pool worker, for Node. Packages stay outside: Node loads them from node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/cli',
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { lifelane: 'src/cli/lifelane.ts', 'pair-worker': 'src/cli/pair-worker.ts', 'condition-worker': 'src/cli/condition-worker.ts', 'tower-worker': 'src/cli/campaign/tower-worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
