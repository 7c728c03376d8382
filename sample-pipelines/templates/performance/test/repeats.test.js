import assert from 'node:assert/strict';
import {test} from 'node:test';
import {repeats} from '../src/repeats.js';

test('words are named once, in the order in which they first repeat', () => {
  assert.deepEqual(repeats(['b', 'a', 'a', 'b', 'a', 'c']), ['a', 'b']);
});

test('nothing repeats in nothing', () => {
  assert.deepEqual(repeats([]), []);
});
