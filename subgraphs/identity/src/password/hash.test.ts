import { describe, expect, it } from 'vitest';
import { hashPassword, matchesPassword } from './hash.ts';

describe('a kept password', () => {
  it('is an argon2id hash with its costs, salted, and matched by nothing else', async () => {
    const [one, other] = await Promise.all([hashPassword('Éclair'), hashPassword('Éclair')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await matchesPassword('E\u0301clair', one)).toBe(true);
    expect(await matchesPassword('Eclair', one)).toBe(false);
  });

  it('that was never set is matched by nothing, not even by what stands in for it', async () => {
    expect(await matchesPassword('nobody has this password', null)).toBe(false);
    expect(await matchesPassword('', null)).toBe(false);
  });
});
