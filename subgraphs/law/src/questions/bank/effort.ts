import { loadLimitsOn } from '../../work/load.ts';
import type { QuestionRow } from '../question.ts';

/** What the body bears. */
export const effortQuestions = {
  LOADS: {
    text: 'La personne porte-t-elle, pousse-t-elle ou tire-t-elle régulièrement des charges ?',
    proposes: ['WS_LOAD'],
  },
  PEOPLE: {
    text: 'La personne aide-t-elle d’autres personnes à se lever, se laver ou se déplacer ?',
    proposes: ['WS_LOAD', 'WS_POSTURE'],
    titles: 'auxiliaire de vie, aide-soignante, ambulancière, brancardière',
  },
  HEAVY_LOADS: {
    text: (day) =>
      `La personne porte-t-elle couramment plus de ${loadLimitsOn(day).value.habitual} kg sans aide mécanique ?`,
    help: 'Meubles, carcasses, sacs, matériaux.',
    proposes: ['WS_LOAD55'],
    age: 'adult',
  },
  POSTURES: {
    text: 'Le travail se fait-il souvent à genoux, accroupi, bras levés ou dos courbé ?',
    proposes: ['WS_POSTURE'],
  },
  REPEATED_GESTURES: {
    text: 'La personne répète-t-elle les mêmes gestes à une cadence soutenue ?',
    help: 'À la chaîne, en caisse, au conditionnement, à la découpe.',
    proposes: ['WS_REPET'],
  },
  NOISE: {
    text: 'Faut-il élever la voix pour se parler à un mètre, une part de la journée ?',
    proposes: ['WS_NOISE'],
  },
  VIBRATION: {
    text: 'La personne tient-elle des outils qui vibrent, ou conduit-elle des engins qui secouent ?',
    help: 'Marteau-piqueur, perforateur, meuleuse, ponceuse, tondeuse.',
    proposes: ['WS_VIB'],
  },
} satisfies Record<string, QuestionRow>;
