import { french, of } from '$lib/format/french';
import { longInstant } from '$lib/format/paris';
import { isBooked } from '../../visites/kind';
import { fullName } from '../name';
import type { EmployeeFile } from './employee.server';

/** What has just been done, with what follows from it and the way on or back. */
export interface Done {
  title: string;
  text: string;
  action?: { href: string; label: string };
}

type Told = (employee: EmployeeFile, account: string) => Done;

const told: Record<string, Told> = {
  cree: (employee, account) => ({
    title: `${fullName(employee)} fait partie de votre effectif`,
    text: firstVisitOf(employee),
    action: { href: `/${account}/salaries/nouveau`, label: 'Ajouter un autre salarié' },
  }),
  modifie: () => ({
    title: 'Les informations sont enregistrées',
    text: 'Le suivi médical a été recalculé avec elles.',
  }),
  disponibilites: () => ({
    title: 'Les disponibilités sont enregistrées',
    text: 'Un rendez-vous encore sans convocation qui ne convient plus est planifié de nouveau.',
  }),
  attestation: (employee, account) => ({
    title: "L'attestation est déclarée",
    text: "Aucun examen n'est dû tant qu'elle est valable ; celui qui était à planifier est retiré.",
    action: {
      href: `/${account}/salaries/${employee.id}/attestations`,
      label: 'Revenir en arrière',
    },
  }),
  'attestation-retiree': () => ({
    title: "L'attestation est retirée",
    text: "L'examen est de nouveau à planifier si le travail le demande.",
  }),
  dispense: () => ({
    title: 'La dispense est accordée',
    text: "La première visite n'est plus due ; la suivante se compte depuis la visite retenue.",
  }),
  'dispense-retiree': () => ({
    title: 'La dispense est retirée',
    text: 'La première visite est de nouveau à planifier.',
  }),
  transmis: () => ({
    title: "Le lien part à l'instant",
    text: 'Les documents du salarié disent quand il est envoyé, puis quand le document est ouvert.',
  }),
  absence: (employee) => ({
    title: `L'absence ${of(fullName(employee))} est déclarée`,
    text: 'Vos droits ne montrent pas les absences : les personnes qui les suivent la voient dès maintenant.',
  }),
  cloture: (employee, account) => ({
    title: `Le départ ${of(fullName(employee))} est enregistré`,
    text:
      'Ses rendez-vous et changements annoncés après cette date sont annulés.' +
      (employee.leaving
        ? ` Une erreur ? Jusqu'au ${longInstant(employee.leaving.undoUntil)}, annuler la clôture rend aussi ` +
          'les rendez-vous dont le créneau est encore libre.'
        : ''),
    action: {
      href: `/${account}/salaries/${employee.id}/reactiver`,
      label: 'Revenir en arrière',
    },
  }),
  retire: (employee) => ({
    title: `La sortie ${of(fullName(employee))} est retirée`,
    text:
      'Tout est comme avant. Un rendez-vous dont le créneau a été pris entre-temps est planifié de nouveau : ' +
      'la liste des visites le dit.',
  }),
  poste: () => ({
    title: 'Le changement de poste est enregistré',
    text: "Le suivi médical est décidé de nouveau ; l'historique garde les deux postes.",
  }),
  'poste-annonce': () => ({
    title: 'Le changement de poste est annoncé',
    text:
      'Il prendra effet de lui-même le jour venu. Si la loi demande une visite avant, elle est planifiée ' +
      'dès maintenant.',
  }),
  'poste-retire': () => ({
    title: 'Le changement annoncé est retiré',
    text: "Tout reste comme aujourd'hui ; une visite qu'il demandait n'est plus nécessaire.",
  }),
  transfere: (employee) => ({
    title: `${fullName(employee)} est dans cet espace`,
    text: "Son suivi, ses visites et ses rendez-vous l'ont suivi.",
  }),
  'transfert-annonce': () => ({
    title: 'Le transfert est annoncé',
    text: 'Il se fera de lui-même le jour venu.',
  }),
  'transfert-annule': () => ({
    title: 'Le transfert est annulé',
    text: 'Tout est comme avant.',
  }),
  reactive: (employee) => ({
    title: `${fullName(employee)} est de nouveau dans votre effectif`,
    text: 'Le suivi médical a été recalculé à partir de la date de retour.',
  }),
};

/** Whoever comes back has visits already: what was booked under the announcement joins them a moment later. */
function firstVisitOf({ visits }: EmployeeFile): string {
  const states = (visits ?? []).map(({ status }) => status);
  if (states.some(isBooked)) {
    return 'Le rendez-vous de la première visite est fixé. La convocation suit par e-mail.';
  }
  return states.length === 0 || states.includes('TO_PLAN')
    ? 'Votre service cherche maintenant un créneau pour la première visite. La convocation suivra par e-mail.'
    : 'Ses visites suivent dans un instant ; un rendez-vous déjà réservé est gardé.';
}

/** Told in words, for the browser needs only those of the one thing that was done. */
export function doneTo(employee: EmployeeFile, account: string, done: string | null): Done | null {
  const tell = done !== null && Object.hasOwn(told, done) ? told[done] : undefined;
  if (!tell) return null;
  const { title, text, action } = tell(employee, account);
  return { title: french(title), text: french(text), ...(action && { action }) };
}
