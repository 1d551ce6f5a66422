/**
 * `npm run scorm [-- en]`: the built page with its drills of stations and crews as a course for a learning platform: dist/lifelane-scorm-<language>.zip (SCORM 1.2).
 * The page tells the platform points, status and time of each drill.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { runnerImport } from 'vite';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const APP = 'dist/app';
const [language = 'zh-CN'] = process.argv.slice(2);
if (!['zh-CN', 'en'].includes(language)) {
  console.error(`scorm: "${language}"; allowed: zh-CN, en`);
  process.exit(2);
}
if (!existsSync(join(APP, 'index.html'))) execFileSync('npx', ['vite', 'build'], { stdio: 'inherit' });
const load = async (path) => (await runnerImport(path, { root: process.cwd(), configFile: false, logLevel: 'error' })).module;
const { scormManifest } = await load('/src/report/scorm-manifest.ts');
const { loadScenario } = await load('/src/scenario/load.ts');
const { PASS_POINTS } = await load('/src/drill/score.ts');

const drills = readdirSync('scenarios')
  .filter((name) => name.endsWith('.jsonc') && name !== 'district-demo.jsonc')
  .map((name) => loadScenario(readFileSync(join('scenarios', name), 'utf8'), name))
  .filter(({ drill }) => drill !== null);
const files = Object.fromEntries(filesBelow(APP).map((file) => [relative(APP, file).replaceAll('\\', '/'), readFileSync(file)]));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const manifest = scormManifest({
  version, language,
  title: language === 'en' ? 'Lifelane: drills of a micro fire station and of a crew' : '生命通道：微型消防站与班组演练',
  items: drills.map(({ id, names, drill }) => ({ id, names, query: `page=${drill.mode}&scenario=${id}` })),
  files: Object.keys(files), masteryPoints: PASS_POINTS,
});
const target = `dist/lifelane-scorm-${language}.zip`;
writeFileSync(target, zipSync({ 'imsmanifest.xml': new TextEncoder().encode(manifest), ...files }, { level: 6 }));
console.log(`${target}: ${drills.length} drills, ${Object.keys(files).length} files`);

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}
