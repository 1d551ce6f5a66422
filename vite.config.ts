import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { carriedWasm } from './carried-wasm.config.ts';

export default defineConfig({
  base: './', // runs from any folder of a static host
  plugins: [react(), carriedWasm()],
  // The map needs no Matter physics: a tenth of the library less.
  resolve: { alias: [{ find: /^phaser$/, replacement: fileURLToPath(new URL('node_modules/phaser/dist/phaser-arcade-physics.min.js', import.meta.url)) }] },
  worker: { format: 'es', plugins: () => [carriedWasm()] },
  server: { port: 4173 },
  preview: { port: 4173 },
  build: {
    outDir: 'dist/app',
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'phaser', test: /node_modules[\\/]phaser/ },
            { name: 'three', test: /node_modules[\\/]three/ },
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)/ },
          ],
        },
      },
    },
  },
});
