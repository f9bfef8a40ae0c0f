import { of } from '$lib/format/french';
import { holders } from './in-service';
import { whatMandateGives } from './mandate';

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
  'invoices:pay': { verb: 'payer les factures', roles: [ADMIN, 'Facturation'] },
  'prevention:read': {
    verb: 'consulter les documents de prévention',
    roles: [ADMIN, 'RH', 'Prévention', 'Lecture seule'],
  },
  'prevention:write': {
    verb: 'déposer un document de prévention',
    roles: [ADMIN, 'Prévention'],
  },
  'certificates:read': {
    verb: 'voir les attestations et les avis',
    roles: [ADMIN, 'RH', 'Convocation'],
  },
  'declaration:prepare': {
    verb: 'préparer la déclaration annuelle',
    roles: [ADMIN, 'RH', 'Déclaration', 'Comptable'],
  },
  'declaration:validate': {
    verb: 'valider la déclaration annuelle',
    roles: [ADMIN, 'Déclaration'],
  },
  'declaration:fee': {
    verb: 'voir le montant de la cotisation',
    roles: [ADMIN, 'Déclaration', 'Facturation', 'Comptable'],
  },
  'users:manage': { verb: 'ouvrir, modifier ou retirer des accès', roles: [ADMIN] },
  'members:manage': { verb: 'tenir le registre des adhérents', roles: [] },
  'access:repair': {
    verb: 'répondre aux demandes d’accès',
    roles: ['Assistant du service', 'Supervision'],
  },
  'members:view': {
    verb: 'voir un espace comme l’adhérent',
    roles: ['Assistant du service', 'Supervision'],
  },
  'planning:manage': {
    verb: 'ouvrir les créneaux et planifier les visites',
    roles: ['Planification'],
  },
  'staff:manage': { verb: 'gérer l’équipe du service', roles: ['Supervision'] },
  'clients:manage': { verb: 'gérer les programmes', roles: ['Supervision'] },
  'settings:write': { verb: 'changer les réglages du service', roles: ['Paramétrage'] },
  'billing:manage': {
    verb: 'tenir les tarifs et la facturation',
    roles: ['Facturation du service'],
  },
  'statistics:read': {
    verb: 'consulter les statistiques',
    roles: [ADMIN, 'RH', 'Prévention'],
  },
  'privacy:manage': {
    verb: 'savoir ce qui est tenu sur une personne, et l’effacer',
    roles: ['Protection des données'],
  },
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

/** Both sentences for the service's own people. */
export function blockedInService(scope: Scope): string {
  return `${missingRight(scope)} ${whoCanGiveInService(scope)}`;
}

/** Medical notices and what employers confide stay with them; the rest is a colleague's, or the supervision's to give. */
function whoCanGiveInService(scope: Scope): string {
  const roles = holders[scope];
  if (!roles)
    return 'Le service ne le voit ni ne le fait pour un adhérent : cela reste à l’employeur.';
  return `Adressez-vous à un collègue au rôle ${either(roles)}, ou demandez ce rôle à la supervision du service.`;
}

/** How somebody is on an account: with a role of it, by the mandate of a firm, or from the service. */
export type Standing = 'role' | 'mandate' | 'service';

const remedies: Record<Standing, (scope: Scope) => string> = {
  role: whoCanGive,
  mandate: whatMandateGives,
  service: whoCanGiveInService,
};

/** Why a right is missing, and who can give it: what a page of an account says where it would be needed. */
export interface Withheld {
  missing: string;
  remedy: string;
}

/**
 * The sentences of the rights that somebody lacks and an administrator could give: pages need no others.
 * @param as how they are here: roles of an account say nothing to those who act by a mandate or come from the service
 */
export function withheldFrom(
  held: readonly string[],
  as: Standing,
): Partial<Record<Scope, Withheld>> {
  const lacking = (Object.keys(rights) as Scope[]).filter(
    (scope) => !held.includes(scope) && (rights[scope].roles as readonly string[]).includes(ADMIN),
  );
  return Object.fromEntries(
    lacking.map((scope) => [scope, { missing: missingRight(scope), remedy: remedies[as](scope) }]),
  );
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ou ${words.at(-1)}`;
}
