import assert from 'node:assert/strict';
import {test} from 'node:test';
import {quote} from '../src/quote.js';

test('express costs half as much again, in whole cents', () => {
  assert.equal(quote(3, {express: true}), 1275);
});
