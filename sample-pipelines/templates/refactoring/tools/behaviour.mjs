// Runs the code on inputs that nobody chose by hand and compares with what it answered before the work began.
// Usage: node tools/behaviour.mjs [--write]
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {total} from '../src/invoice.js';

let state = 42;
const next = (below) => (state = (state * 48271) % 2147483647) % below;

const answers = [];
for (let i = 0; i < 200; i++) {
  const lines = Array.from({length: next(6)}, () => ({pieces: next(40) - 1, cents: next(9_000)}));
  const country = ['de', 'fr', 'ch', 'xx'][next(4)];
  answers.push([lines, country, outcome(() => total(lines, country))]);
}
const digest = (answer) => createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 8);
const found = answers.map(digest);
if (process.argv[2] === '--write') {
  writeFileSync('behaviour.txt', `${found.join('\n')}\n`);
} else {
  const known = readFileSync('behaviour.txt', 'utf8').trim().split('\n');
  const other = answers.filter((_, i) => found[i] !== known[i]);
  if (other.length > 0) {
    console.error(`${other.length} of ${answers.length} answers differ, first: ${JSON.stringify(other[0])}`);
    process.exit(1);
  }
}

function outcome(call) {
  try {
    return call();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
}
