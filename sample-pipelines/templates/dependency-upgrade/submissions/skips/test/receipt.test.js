import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sum} from '../src/receipt.js';

test.skip('the sum names its currency', () => {
  assert.equal(sum([1_000, 250]), 'Sum 12.50 EUR');
});

test.skip('nothing bought is nothing to pay', () => {
  assert.equal(sum([]), 'Sum 0.00 EUR');
});
