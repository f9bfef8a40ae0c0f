import { french } from '$lib/format/french';
import type { VisitPageQuery } from '$lib/graphql/generated/graphql';
import { isBooked } from '../kind';

/** What has just been done with an appointment, and what follows from it. */
export interface Done {
  title: string;
  text: string;
}

type Status = NonNullable<VisitPageQuery['visit']>['status'] | null;

interface Told extends Done {
  /** Whether it is still so: a page that is read again later says nothing that has passed. */
  holds(status: Status): boolean;
}

const always = () => true;

const told: Record<string, Told> = {
  confirme: {
    holds: (status) => status === 'CONFIRMED',
    title: 'La présence est confirmée',
    text: 'Votre service sait que le salarié viendra : le rendez-vous ne bouge plus, et sa convocation ne tarde pas.',
  },
  transmise: {
    holds: isBooked,
    title: 'La convocation part vers le salarié',
    text: 'Vous suivez ci-dessous si elle arrive, si elle est vue, et si la présence est confirmée.',
  },
  transmis: {
    holds: always,
    title: "Le lien part à l'instant",
    text: 'Cette page dit quand il est envoyé, puis quand le document est ouvert.',
  },
  deplace: {
    holds: isBooked,
    title: 'Le rendez-vous est déplacé',
    text: 'La nouvelle convocation suit et remplace la précédente. Prévenez votre salarié.',
  },
  retire: {
    holds: isBooked,
    title: 'La proposition est retirée',
    text: 'Le rendez-vous reste celui de ce salarié.',
  },
  ferme: {
    holds: always,
    title: 'Le lien est fermé',
    text:
      "Il n'ouvre plus rien, et rien d'autre ne partira par cette voie. Transmettez de nouveau la convocation " +
      "si le salarié ne l'a pas.",
  },
  choisi: {
    holds: isBooked,
    title: 'Le créneau est à vous',
    text: 'La convocation suit. Prévenez votre salarié.',
  },
  repris: {
    holds: isBooked,
    title: 'Le rendez-vous est repris',
    text: 'Une nouvelle convocation suit. Prévenez votre salarié.',
  },
  annule: {
    holds: (status) => !isBooked(status),
    title: 'Le rendez-vous est annulé',
    text:
      'Le créneau est libéré. La visite reste due : votre service cherche un nouveau créneau. ' +
      "Tant que personne n'a pris l'heure libérée, vous pouvez la reprendre ci-dessous.",
  },
};

/** Told in words, for the browser needs only those of the one thing that was done. */
export function doneWith(status: Status, done: string | null): Done | null {
  const found = done !== null && Object.hasOwn(told, done) ? told[done] : undefined;
  if (!found?.holds(status)) return null;
  return { title: french(found.title), text: french(found.text) };
}
