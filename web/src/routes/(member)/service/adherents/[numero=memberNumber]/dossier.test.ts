import { expect, it } from 'vitest';
import { dossierOf } from './dossier';

const nothing = {
  ...{ balance: null, overdue: null, declaration: null, mayDeclare: false, handedDocuments: null },
};
const euros = (cents: number) => ({ cents, currency: 'EUR' });
const read = (member: Partial<Parameters<typeof dossierOf>[0]>) =>
  dossierOf({ ...nothing, ...member }, '0010001').map(
    ({ label, state }) => `${label} : ${state.replace(/\u00a0|\u202f/g, ' ')}`,
  );

it('le dossier dit ce qui est dû, déclaré et remis', () => {
  expect(
    read({
      ...{ balance: euros(13920), overdue: { totalCount: 1 }, mayDeclare: true },
      ...{
        declaration: { id: 'd', year: 2026, state: 'VALIDATED' },
        handedDocuments: { totalCount: 2 },
      },
    }),
  ).toEqual([
    'Factures : 139,20 € à payer, dont 1 facture en retard',
    expect.stringMatching(/^Déclaration annuelle : 2026 : /),
    'Documents remis : 2 documents',
  ]);
  expect(read({ balance: euros(0), overdue: { totalCount: 0 } })).toEqual([
    'Factures : rien à payer',
  ]);
});

it('ce qui ne peut pas se lire ne se propose pas', () => {
  expect(read({})).toEqual([]);
});
