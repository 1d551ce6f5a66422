/**
 * `npm run drills [-- N]`: every drill of one idea over N nights (3), as found and rectified; its headline (the measure of its first objective)
 * goes to scenarios/README.md. `npm run drills -- N NAME…`: those on the terminal, nothing written.
 */
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { parse } from 'jsonc-parser';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
/** Drills of many hazards have no one headline. */
const ONE_IDEA_HAZARDS = 8;
const [runs = '3', ...names] = process.argv.slice(2);

const drills = readdirSync('scenarios')
  .filter((name) => name.endsWith('.jsonc') && !name.startsWith('district-'))
  .map((name) => ({ name: name.replace('.jsonc', ''), ...parse(readFileSync(join('scenarios', name), 'utf8')) }))
  .filter((drill) => (names.length === 0 ? drill.hazards.length <= ONE_IDEA_HAZARDS : names.includes(drill.name)));

const rows = [];
for (const drill of drills) {
  const { rows: measures } = JSON.parse((await promisify(execFile)(process.execPath, ['scripts/lifelane.mjs', 'compare', `scenarios/${drill.name}.jsonc`, '--runs', runs, '--json'], { maxBuffer: 1e9 })).stdout);
  const { names: goal, measure } = drill.objectives[0];
  const row = measures.find(({ measureId }) => measureId === measure);
  const mark = row.isCensored ? '≥ ' : '';
  rows.push(`| [${drill.name}](${drill.name}.jsonc) ${drill.names.zh} ${drill.names.en} | ${drill.idea.zh} ${drill.idea.en} | ${goal.zh} ${goal.en}: \`${measure}\` | ${mark}${shown(row.asFound)} | ${mark}${shown(row.rectified)} |`);
  if (names.length > 0) console.log(rows.at(-1), measures.filter(({ difference }) => difference.mean !== 0).map(({ measureId, difference }) => `${measureId} ${difference.mean.toFixed(1)}`).join(', '));
}
if (names.length === 0) writeFileSync('scenarios/README.md', page());

function shown({ summary }) {
  return String(Math.round(summary.mean * 10) / 10);
}

function page() {
  return [
    '# 演练 Drills', '',
    'Each file is one drill: a tower as found, its hazards, and for each hazard what rectification leaves. `garden-a4` and `night-33f` carry many hazards;',
    `the others one idea each. Headline: mean of seeds 1 to ${runs} (times in s; ≥: in some night it had not come by the end). Written by \`npm run drills\`.`, '',
    '| drill | idea | headline | as found | rectified |', '|---|---|---|---|---|', ...rows, '',
    'Small files for checking the models lie in [verification](verification).', '',
  ].join('\n');
}
