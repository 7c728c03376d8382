import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slug } from './slug.js';

describe('slug', () => {
  it('joins words by hyphens', () => {
    assert.equal(slug('Quality  Gates!'), 'quality-gates');
  });

  it('takes accents off', () => {
    assert.equal(slug('Crème brûlée'), 'creme-brulee');
  });

  it('makes nothing of nothing', () => {
    assert.equal(slug('?!'), '');
  });
});
