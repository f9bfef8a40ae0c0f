import type { JournalTopic } from '../generated/resolvers.ts';

/** What a note says: a French sentence without subject, and what it is about. */
interface Told {
  label: string;
  topic: JournalTopic;
}

const about = (topic: JournalTopic, labels: Record<string, string>): [string, Told][] =>
  Object.entries(labels).map(([action, label]) => [action, { label, topic }]);

/** Every action that a subgraph notes; a test finds those that are missing here. */
export const actions: ReadonlyMap<string, Told> = new Map([
  ...about('EMPLOYEES', {
    'employee.created': 'Salarié déclaré',
    'employee.updated': 'Fiche du salarié modifiée',
    'employee.closed': 'Départ du salarié enregistré',
    'employee.reopened': 'Salarié réactivé',
    'employee.post-changed': 'Changement de poste',
    'employee.post-change-withdrawn': 'Changement de poste annoncé retiré',
    'employee.follow-up-decided': 'Suivi décidé à nouveau',
    'employee.transferred': 'Salarié transféré vers un autre compte',
    'employee.arrived': 'Salarié arrivé d’un autre compte',
    'employee.transfer-announced': 'Transfert annoncé',
    'employee.arrival-announced': 'Arrivée d’un autre compte annoncée',
    'employee.transfer-withdrawn': 'Transfert annoncé retiré',
    'employee.transfer-undone': 'Transfert annulé',
    'employee.arrival-undone': 'Arrivée d’un autre compte annulée',
    'employees.bulk-change': 'Salariés modifiés par lot',
    'bulk-change.advanced': 'Modification par lot en cours',
    'bulk-change.finished': 'Modification par lot terminée',
  }),
  ...about('POSTS', {
    'job-post.created': 'Poste créé',
    'job-post.updated': 'Poste modifié',
    'job-post.archived': 'Poste archivé',
    'job-post.merged': 'Postes réunis',
  }),
  ...about('ABSENCES', {
    'absence.declared': 'Absence déclarée',
    'absence.updated': 'Absence modifiée',
    'absence.withdrawn': 'Absence retirée',
    'absence.visit-requested': 'Visite de reprise demandée',
  }),
  ...about('HIRES', {
    'hire.announced': 'Embauche annoncée',
    'hire.confirmed': 'Embauche confirmée',
    'hire.linked': 'Embauche rattachée à un salarié',
    'hire.refused': 'Embauche refusée',
    'hire.restored': 'Refus d’embauche repris',
    'hires.kept-for-digest': 'Embauches à confirmer gardées pour le récapitulatif',
    'hires.reminded': 'Rappel des embauches à confirmer envoyé',
  }),
  ...about('IMPORTS', {
    'employees.exported': 'Liste de salariés exportée',
    'import.started': 'Fichier importé',
    'import.matched': 'Colonnes du fichier reconnues',
    'import.corrected': 'Ligne du fichier corrigée',
    'import.confirmed': 'Import confirmé',
    'import.applied': 'Import appliqué',
    'import.completed': 'Import terminé',
    'import.undone': 'Import annulé',
    'import.recalled': 'Annulation de l’import terminée',
    'import.discarded': 'Import abandonné',
  }),
  ...about('VISITS', {
    'visit.due': 'Visite à prévoir',
    'visit.planned': 'Rendez-vous fixé',
    'visit.cancelled': 'Rendez-vous annulé',
    'visit.adjusted': 'Dates de la visite ajustées',
    'visit.to-plan-again': 'Visite à planifier à nouveau',
    'visit.no-slot': 'Aucun créneau trouvé pour la visite',
    'visit.no-longer-due': 'Visite retirée : elle n’est plus due',
    'visit.handed-over': 'Visite reprise pour un autre emploi',
    'visit.moved-along': 'Visites transférées avec le salarié',
    'visit.put-back': 'Visite rétablie',
  }),
  ...about('DOCUMENTS', {
    'document.opened': 'Document ouvert',
    'document.moved-along': 'Document transféré avec le salarié',
    'summons.written': 'Convocation établie',
    'summons.mailed': 'Convocation annoncée par courriel',
    'summons.kept-for-digest': 'Convocation gardée pour le récapitulatif',
    'summons.withdrawn': 'Convocation retirée',
  }),
  ...about('OPENINGS', {
    'confidential-situations.opened': 'Situations confidentielles consultées',
    'absence-causes.opened': 'Causes d’absence consultées',
  }),
  ...about('ACCESS', {
    'user.invited': 'Utilisateur invité',
    'invitation.sent-again': 'Invitation renvoyée',
    'invitation.revoked': 'Invitation annulée',
    'invitation.accepted': 'Invitation acceptée',
    'invitation.mailed': 'Invitation envoyée par courriel',
    'access-request.received': 'Demande d’accès reçue',
    'access-request.mailed': 'Courriel sur une demande d’accès envoyé',
    'access-request.approved': 'Demande d’accès acceptée',
    'access-request.refused': 'Demande d’accès refusée',
    'person.address-replaced': 'Adresse de connexion remplacée',
    'user.updated': 'Accès d’un utilisateur modifié',
    'user.removed': 'Utilisateur supprimé',
    'user.restored': 'Utilisateur rétabli',
    'user.offered-account': 'Espace proposé à un autre propriétaire',
    'user.account-offer-ended': 'Proposition de transmettre l’espace retirée',
    'user.took-over-account': 'Espace transmis à un autre propriétaire',
    'ownership.mailed': 'Courriel sur la transmission de l’espace envoyé',
    'client.assigned': 'Collaborateur du cabinet chargé du compte',
    'replacement.planned': 'Remplacement au cabinet prévu',
    'replacement.ended': 'Remplacement au cabinet terminé',
    'firm-member.invited': 'Personne invitée dans un cabinet',
    'firm-member.changed': 'Rôle modifié dans un cabinet',
    'firm-member.removed': 'Personne retirée d’un cabinet',
    'firm-invitation.revoked': 'Invitation d’un cabinet annulée',
    'firm-invitation.accepted': 'Invitation d’un cabinet acceptée',
    'firm-invitation.mailed': 'Invitation d’un cabinet envoyée par courriel',
    'sign-in.requested': 'Code de connexion demandé',
    'sign-in.mailed': 'Courriel de connexion envoyé',
    'sign-in.tried': 'Code de connexion essayé',
    'session.opened': 'Connexion',
    'session.renewed': 'Session prolongée',
    'session.ended': 'Déconnexion',
    'session.ended-all': 'Toutes les sessions fermées',
    'device.forgotten': 'Appareil de confiance retiré',
    'device.trusted': 'Appareil déclaré de confiance',
    'password.tried': 'Connexion par mot de passe essayée',
    'password.link-requested': 'Lien de mot de passe demandé',
    'password.link-mailed': 'Lien de mot de passe envoyé',
    'password.set': 'Mot de passe choisi',
    'second-step.opened': 'Second facteur demandé',
    'second-step.tried': 'Second facteur essayé',
    'second-factor.made': 'Second facteur ajouté',
    'second-factor.removed': 'Second facteur retiré',
    'totp.started': 'Application d’authentification préparée',
    'passkey.asked': 'Clé d’accès demandée',
    'passkey.answered': 'Clé d’accès présentée',
    'recovery-codes.drawn': 'Codes de secours remplacés',
    'factor-reset.asked': 'Retrait d’un second facteur demandé par le service',
    'factor-reset.cancelled': 'Retrait d’un second facteur annulé',
    'factor-reset.applied': 'Second facteur retiré par le service',
    'proof.requested': 'Confirmation d’identité demandée',
    'proof.tried': 'Confirmation d’identité essayée',
    'person.renamed': 'Nom d’un utilisateur modifié',
    'address.requested': 'Changement d’adresse demandé',
    'address.tried': 'Code d’une nouvelle adresse essayé',
    'person.address-changed': 'Adresse de connexion modifiée',
    'client.token-issued': 'Connexion d’un programme',
    'client.refused': 'Programme refusé',
    'client.created': 'Programme créé',
    'client.changed': 'Programme modifié',
    'client.secret-rotated': 'Secret d’un programme remplacé',
    'client.suspended': 'Programme suspendu',
    'client.resumed': 'Programme rétabli',
    'client.revoked': 'Programme révoqué',
    'client.account-opened': 'Espace ouvert à un programme',
    'client.account-closed': 'Espace fermé à un programme',
    'notification.chosen': 'Notifications réglées',
    'digest.mailed': 'Récapitulatif envoyé',
    'journal.check-started': 'Vérification du journal demandée',
  }),
]);

/** The French sentence of an action; the action itself where nobody has written one. */
export const labelOf = (action: string): string => actions.get(action)?.label ?? action;

export const topicOf = (action: string): JournalTopic => actions.get(action)?.topic ?? 'OTHER';

/** Actions of a topic; for what is left over, those that are not to be taken. */
export function actionsOf(topic: JournalTopic): { of: string[]; others: boolean } {
  const told = [...actions].filter(([, each]) => topic === 'OTHER' || each.topic === topic);
  return { of: told.map(([action]) => action), others: topic === 'OTHER' };
}
