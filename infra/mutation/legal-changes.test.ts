import { describe, expect, it } from 'vitest';
import { legalChanges } from './legal-changes.ts';

const told = (source: string) => legalChanges(source).map((change) => change.told);

describe('changes of the values of the law', () => {
  it('makes a number one more and one less', () => {
    expect(told("rule(36, ['R4624-17'])")).toEqual([
      ...['36 → 37', '36 → 35', 'R4624-17 → R4624-18'],
    ]);
  });

  it('leaves 0 and 1 alone unless they are a rule', () => {
    expect(told('days[0] + 1')).toEqual([]);
    expect(told('rule({ days: 1 })')).toEqual(['1 → 2', '1 → 0']);
  });

  it('moves a date by a day, over the end of a year too', () => {
    expect(told("const from = '2026-01-01'")).toEqual([
      ...['2026-01-01 → 2026-01-02', '2026-01-01 → 2025-12-31'],
    ]);
  });

  it('cites the next article, and keeps what follows its number', () => {
    expect(told("'R4624-28-1'")).toEqual(['R4624-28-1 → R4624-28-2']);
    expect(told("'R4624-23 I 3°'")).toEqual(['R4624-23 I 3° → R4624-24 I 3°']);
  });

  it('leaves out one code of a list', () => {
    expect(told("'01 02'")).toEqual(['without 01', 'without 02']);
    expect(told('`B1V\n BR`')).toEqual(['without B1V', 'without BR']);
    expect(told("'de la loi'")).toEqual([]);
  });

  it('changes one place of the source, and neither types nor imports', () => {
    const source = "import a from '2026-01-01';\ntype Kept = 7;\nconst months = 60;";
    expect(legalChanges(source)).toEqual([
      { line: 3, told: '60 → 61', source: source.replace('60', '(61)') },
      { line: 3, told: '60 → 59', source: source.replace('60', '(59)') },
    ]);
  });
});
