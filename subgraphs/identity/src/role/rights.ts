/** A right that users of an account can hold, as a person reads it. */
export interface Right {
  scope: string;
  /** What it allows, a verb first. */
  label: string;
  /** What it is about. */
  matter: string;
}

const about = (matter: string, labels: Record<string, string>): Right[] =>
  Object.entries(labels).map(([scope, label]) => ({ scope, label, matter }));

/** In the order of the matrix that people see. */
export const rights: readonly Right[] = [
  ...about('Entreprise', {
    'account:read': 'Consulter les informations de l’entreprise',
    'account:write': 'Modifier les informations de l’entreprise',
    'users:manage': 'Ouvrir, modifier et retirer des accès',
    'journal:read': 'Consulter le journal de ce qui est fait',
  }),
  ...about('Effectif', {
    'employees:read': 'Consulter l’effectif et le suivi médical',
    'employees:identity': 'Voir l’identité des salariés',
    'employees:write': 'Créer, modifier et clôturer un salarié',
    'employees:confidential': 'Voir et déclarer les situations confidentielles',
    'nir:write': 'Saisir un numéro de sécurité sociale',
    'posts:read': 'Consulter les postes',
    'posts:write': 'Créer et modifier les postes',
  }),
  ...about('Absences', {
    'absences:read': 'Consulter les dates d’absence',
    'absences:write': 'Déclarer et modifier une absence',
    'absences:cause': 'Connaître la cause des absences',
  }),
  ...about('Visites', {
    'visits:read': 'Consulter les visites',
    'visits:request': 'Demander une visite',
    'visits:manage': 'Annuler et déplacer un rendez-vous',
    'summons:read': 'Télécharger les convocations',
    'certificates:read': 'Consulter les attestations et les avis',
  }),
  ...about('Déclaration annuelle', {
    'declaration:prepare': 'Préparer la déclaration annuelle',
    'declaration:validate': 'Valider la déclaration annuelle',
    'declaration:fee': 'Voir le montant de la cotisation',
  }),
  ...about('Factures', {
    'invoices:read': 'Consulter les factures',
    'invoices:pay': 'Payer les factures',
  }),
  ...about('Prévention et statistiques', {
    'prevention:read': 'Consulter les documents de prévention',
    'prevention:write': 'Compléter les documents de prévention',
    'statistics:read': 'Consulter les statistiques',
  }),
];
