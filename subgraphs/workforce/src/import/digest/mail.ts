import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { ImportToTell } from './import-to-tell.ts';

/** Tells whoever applied an import how it ended; one mail, however many people it concerns. It names nobody of them. */
export function importMail(
  to: string,
  url: string,
  { service, import: { counts, fileNames, account, undoableUntil } }: ImportToTell,
): Message {
  const { done, failed, error } = counts;
  const paragraphs = [
    `${account.name} (numéro d’adhérent ${account.memberNumber}), ${fileNames.join(', ')} : ${changed(counts)}.`,
  ];
  if (failed > 0) {
    paragraphs.push(
      `${lines(failed)} n’${failed === 1 ? 'a' : 'ont'} pas pu être importée${plural(failed)} : la page de l’import dit pourquoi, ligne par ligne.`,
    );
  }
  if (error > 0) {
    paragraphs.push(`${lines(error)} en erreur n’${error === 1 ? 'a' : 'ont'} rien changé.`);
  }
  paragraphs.push(
    'Les convocations qui en découlent sont annoncées ensemble, quand elles sont prêtes.',
  );
  if (undoableUntil && done > 0) {
    paragraphs.push(
      'En cas d’erreur, vous pouvez annuler cet import depuis sa page, qui dit jusqu’à quand.',
    );
  }
  return mailLayout(service, {
    to,
    subject:
      failed > 0
        ? 'Votre import est terminé, avec des lignes à revoir'
        : 'Votre import est terminé',
    title: 'Votre import est terminé',
    paragraphs,
    action: { label: 'Voir l’import', url },
  });
}

function changed({ create, update, leave, done }: ImportToTell['import']['counts']): string {
  if (done === 0) return 'rien n’a changé';
  const parts = [
    create > 0 && `${create} salarié${plural(create)} à créer`,
    update > 0 && `${update} à mettre à jour`,
    leave > 0 && `${leave} à sortir`,
  ].filter(Boolean);
  return `${lines(done)} appliquée${plural(done)} (${parts.join(', ')})`;
}

function lines(count: number): string {
  return `${count} ligne${plural(count)}`;
}

const plural = (count: number): string => (count > 1 ? 's' : '');
