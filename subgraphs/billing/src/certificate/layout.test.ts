import { renderPdf } from '@vigie/pdf/render';
import { textOfPdf } from '@vigie/pdf/testing/pdf-text';
import { expect, test } from 'vitest';
import { parties } from '../testing/parties.ts';
import { certificateLayout } from './layout.ts';

test('l’attestation dit qui est à jour, envers qui et à quel jour', async () => {
  const when = { day: '2026-11-27', now: new Date('2026-11-27T09:00:00Z') };
  const pdf = await renderPdf(certificateLayout({ parties, logo: null }, when));
  const text = textOfPdf(pdf).replaceAll('\u00a0', ' ').replaceAll(/ ?\n/g, ' ');
  expect(text).toContain('Établie le 27 novembre 2026');
  expect(text).toContain('SIREN : 000 100 012 · SIRET : 000 100 012 00017');
  expect(text).toContain(
    'Service d’essai atteste que Fournil SAS est à jour du paiement de ses cotisations : au 27 novembre 2026, aucune facture échue ne reste à payer',
  );
});
