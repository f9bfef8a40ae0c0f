import { of } from '@vigie/chassis/elision';

/** Something that happened to an access and that its person should hear of. */
export type AlertKind =
  | 'new-device'
  | 'address-asked'
  | 'address-changed'
  | 'password-set'
  | 'second-factor-made'
  | 'second-factor-removed'
  | 'recovery-codes-drawn'
  | 'recovery-code-used'
  | 'reset-announced'
  | 'reset-of-colleague'
  | 'account-viewed'
  | 'account-assisted';

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
  /** « le lundi 23 novembre 2026 à 9 h ». */
  when: string;
  /** Recovery codes that are left. */
  codesLeft: number;
  /** Whose second factor is taken away, when, and the path that calls it off. */
  reset: { name: string; when: string; path: string };
  /** The account that was looked at, and by whom of the service. */
  viewed: { account: string; by: string; path: string };
  /** For whom the service acted, how they reached it, how many things were done, and when it began. */
  assisted: { caller: string; channel: string; done: number; when: string };
}

const devices = { label: 'Voir mes appareils', path: '/compte/appareils' };
const security = { label: 'Voir ma sécurité', path: '/compte/securite' };
const notYou =
  'Ce n’était pas vous ? Déconnectez-vous partout dans « Mon compte », « Appareils », puis appelez votre service.';

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
    action: devices,
  }),
  'address-asked': () => ({
    subject: 'Changement d’adresse demandé pour votre espace adhérent',
    title: 'Un changement d’adresse est demandé',
    paragraphs: [
      'Votre adresse de connexion va changer dès que le code envoyé à la nouvelle aura été saisi.',
      'Vous n’avez rien demandé ? Fermez toutes vos sessions dans « Mon compte », « Appareils », et appelez votre service : cette adresse-ci ouvre encore votre espace.',
    ],
    action: devices,
  }),
  'address-changed': () => ({
    subject: 'Votre adresse de connexion a changé',
    title: 'Cette adresse n’ouvre plus votre espace adhérent',
    paragraphs: [
      'Votre adresse de connexion a été remplacée. Les codes et les messages partent désormais à la nouvelle.',
      'Ce n’était pas vous ? Appelez votre service sans attendre : il rétablit votre accès après vérification.',
    ],
  }),
  'password-set': ({ when }) => ({
    subject: 'Votre mot de passe a été choisi',
    title: 'Un mot de passe ouvre votre espace',
    paragraphs: [
      `Le mot de passe de votre espace adhérent a été choisi ou changé ${when}. Vos autres sessions sont fermées.`,
      'Ce n’était pas vous ? Demandez tout de suite un nouveau lien sur la page de connexion, puis appelez votre service.',
    ],
    action: { label: 'Choisir un autre mot de passe', path: '/connexion/mot-de-passe' },
  }),
  'second-factor-made': ({ when }) => ({
    subject: 'Un second facteur protège votre espace adhérent',
    title: 'Un second facteur est actif',
    paragraphs: [
      `Il a été ajouté ${when}. Il vous sera demandé à chaque connexion, sauf sur vos appareils de confiance.`,
      'Gardez vos codes de secours hors de votre téléphone : ils ouvrent votre espace si vous le perdez.',
      notYou,
    ],
    action: security,
  }),
  'second-factor-removed': ({ when }) => ({
    subject: 'Un second facteur a été retiré de votre espace adhérent',
    title: 'Un second facteur est retiré',
    paragraphs: [`Il a été retiré ${when} et ne sera plus demandé.`, notYou],
    action: security,
  }),
  'recovery-codes-drawn': ({ when }) => ({
    subject: 'Vos codes de secours ont été remplacés',
    title: 'De nouveaux codes de secours',
    paragraphs: [`Dix codes ont été créés ${when} ; les précédents ne servent plus.`, notYou],
    action: security,
  }),
  'recovery-code-used': ({ when, codesLeft }) => ({
    subject: 'Un code de secours a servi',
    title: 'Connexion avec un code de secours',
    paragraphs: [
      `Un code de secours a ouvert votre espace adhérent ${when}. Il en reste ${codesLeft}.`,
      'Votre téléphone est perdu ? Retirez l’application et créez de nouveaux codes dans « Mon compte », « Sécurité ».',
      notYou,
    ],
    action: security,
  }),
  'reset-announced': ({ reset }) => ({
    subject: 'Votre second facteur va être retiré',
    title: 'Votre service a été prié de rétablir votre accès',
    paragraphs: [
      `Votre second facteur sera retiré ${reset.when}, après vérification de votre identité par le service. Vous vous connecterez alors avec un simple code.`,
      'Vous n’avez rien demandé ? Annulez avec le bouton ci-dessous : rien ne changera. Prévenez ensuite votre service.',
    ],
    action: { label: 'Annuler, je n’ai rien demandé', path: reset.path },
  }),
  'reset-of-colleague': ({ reset }) => ({
    subject: 'Accès d’un collègue en cours de rétablissement',
    title: 'Un second facteur va être retiré',
    paragraphs: [
      `Le second facteur ${of(reset.name)} sera retiré ${reset.when}, à sa demande, après vérification par le service.`,
      'Si cette personne n’a rien demandé, prévenez-la et appelez le service avant cette date.',
    ],
  }),
  'account-viewed': ({ viewed, when }) => ({
    subject: `Le service consulte l’espace ${viewed.account}`,
    title: 'Votre espace est consulté par le service',
    paragraphs: [
      `${viewed.by}, du service, a ouvert l’espace ${viewed.account} ${when}, tel que vous le voyez, pour une demi-heure au plus.`,
      'Rien ne peut y être changé, et les situations confidentielles, les causes d’absence et les attestations restent masquées. La consultation figure dans votre journal.',
      'Vous n’attendiez pas cette consultation ? Demandez au service pourquoi elle a eu lieu.',
    ],
    action: { label: 'Voir le journal', path: viewed.path },
  }),
  'account-assisted': ({ viewed, assisted }) => ({
    subject: `Le service a agi sur l’espace ${viewed.account}`,
    title: 'Votre service a agi à la demande d’une personne de chez vous',
    paragraphs: [
      `${viewed.by}, du service, a agi sur l’espace ${viewed.account} ${assisted.when}, à la demande ${of(assisted.caller)} (${assisted.channel}) : ${assisted.done === 1 ? 'une opération' : `${assisted.done} opérations`}.`,
      'Le détail figure dans votre journal.',
      'Cette personne ne devait rien demander ? Appelez votre service.',
    ],
    action: { label: 'Voir le journal', path: viewed.path },
  }),
};
