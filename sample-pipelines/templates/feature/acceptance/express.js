// Given with the task, before the work began. The feature is there when this passes.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {quote} from '../src/quote.js';

test('express costs half as much again', () => {
  assert.equal(quote(1, {express: true}), 825);
  assert.equal(quote(2, {express: true}), 1050);
});

test('without express nothing changes', () => {
  assert.equal(quote(2, {express: false}), 700);
});
