import assert from 'node:assert/strict';
import { test } from 'node:test';
import { line } from './quote.js';

test('shows item, price and currency', () => {
  assert.equal(line({ item: 'tea', price: '2.50', currency: 'EUR' }), 'tea: 2.50 EUR');
});
