import assert from 'node:assert/strict';
import { test } from 'node:test';
import { line } from './quote.js';

test('says that what costs nothing is free', () => {
  assert.equal(line({ item: 'water', price: '0.00', currency: 'EUR' }), 'water: free');
});
