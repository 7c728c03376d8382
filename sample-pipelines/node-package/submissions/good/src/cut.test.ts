import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slug } from './slug.js';

test('a long text is cut after a word', () => {
  assert.equal(slug('one two three', 8), 'one-two');
});
