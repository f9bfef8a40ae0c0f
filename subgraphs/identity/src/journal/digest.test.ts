import { describe, expect, it } from 'vitest';
import { noDigest, sealKey, Sealing } from './digest.ts';
import type { JournalRow } from './table.ts';

const key = sealKey(Buffer.alloc(32, 7));

const row = (position: number, change: Partial<JournalRow> = {}): JournalRow => ({
  ...{ position, id: `00000000-0000-7000-8000-00000000000${position}`, subgraph: 'workforce' },
  ...{ at: new Date('2026-11-26T10:00:00.123Z'), actorKind: 'user', actorId: null },
  ...{ author: 'EMPLOYER', device: null, requestId: 'r', accountId: null },
  ...{ action: 'employee.created', targetId: null, details: { a: 1, b: [2] } },
  ...change,
});

const digest = (rows: JournalRow[], before = noDigest, by = key): string => {
  const sealing = new Sealing(by, before);
  for (const each of rows) sealing.take(each);
  return sealing.digest();
};

const whole = digest([row(1), row(2), row(3)]);

describe('the digest of a seal', () => {
  it('is the same for the same rows, whatever the order of their details', () => {
    expect(digest([row(1, { details: { b: [2], a: 1 } }), row(2), row(3)])).toBe(whole);
    expect(whole).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['without one row', [row(1), row(3)]],
    ['with one row more', [row(1), row(2), row(3), row(4)]],
    ['in another order', [row(2), row(1), row(3)]],
    ['at another instant', [row(1), row(2, { at: new Date('2026-11-26T10:00:00.124Z') }), row(3)]],
    ['with another action', [row(1), row(2, { action: 'employee.closed' }), row(3)]],
    ['with another author', [row(1), row(2, { author: 'STAFF' }), row(3)]],
    ['with another detail', [row(1), row(2, { details: { a: 1, b: [3] } }), row(3)]],
  ])('is another %s', (_, rows) => {
    expect(digest(rows)).not.toBe(whole);
  });

  it('depends on the seal before and on the key', () => {
    expect(digest([row(1), row(2), row(3)], whole)).not.toBe(whole);
    expect(digest([row(1), row(2), row(3)], noDigest, sealKey(Buffer.alloc(32, 8)))).not.toBe(
      whole,
    );
  });
});
