/** A right as its scope names it, in plain French, and the roles that carry it. */
export interface Right {
  /** Completes « … ne vous permettent pas de », or « d’ » before a vowel. */
  verb: string;
  roles: readonly string[];
}

const ADMIN = 'Administrateur';

/** Rights that the portal explains; the roles follow the service's default matrix. */
export const rights = {
  'account:read': { verb: 'consulter cet espace', roles: [ADMIN] },
  'account:write': {
    verb: 'modifier les informations de l’entreprise',
    roles: [ADMIN, 'Déclaration', 'Comptable'],
  },
  'employees:read': {
    verb: 'consulter l’effectif',
    roles: [ADMIN, 'RH', 'Convocation', 'Déclaration', 'Prévention', 'Comptable', 'Lecture seule'],
  },
  'employees:identity': {
    verb: 'voir l’identité des salariés',
    roles: [ADMIN, 'RH', 'Convocation', 'Déclaration', 'Prévention', 'Comptable', 'Lecture seule'],
  },
  'employees:write': {
    verb: 'créer, modifier ou clôturer un salarié',
    roles: [ADMIN, 'RH', 'Déclaration', 'Comptable'],
  },
  'employees:confidential': {
    verb: 'voir ou déclarer une situation confidentielle',
    roles: [ADMIN, 'RH'],
  },
  'posts:read': {
    verb: 'consulter les postes',
    roles: [ADMIN, 'RH', 'Déclaration', 'Prévention', 'Comptable', 'Lecture seule'],
  },
  'posts:write': {
    verb: 'créer ou modifier un poste',
    roles: [ADMIN, 'RH', 'Déclaration', 'Prévention', 'Comptable'],
  },
  'nir:write': {
    verb: 'saisir un numéro de sécurité sociale',
    roles: [ADMIN, 'RH', 'Déclaration', 'Comptable'],
  },
  'absences:read': { verb: 'consulter les absences', roles: [ADMIN, 'RH', 'Convocation'] },
  'absences:write': {
    verb: 'déclarer ou modifier une absence',
    roles: [ADMIN, 'RH', 'Convocation', 'Comptable'],
  },
  'absences:cause': {
    verb: 'connaître la cause d’une absence',
    roles: [ADMIN, 'RH', 'Convocation'],
  },
  'visits:request': {
    verb: 'demander une visite',
    roles: [ADMIN, 'RH', 'Convocation', 'Comptable'],
  },
  'visits:read': {
    verb: 'consulter les convocations et les visites',
    roles: [ADMIN, 'RH', 'Convocation', 'Déclaration', 'Comptable', 'Lecture seule'],
  },
  'visits:manage': {
    verb: 'annuler ou déplacer un rendez-vous',
    roles: [ADMIN, 'RH', 'Convocation'],
  },
  'summons:read': {
    verb: 'télécharger les convocations',
    roles: [ADMIN, 'RH', 'Convocation', 'Déclaration', 'Comptable', 'Lecture seule'],
  },
  'invoices:read': {
    verb: 'consulter les factures',
    roles: [ADMIN, 'Facturation', 'Déclaration', 'Comptable'],
  },
  'users:manage': { verb: 'ouvrir, modifier ou retirer des accès', roles: [ADMIN] },
  'members:manage': { verb: 'tenir le registre des adhérents', roles: [] },
  'access:repair': {
    verb: 'répondre aux demandes d’accès',
    roles: ['Assistant du service', 'Supervision'],
  },
  'clients:manage': { verb: 'gérer les programmes', roles: ['Supervision'] },
  'settings:write': { verb: 'changer les réglages du service', roles: ['Paramétrage'] },
  'journal:read': { verb: 'consulter le journal', roles: [ADMIN] },
} as const satisfies Record<string, Right>;

export type Scope = keyof typeof rights;

/** « Vos droits ne vous permettent pas de consulter les factures. » */
export function missingRight(scope: Scope): string {
  return `Vos droits ne vous permettent pas ${of(rights[scope].verb)}.`;
}

/** « Demandez à un administrateur … le rôle RH ou Convocation. » */
export function whoCanGive(scope: Scope): string {
  const roles = rights[scope].roles.filter((role) => role !== ADMIN);
  const named = roles.length > 0 ? ` le rôle ${either(roles)}` : ' ce droit';
  return `Demandez à un administrateur de votre espace de vous donner${named}.`;
}

/** Both sentences, for a control that is shown but blocked. */
export function blockedBy(scope: Scope): string {
  return `${missingRight(scope)} ${whoCanGive(scope)}`;
}

function of(verb: string): string {
  return /^[aeiouyéèê]/i.test(verb) ? `d’${verb}` : `de ${verb}`;
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ou ${words.at(-1)}`;
}
