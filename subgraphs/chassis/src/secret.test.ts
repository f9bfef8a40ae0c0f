import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decryptValue, encryptValue, fingerprint, hashSecret, newSecret } from './secret.ts';

const key = randomBytes(32);

describe('an encrypted value', () => {
  it('is read back with its key and its row', () => {
    const stored = encryptValue(key, 'row-1', '255081416802538');
    expect(decryptValue(key, 'row-1', stored)).toBe('255081416802538');
  });

  it('does not show the value and differs each time', () => {
    const [one, other] = [
      encryptValue(key, 'row-1', 'Éloïse'),
      encryptValue(key, 'row-1', 'Éloïse'),
    ];
    expect(one.includes(Buffer.from('Éloïse'))).toBe(false);
    expect(one.equals(other)).toBe(false);
  });

  it('copied to another row is refused', () => {
    const stored = encryptValue(key, 'row-1', '255081416802538');
    expect(() => decryptValue(key, 'row-2', stored)).toThrow();
  });

  it('is refused with another key', () => {
    const stored = encryptValue(key, 'row-1', '255081416802538');
    expect(() => decryptValue(randomBytes(32), 'row-1', stored)).toThrow();
  });

  it('is refused when a single byte changed, wherever it stands', () => {
    const stored = encryptValue(key, 'row-1', '255081416802538');
    for (const index of stored.keys()) {
      const changed = Buffer.from(stored);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => decryptValue(key, 'row-1', changed), `byte ${index}`).toThrow();
    }
  });

  it('is refused when it was cut short', () => {
    const stored = encryptValue(key, 'row-1', '255081416802538');
    for (const length of [0, 11, 16, 27, stored.length - 1]) {
      expect(
        () => decryptValue(key, 'row-1', stored.subarray(0, length)),
        `${length} bytes`,
      ).toThrow();
    }
  });
});

describe('a random secret', () => {
  it('has 256 bits, fits an address, and comes once', () => {
    const secrets = Array.from({ length: 100 }, () => newSecret());
    expect(new Set(secrets).size).toBe(100);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('is kept as a hash that does not contain it', () => {
    const secret = newSecret();
    expect(hashSecret(secret)).toBe(hashSecret(secret));
    expect(hashSecret(secret)).not.toBe(hashSecret(newSecret()));
    expect(hashSecret(secret)).not.toContain(secret);
  });
});

describe('a fingerprint', () => {
  it('recognises a value, and needs the key', () => {
    expect(fingerprint(key, '255081416802538')).toBe(fingerprint(key, '255081416802538'));
    expect(fingerprint(key, '255081416802538')).not.toBe(fingerprint(key, '255081416802539'));
    expect(fingerprint(key, '255081416802538')).not.toBe(
      fingerprint(randomBytes(32), '255081416802538'),
    );
  });
});
