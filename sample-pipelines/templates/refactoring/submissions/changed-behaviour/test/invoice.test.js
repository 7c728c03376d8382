import assert from 'node:assert/strict';
import {test} from 'node:test';
import {total} from '../src/invoice.js';

test('tax is that of the country', () => {
  assert.equal(total([{pieces: 2, cents: 500}], 'de').tax, 190);
  assert.equal(total([{pieces: 2, cents: 500}], 'ch').tax, 80);
});

test('large orders are cheaper', () => {
  assert.equal(total([{pieces: 1, cents: 50_000}], 'de').discount, 0);
  assert.equal(total([{pieces: 1, cents: 100_000}], 'de').discount, 2_000);
});

test('a line cannot be negative', () => {
  assert.throws(() => total([{pieces: -1, cents: 1}], 'de'), RangeError);
});
