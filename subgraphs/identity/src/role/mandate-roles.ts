import type { Role } from './role.ts';

/**
 * Parts of a mandate: what a member entrusts to its accounting firm, each on its own. All but the validation together are
 * what the role « Comptable » gives. None ever opens certificates or confidential situations.
 */
export const mandateRoles: readonly Role[] = [
  {
    code: 'mandate-company',
    label: 'Informations de l’entreprise',
    description: 'Mettre à jour les coordonnées et les contacts de l’entreprise.',
    scopes: ['account:read', 'account:write'],
  },
  {
    code: 'mandate-staff',
    label: 'Embauches, départs et absences',
    description:
      'Déclarer et modifier les salariés, leurs postes et leurs absences, sans voir la cause des absences.',
    scopes: [
      'account:read',
      'employees:read',
      'employees:identity',
      'employees:write',
      'posts:read',
      'posts:write',
      'nir:write',
      'absences:write',
    ],
  },
  {
    code: 'mandate-declaration',
    label: 'Déclaration annuelle : préparer',
    description: 'Préparer la déclaration annuelle d’effectif, que l’employeur valide.',
    scopes: [
      'account:read',
      'employees:read',
      'employees:identity',
      'posts:read',
      'declaration:prepare',
      'declaration:fee',
    ],
  },
  {
    code: 'mandate-validation',
    label: 'Déclaration annuelle : valider',
    description: 'Valider la déclaration annuelle au nom de l’employeur.',
    scopes: ['account:read', 'declaration:validate'],
  },
  {
    code: 'mandate-visits',
    label: 'Demandes de visites',
    description: 'Demander des visites, suivre les rendez-vous et télécharger les convocations.',
    scopes: [
      'account:read',
      'employees:read',
      'employees:identity',
      'visits:read',
      'visits:request',
      'summons:read',
    ],
  },
  {
    code: 'mandate-invoices',
    label: 'Factures : consulter',
    description: 'Consulter et télécharger les factures.',
    scopes: ['account:read', 'invoices:read'],
  },
];
