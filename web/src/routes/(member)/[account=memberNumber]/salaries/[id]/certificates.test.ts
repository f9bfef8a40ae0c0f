import { describe, expect, it } from 'vitest';
import type { EmployeeFile } from './employee.server';
import { certificateAdvice, certificatesInWords } from './certificates.server';

const brought = {
  ...({ id: 'c', document: 'ANCI_DRIVING', state: 'VALID' } as const),
  ...{ issuedOn: '2024-03-04', expiresOn: '2029-03-04' },
};
const examination = { kind: 'ANCI_EXAM', status: 'TO_PLAN' } as const;

const facts = (change: object) =>
  ({
    ...{ certificates: [], followUp: { attestations: ['ANCI_DRIVING'] }, visits: [examination] },
    ...change,
  }) as unknown as EmployeeFile;

describe('les attestations apportées', () => {
  it('se lisent avec leur état et leur dernier jour', () => {
    expect(certificatesInWords({ certificates: [brought] })).toMatchObject([
      { name: 'Autorisation de conduite', label: 'Valable', tone: 'success' },
    ]);
  });

  it('se proposent quand un examen est dû', () => {
    expect(certificateAdvice(facts({}))).toContain('Déclarez-la');
    expect(
      certificateAdvice(facts({ certificates: [{ ...brought, state: 'EXPIRED' }] })),
    ).toContain('Autorisation de conduite');
  });

  it('ne se proposent plus sans examen dû, ni quand elle est déclarée', () => {
    expect(certificateAdvice(facts({ visits: [] }))).toBeNull();
    expect(certificateAdvice(facts({ visits: [{ ...examination, status: 'HELD' }] }))).toBeNull();
    expect(certificateAdvice(facts({ certificates: [brought] }))).toBeNull();
  });
});
