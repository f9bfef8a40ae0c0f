import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { ServiceRow } from '../service/table.ts';

interface Letter {
  email: string;
  account: string;
  /** Who is to become the owner, or has. */
  next: string;
}

/** To whoever is asked to take an account over. */
export function offeredMail(
  service: ServiceRow,
  { email, account, sender, link }: Letter & { sender: string; link: string },
): Message {
  return mailLayout(service, {
    to: email,
    subject: `${sender} vous propose de devenir propriétaire de l’espace ${account}`,
    title: 'Un espace vous est transmis',
    paragraphs: [
      `${sender} vous propose de devenir propriétaire de l’espace ${account}. Le propriétaire reste toujours administrateur : personne ne peut le retirer.`,
      'Rien ne change tant que vous n’avez pas accepté. La proposition vaut sept jours.',
    ],
    action: { label: 'Répondre à la proposition', url: link },
  });
}

/** To whoever gave an account away. */
export function takenOverMail(service: ServiceRow, { email, account, next }: Letter): Message {
  return mailLayout(service, {
    to: email,
    subject: `${next} est propriétaire de l’espace ${account}`,
    title: 'L’espace est transmis',
    paragraphs: [
      `${next} a accepté : l’espace ${account} lui appartient maintenant.`,
      'Les rôles des autres utilisateurs n’ont pas changé.',
    ],
  });
}
