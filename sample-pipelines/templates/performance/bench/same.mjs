// Whether old and new code answer alike, on inputs that nobody could prepare for.
import {randomInt} from 'node:crypto';
import {isDeepStrictEqual} from 'node:util';
import {repeats} from '../src/repeats.js';
import {repeats as reference} from './reference.js';
import {words} from './words.mjs';

for (const count of [0, 1, 2, 10, 100, 1_000, 3_000]) {
  for (let round = 0; round < 5; round++) {
    const seed = randomInt(2 ** 31);
    const input = words(count, seed);
    if (!isDeepStrictEqual(repeats([...input]), reference([...input]))) {
      console.error(`another answer for words(${count}, ${seed})`);
      process.exit(1);
    }
  }
}
