import { newId } from '@vigie/chassis/ids';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cancelLink, resetOfLink } from './rules.ts';

describe('the link that calls a reset off', () => {
  const key = randomBytes(32);
  const id = newId();

  it('names its reset', () => {
    expect(resetOfLink(key, cancelLink(key, id))).toBe(id);
  });

  it.each([
    ['for another reset', cancelLink(key, id).replace(id, newId())],
    ['by another key', cancelLink(randomBytes(32), id)],
    ['cut short', cancelLink(key, id).slice(0, -1)],
    ['without a signature', `${id}.`],
    ['of nothing', ''],
  ])('is none %s', (_, link) => {
    expect(resetOfLink(key, link)).toBeNull();
  });
});
