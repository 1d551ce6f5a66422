#!/usr/bin/env node
/**
 * `node scripts/random-buildings.mjs [--count 10000] [--from 1] [--ticks 180]`: the smoke system over so many random buildings,
 * audited after every tick. Prints every failure with its number; exit 1 where there was one.
 */
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';

const { values } = parseArgs({ options: { count: { type: 'string', default: '10000' }, from: { type: 'string', default: '1' }, ticks: { type: 'string', default: '180' } } });
const { playRandomBuilding } = await import(await bundle('tests/builders/play-random-building.ts', 'random-buildings'));
const [count, from, ticks] = [values.count, values.from, values.ticks].map(Number);

const played = [];
let failedCount = 0;
for (let seed = from; seed < from + count; seed++) {
  const before = process.cpuUsage();
  const outcome = playRandomBuilding(seed, ticks);
  const { user, system } = process.cpuUsage(before);
  played.push({ seed, ...outcome, cpuMs: (user + system) / 1000 });
  if (outcome.failure === null) continue;
  failedCount += 1;
  console.log(`building ${seed}: tick ${outcome.ticks}: ${outcome.failure}`);
}
const sum = (pick) => played.reduce((total, one) => total + pick(one), 0);
const slowest = played.reduce((most, one) => (one.cpuMs > most.cpuMs ? one : most));
console.log(`${count - failedCount} of ${count} random buildings finished ${ticks} ticks, ${sum((one) => one.roomCount)} compartments and ${sum((one) => one.openingCount)} openings among them`);
console.log(`${sum((one) => one.halvedCount)} of ${sum((one) => one.ticks)} steps halved, in ${played.filter((one) => one.halvedCount > 0).length} buildings`);
console.log(`hottest ${Math.max(...played.map((one) => one.hottestK)).toFixed(0)} K, coldest ${Math.min(...played.map((one) => one.coldestK)).toFixed(0)} K, pressures ${Math.min(...played.map((one) => one.leastPa)).toFixed(0)} .. ${Math.max(...played.map((one) => one.mostPa)).toFixed(0)} Pa`);
console.log(`${(sum((one) => one.cpuMs) / 1000).toFixed(1)} CPU s; slowest: building ${slowest.seed}, ${slowest.roomCount} compartments, ${slowest.openingCount} openings, ${slowest.cpuMs.toFixed(0)} ms`);
process.exitCode = failedCount > 0 ? 1 : 0;
