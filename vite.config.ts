import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './', // runs from any folder of a static host
  plugins: [react()],
  worker: { format: 'es' },
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
