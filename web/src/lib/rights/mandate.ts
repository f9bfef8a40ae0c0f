import type { Scope } from './right';

/** The part of a firm's mandate that opens a right, as the client ticks it; none opens what is not named here. */
const parts: Partial<Record<Scope, string>> = {
  'account:write': 'Informations de l’entreprise',
  'employees:read': 'Embauches, départs et absences',
  'employees:identity': 'Embauches, départs et absences',
  'employees:write': 'Embauches, départs et absences',
  'posts:read': 'Embauches, départs et absences',
  'posts:write': 'Embauches, départs et absences',
  'nir:write': 'Embauches, départs et absences',
  'absences:write': 'Embauches, départs et absences',
  'declaration:prepare': 'Déclaration annuelle : préparer',
  'declaration:fee': 'Déclaration annuelle : préparer',
  'declaration:validate': 'Déclaration annuelle : valider',
  'visits:read': 'Demandes de visites',
  'visits:request': 'Demandes de visites',
  'summons:read': 'Demandes de visites',
  'invoices:read': 'Factures : consulter',
};

/** What the people of a firm do about a right that the mandate of this client does not give them. */
export function whatMandateGives(scope: Scope): string {
  const part = parts[scope];
  return part
    ? `Demandez à votre client d’ajouter « ${part} » au mandat du cabinet.`
    : 'Un mandat ne donne jamais ce droit : il reste à votre client.';
}
