import { expect, test } from 'vitest';
import { renderPdf } from '@vigie/pdf/render';
import { textOfPdf } from '@vigie/pdf/testing/pdf-text';
import { visitAnswer } from '../testing/visit.ts';
import { summonsLayout } from './layout.ts';
import { readVisit } from './visit.ts';

type Answer = ReturnType<typeof visitAnswer>;

async function summonsOf(
  change: (answer: Answer) => void = () => undefined,
  now = '2126-11-01T12:00:00Z',
): Promise<{ pdf: Buffer; text: string }> {
  const answer = visitAnswer();
  change(answer);
  const visit = await readVisit(async <T>() => answer as T, answer.visit.id);
  if (!visit.appointment) throw new Error('no appointment');
  const layout = summonsLayout({
    reference: '3F9A-21BC',
    issuedOn: '2126-11-01',
    replacesEarlier: false,
    zone: 'Europe/Paris',
    now: new Date(now),
    url: 'https://portail.example/0123456/visites/1',
    visit,
    appointment: visit.appointment,
  });
  const pdf = await renderPdf(layout);
  return { pdf, text: textOfPdf(pdf).replaceAll('\u00a0', ' ').replaceAll(' \n', ' ') };
}

test('la convocation dit tout ce que la personne et l’employeur doivent savoir', async () => {
  const { text } = await summonsOf();
  for (const fact of [
    'Santé au travail des Deux Rives',
    '02 61 91 00 00 · contact@deux-rives.example',
    'Référence 3F9A-21BC · établie le 1er novembre 2126',
    'Samedi 30 novembre 2126 à 10 h 15',
    'Durée prévue : environ 45 minutes',
    'Centre de Beaulieu\n4 rue de l’Île, 44200 Nantes\nTéléphone : 02 61 91 00 10\nTramway ligne 2',
    'Dr Anne Le Goff\nMédecin du travail',
    'Łucja Lefèvre\nNom de naissance : Öztürk\nDate de naissance : 1er mars 1990',
    'Boulangerie de l’Œuvre\nSIRET : 732 829 320 00074\nNuméro d’adhérent : 0123456',
    'une pièce d’identité ;',
    'annuler ce rendez-vous sur l’espace adhérent jusqu’au jeudi 28 novembre 2126 à 10 h 15',
    'à la charge de l’employeur (article R. 4624-39 du Code du travail)',
    'couverts par le secret médical',
    'https://portail.example/0123456/visites/1',
  ]) {
    expect(text).toContain(fact);
  }
});

test('à distance, elle dit comment se connecter, et rien d’une adresse ni de qui a consenti', async () => {
  const { text } = await summonsOf(({ visit }) => {
    const nowhere = { name: 'À distance, par vidéo', street: null, postCode: null, city: null };
    Object.assign(visit.centre, nowhere, { accessNotes: 'Le lien arrive la veille.' });
  });
  expect(text).toContain(
    'À distance, par vidéo\nTéléphone : 02 61 91 00 10\nLe lien arrive la veille.',
  );
  expect(text).toContain('À avoir sous la main');
  expect(text).not.toMatch(/null|44200|À apporter|consent/i);
});

test('elle ne nomme pas le type de visite et ne porte aucun numéro de sécurité sociale', async () => {
  const { text } = await summonsOf();
  expect(text).toContain('Rendez-vous de suivi de l’état de santé au travail');
  expect(text).not.toMatch(/embauche|aptitude|information et de prévention|renforcé|adapté/i);
  expect(text.replaceAll(' ', '')).not.toMatch(/[12]\d{12}(\d{2})?/);
});

test('après le délai d’annulation, elle renvoie au téléphone', async () => {
  const { text } = await summonsOf(() => undefined, '2126-11-29T12:00:00Z');
  expect(text).toContain('Le délai d’annulation en ligne est passé.');
  expect(text).not.toContain('espace adhérent jusqu’au');
});

test('elle tient sur une page, même avec des noms et un accès très longs', async () => {
  const { pdf } = await summonsOf(({ visit }) => {
    visit.account.name = 'Société coopérative d’intérêt collectif des artisans boulangers '.repeat(
      2,
    );
    visit.centre.accessNotes = 'Entrée par la cour intérieure, ascenseur au fond à droite. '.repeat(
      4,
    );
    visit.employee.lastName = 'de La Rochefoucauld-Montmorency d’Argenson';
  });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
});

test('un lecteur d’écran y trouve sa langue, son titre et ses rubriques', async () => {
  const { pdf } = await summonsOf();
  const source = pdf.toString('latin1');
  expect(source).toContain('/Lang (fr-FR)');
  expect(source).toContain('/DisplayDocTitle true');
  expect(source.match(/\/S \/H1\b/g)).toHaveLength(1);
  expect(source.match(/\/S \/H2\b/g)).toHaveLength(4);
  expect(source.match(/\/S \/LBody\b/g)).toHaveLength(5);
});
