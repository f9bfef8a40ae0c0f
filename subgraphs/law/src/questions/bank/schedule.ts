import { frenchTimes } from '../../french.ts';
import { legalValueOn } from '../../legal-value.ts';
import { nightThresholds } from '../../work/night.ts';
import type { QuestionRow } from '../question.ts';

/** When and where the work is done. */
export const scheduleQuestions = {
  NIGHT: {
    text: (day) => {
      const { hoursATime, timesAWeek } = legalValueOn(nightThresholds, day).value;
      return `La personne travaille-t-elle au moins ${hoursATime} h entre 21 h et 6 h, ${frenchTimes(timesAWeek)} par semaine ?`;
    },
    help: (day) =>
      `Un accord peut retenir une autre plage, jusqu’à 7 h. ${legalValueOn(nightThresholds, day).value.hoursAYear} heures de nuit sur douze mois comptent aussi.`,
    proposes: ['WS_NIGHT'],
    basis: ['L3122-5', 'L3122-23'],
  },
  SHIFT: {
    text: 'Les horaires changent-ils d’une semaine à l’autre, le matin puis l’après-midi ?',
    proposes: ['WS_SHIFT'],
  },
  ALONE: {
    text: 'La personne travaille-t-elle souvent seule, sans que quelqu’un puisse la voir ou l’entendre ?',
    proposes: ['WS_ISOLATED'],
  },
  PUBLIC: {
    text: 'La personne reçoit-elle du public, avec des risques d’incivilités ?',
    help: 'Accueil, caisse, guichet, soins, contrôle, transport de voyageurs.',
    proposes: ['WS_PUBLIC'],
    titles: 'vendeuse, serveuse, caissière, réceptionniste, hôtesse',
  },
  PRESSURE: {
    text: 'Le poste expose-t-il à des urgences permanentes, des conflits ou de la détresse ?',
    proposes: ['WS_RPS'],
  },
  SCREEN: {
    text: 'La personne travaille-t-elle une bonne part de la journée devant un écran ?',
    proposes: ['WS_SCREEN'],
    titles:
      'comptable, secrétaire, assistante, gestionnaire, administratif, commercial, graphiste, ingénieur',
  },
  ROAD: {
    text: 'La personne conduit-elle un véhicule sur la route pour son travail ?',
    help: 'Livraisons, tournées, visites de clients, transport ; le trajet du domicile ne compte pas.',
    proposes: ['WS_ROAD'],
    age: 'adult',
  },
  COLD_OR_HEAT: {
    text: 'La personne travaille-t-elle en chambre froide, près d’un four ou par fortes chaleurs ?',
    proposes: ['WS_TEMP'],
  },
} satisfies Record<string, QuestionRow>;
