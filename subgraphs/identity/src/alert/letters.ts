/** Something that happened to an access and that its person should hear of. */
export type AlertKind = 'new-device' | 'address-asked' | 'address-changed';

interface Letter {
  subject: string;
  title: string;
  paragraphs: readonly string[];
  action?: { label: string; path: string };
}

/** What is known of the moment. */
export interface Occasion {
  /** « Firefox sur Linux ». */
  device: string;
  /** « le lundi 23 novembre 2026 à 09:00 ». */
  when: string;
}

/** Each says what happened, and what to do where it was somebody else. */
export const letters: Record<AlertKind, (occasion: Occasion) => Letter> = {
  'new-device': ({ device, when }) => ({
    subject: 'Nouvelle connexion à votre espace adhérent',
    title: 'Connexion depuis un nouvel appareil',
    paragraphs: [
      `Quelqu’un s’est connecté à votre espace adhérent avec un appareil que nous ne connaissions pas : ${device}, ${when}.`,
      'C’était vous ? Vous n’avez rien à faire.',
      'Ce n’était pas vous ? Fermez cette session dans « Mon compte », « Appareils », puis appelez votre service.',
    ],
    action: { label: 'Voir mes appareils', path: '/compte/appareils' },
  }),
  'address-asked': () => ({
    subject: 'Changement d’adresse demandé pour votre espace adhérent',
    title: 'Un changement d’adresse est demandé',
    paragraphs: [
      'Votre adresse de connexion va changer dès que le code envoyé à la nouvelle aura été saisi.',
      'Vous n’avez rien demandé ? Fermez toutes vos sessions dans « Mon compte », « Appareils », et appelez votre service : cette adresse-ci ouvre encore votre espace.',
    ],
    action: { label: 'Voir mes appareils', path: '/compte/appareils' },
  }),
  'address-changed': () => ({
    subject: 'Votre adresse de connexion a changé',
    title: 'Cette adresse n’ouvre plus votre espace adhérent',
    paragraphs: [
      'Votre adresse de connexion a été remplacée. Les codes et les messages partent désormais à la nouvelle.',
      'Ce n’était pas vous ? Appelez votre service sans attendre : il rétablit votre accès après vérification.',
    ],
  }),
};
