// Given with the task, before the work began. The feature is there when this passes.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {quote} from '../src/quote.js';

test('express costs half as much again', () => {
  assert.ok(quote(1, {express: true}) > 0);
});

test('without express nothing changes', () => {
  assert.equal(quote(2, {express: false}), 700);
});
