import { defineConfig } from 'vite';

/** The command line and its pool worker, for Node. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: { input: { lifelane: 'src/cli/lifelane.ts', 'pair-worker': 'src/cli/pair-worker.ts' }, output: { entryFileNames: '[name].js' } },
  },
});
