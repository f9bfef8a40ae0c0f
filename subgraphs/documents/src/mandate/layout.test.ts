import type { MandateSettled } from '@vigie/chassis/events';
import { expect, test } from 'vitest';
import { renderPdf } from '@vigie/pdf/render';
import { textOfPdf } from '@vigie/pdf/testing/pdf-text';
import { proofLayout } from './layout.ts';

const settled: MandateSettled = {
  ...{ mandateId: '1', accountId: '2', firmId: '3', version: 2 },
  firm: { name: 'Orbe Conseil', siren: '000900013', city: 'Montreval-sur-Loire' },
  account: { name: 'Boulangerie de l’Œuvre', memberNumber: '0123456', siret: '73282932000074' },
  parts: [
    { label: 'Factures : consulter', description: 'Consulter et télécharger les factures.' },
    { label: 'Demandes de visites', description: 'Demander des visites.' },
  ],
  ...{ startsOn: '2126-11-01', endsOn: '2127-10-31' },
  ...{ askedAt: '2126-10-30T08:00:00.000Z', decidedAt: '2126-11-01T09:15:00.123Z' },
  decidedBy: 'Łucja Lefèvre',
  ...{ decidedEmail: 'lucja@oeuvre.example', decidedDevice: 'Firefox sur Android' },
  ending: null,
  fingerprint: 'a1'.repeat(32),
};

async function proofOf(
  change: Partial<MandateSettled> = {},
): Promise<{ pdf: Buffer; text: string }> {
  const layout = proofLayout(
    { ...settled, ...change },
    {
      service: {
        ...{ name: 'Santé au travail des Deux Rives', phone: '02 61 91 00 00' },
        ...{ email: 'contact@deux-rives.example', street: '1 quai', postCode: '44000' },
        ...{ city: 'Nantes', openingHours: 'le matin', hue: 'PLUM', logo: null },
      },
      now: new Date('2126-11-01T12:00:00Z'),
      zone: 'Europe/Paris',
    },
  );
  const pdf = await renderPdf(layout);
  return { pdf, text: textOfPdf(pdf).replaceAll('\u00a0', ' ').replaceAll(/ ?\n/g, ' ') };
}

test('la preuve dit qui a confié quoi, à qui, quand, et comment la personne a prouvé qui elle est', async () => {
  const { text } = await proofOf();
  for (const fact of [
    'Orbe Conseil',
    'SIREN : 000 900 013',
    'Boulangerie de l’Œuvre',
    'SIRET : 732 829 320 00074',
    'Factures : consulter : Consulter et télécharger les factures.',
    'Du 1er novembre 2126 au 31 octobre 2127, ces deux jours compris.',
    'par Łucja Lefèvre, avec le lien et le code à usage unique envoyés à lucja@oeuvre.example, depuis Firefox sur Android',
    '2126-11-01T09:15:00.123Z, temps universel',
    'Demandé le 30 octobre 2126',
    'a1'.repeat(32),
  ]) {
    expect(text).toContain(fact);
  }
});

test('elle dit qu’un mandat a pris fin, et par qui', async () => {
  const { text } = await proofOf({ ending: { at: '2126-11-03T10:00:00.000Z', by: 'REVOKED' } });
  expect(text).toContain('Retiré par l’adhérent le dimanche 3 novembre 2126 à 11 h');
  const resigned = await proofOf({ ending: { at: '2126-11-03T10:00:00.000Z', by: 'RESIGNED' } });
  expect(resigned.text).toContain('Rendu par le cabinet');
});

test('une acceptation dans l’espace adhérent ne parle pas de code', async () => {
  const { text } = await proofOf({ decidedEmail: null, decidedDevice: null, endsOn: null });
  expect(text).toContain('dans l’espace adhérent, après connexion');
  expect(text).toContain('sans date de fin');
  expect(text).not.toContain('code à usage unique');
});

test('elle est balisée et en français, pour qui l’écoute', async () => {
  const { pdf } = await proofOf();
  const source = pdf.toString('latin1');
  expect(source).toContain('/Marked true');
  expect(source).toContain('/Lang (fr-FR)');
  for (const role of ['H1', 'H2', 'P', 'LI']) expect(source).toContain(`/S /${role}`);
});
