import { describe, expect, it } from 'vitest';
import { checkedOn } from './article-check.ts';
import { lastLegalDay } from './legal-days.ts';
import { isSurer, legalBasis, legalValueOn, type LegalValue } from './legal-value.ts';

const before = {
  value: 'avant',
  basis: ['R4323-56'],
  from: '2024-01-01',
  until: '2025-09-30',
  checkedOn: '2026-09-27',
  certainty: 'confirmed',
} satisfies LegalValue<string>;
const since = {
  value: 'depuis',
  basis: ['R4323-56'],
  from: '2025-10-01',
  checkedOn: '2026-09-27',
  certainty: 'confirmed',
} satisfies LegalValue<string>;

describe('valeur légale datée', () => {
  it('la certitude va du confirmé à l’incertain', () => {
    const fromSurest = ['confirmed', 'inferred', 'practice', 'uncertain'] as const;
    fromSurest.forEach((one, index) => {
      fromSurest.forEach((other, place) => expect(isSurer(one, other)).toBe(index < place));
    });
  });

  it('change le jour dit, premier et dernier jours compris', () => {
    const on = (day: string) => legalValueOn([before, since], day).value;
    expect(on('2024-01-01')).toBe('avant');
    expect(on('2025-09-30')).toBe('avant');
    expect(on('2025-10-01')).toBe('depuis');
    expect(on('2030-01-01')).toBe('depuis');
  });

  it('refuse de répondre pour un jour que rien ne couvre', () => {
    expect(() => legalValueOn([before, since], '2023-12-31')).toThrow('2023-12-31');
    expect(() => legalValueOn([], '2026-11-21')).toThrow(RangeError);
  });

  it('écrit l’article comme un lecteur l’attend, et laisse les autres textes tels quels', () => {
    expect(legalBasis('R4624-23 I 3°').label).toBe('art. R. 4624-23 I 3° du code du travail');
    expect(legalBasis('arrêté du 26 octobre 2020').label).toBe('arrêté du 26 octobre 2020');
    const elsewhere = 'code de la sécurité sociale, art. L162-4-1';
    expect(legalBasis(elsewhere).label).toBe(elsewhere);
  });

  it('le dernier jour où la loi a changé, ce jour compris (décrets 2025-355 et 2026-253)', () => {
    expect(lastLegalDay('2025-09-30')).toBe('2024-01-01');
    expect(lastLegalDay('2025-10-01')).toBe('2025-10-01');
    expect(lastLegalDay('2026-04-09')).toBe('2025-12-29');
    expect(lastLegalDay('2026-11-26')).toBe('2026-06-15');
  });

  it('une règle est aussi fraîche que la plus ancienne de ses lectures', () => {
    expect(checkedOn(['R4624-18'])).toBe('2026-09-27');
    expect(checkedOn(['R4624-23 I 3°'])).toBe('2026-08-31');
    expect(checkedOn(['R4624-18', 'R4426-7'])).toBe('2026-08-20');
    expect(checkedOn(['R4426-7', 'R4624-18'])).toBe('2026-08-20');
    expect(checkedOn(['R4624-18', 'L3122-5'])).toBe('2026-03-27');
    expect(checkedOn(['L4624-2-2'])).toBe('2026-03-27');
    expect(checkedOn(['D4153-21'])).toBe('2026-03-27');
    expect(checkedOn(['R4624-30'])).toBe('2026-03-27');
    expect(checkedOn(['décret 2005-1325, art. 24'])).toBe('2024-10-08');
    expect(checkedOn(['arrêté du 26 septembre 2025'])).toBe('2025-11-04');
    expect(checkedOn(['décret 2023-1302'])).toBe('2026-01-21');
    expect(checkedOn(['décret 2026-503'])).toBe('2026-08-31');
    expect(checkedOn(['questions-réponses du ministère du travail, 8 octobre 2024'])).toBe(
      '2024-10-08',
    );
    expect(checkedOn(['questions-réponses du ministère du travail, 4 novembre 2025'])).toBe(
      '2025-11-04',
    );
    expect(checkedOn([])).toBe('0000-01-01');
    expect(checkedOn(['R4624-23 I 3°', 'arrêté du 26 octobre 2020'])).toBe('2021-07-01');
  });
});
