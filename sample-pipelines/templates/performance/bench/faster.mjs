// Whether the new code needs at most half the processor time of the old one: exit 0 yes, 1 no, 3 too noisy to tell.
// Old and new take turns in one process, so that both meet the same machine; each pair gives one ratio.
import {repeats} from '../src/repeats.js';
import {repeats as reference} from './reference.js';
import {words} from './words.mjs';

const WANTED = 0.5;
const PAIRS = 15;
const inputs = Array.from({length: PAIRS}, (_, i) => words(1_500, Date.now() + i));

for (const input of inputs.slice(0, 5)) {
  micros(reference, input);
  micros(repeats, input);
}
const ratios = inputs.map((input) => micros(repeats, input) / micros(reference, input));
const noise = inputs.map((input) => micros(reference, input) / micros(reference, input));
const say = (name, values) =>
  `${name} ${median(values).toFixed(3)} (${Math.min(...values).toFixed(3)} to ${Math.max(...values).toFixed(3)})`;
console.error(`${say('new/old', ratios)}, ${say('old/old', noise)}, wanted at most ${WANTED}`);
if (median(noise) < WANTED || median(noise) > 1 / WANTED) {
  process.exit(3);
}
process.exit(median(ratios) <= WANTED ? 0 : 1);

function micros(code, input) {
  const before = process.cpuUsage();
  code(input);
  return Math.max(process.cpuUsage(before).user, 1);
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
