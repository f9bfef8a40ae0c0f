import { frenchTexts } from '$lib/format/french';
import type { Destination } from '../../rechercher/found';

const words = frenchTexts({
  '/salaries/nouveau': 'Nouveau salarié',
  '/salaries/import': 'Importer des salariés',
  '/salaries/absences': 'Absences et retours',
  '/salaries/postes': 'Postes de travail',
  '/demandes/nouvelle': 'Demander une visite',
  '/visites/preferences': 'Préférences de convocation',
  '/documents/deposer': 'Déposer un document',
  '/documents/controle': 'Dossier contrôle',
  '/factures/releve': 'Relevé de compte',
  '/entreprise/informations': "Informations de l'entreprise",
  '/entreprise/utilisateurs': 'Utilisateurs et rôles',
  '/entreprise/cabinets': 'Cabinets et mandats',
  '/entreprise/journal': 'Journal',
  '/contact': 'Contacter mon service',
  '/aide': 'Aide, écran par écran',
});

/** What is often done on an account, for the search. */
export function actions(memberNumber: string): Destination[] {
  return Object.entries(words).map(([path, label]) => ({ href: `/${memberNumber}${path}`, label }));
}
