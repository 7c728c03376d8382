import assert from 'node:assert/strict';
import {test} from 'node:test';
import {quote} from '../src/quote.js';

test('every kilogram that is begun is paid', () => {
  assert.equal(quote(1), 550);
  assert.equal(quote(1.01), 700);
});

test('a parcel weighs something', () => {
  assert.throws(() => quote(0), RangeError);
});
