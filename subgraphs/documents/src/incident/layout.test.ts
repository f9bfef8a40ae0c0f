import { renderPdf } from '@vigie/pdf/render';
import { textOfPdf } from '@vigie/pdf/testing/pdf-text';
import { expect, test } from 'vitest';
import { visitAnswer } from '../testing/visit.ts';
import type { Incident } from './facts.ts';
import { incidentLayout } from './layout.ts';

const { service } = visitAnswer();

const handed: Incident['handedDocument'] = {
  ...{ id: '1', kindLabel: 'Fiche d’entreprise', visitId: null, employee: null },
  account: { id: 'a', name: 'Boulangerie de l’Œuvre', memberNumber: '0010001' },
  ...{ effectiveOn: '2026-11-20', createdAt: new Date('2026-11-20T09:00:00Z') },
  handedBy: { firstName: 'Nadia', lastName: 'Brisset' },
  withdrawnAt: new Date('2026-11-24T10:00:00Z'),
  withdrawnBy: { firstName: 'Hélène', lastName: 'Sauvageot' },
  withdrawalReason: 'Remise à un homonyme.',
  openings: [
    {
      ...{ at: new Date('2026-11-21T08:00:00Z'), link: null },
      user: { firstName: 'Ysé', lastName: 'Kermadec' },
    },
  ],
  forwards: [],
};

async function sheetOf(change: Partial<Incident['handedDocument']>): Promise<string> {
  const incident = { service, handedDocument: { ...handed, ...change } };
  const moments = { now: handed.withdrawnAt, zone: 'Europe/Paris' };
  const pdf = await renderPdf(incidentLayout(incident, moments));
  return textOfPdf(pdf).replaceAll('\u00a0', ' ').replaceAll(/ ?\n/g, ' ');
}

test('la fiche d’un papier de l’entreprise ne parle de personne, et dit qui l’avait ouvert', async () => {
  const text = await sheetOf({});
  expect(text).toContain('Fiche d’entreprise du 20 novembre 2026.');
  expect(text).not.toContain('au sujet de');
  expect(text).toContain('Ysé Kermadec, sur le portail');
  expect(text).toContain('les personnes qu’il nomme');
});

test('celle d’un papier de visite dit de qui, même oublié depuis', async () => {
  const visitId = 'v';
  const employee = { firstName: 'Łucja', lastName: 'Lefèvre', usedName: null };
  expect(await sheetOf({ visitId, employee })).toContain('au sujet de : Lefèvre Łucja.');
  expect(await sheetOf({ visitId })).toContain('quelqu’un dont le nom n’est plus conservé');
});
