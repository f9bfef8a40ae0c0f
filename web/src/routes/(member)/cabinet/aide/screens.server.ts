import type { ScreenHelp } from '../../shell/screen-help';
import type { ScreenKey } from '../shell/screens';

const all: Record<ScreenKey, ScreenHelp> = {
  accueil: {
    title: 'Portefeuille',
    purpose: [
      'Les clients qui ont donné mandat au cabinet, ce qui attend chacun et qui en est chargé. Triez, filtrez, ouvrez-en un : vous travaillez dans son espace, dans les limites de son mandat.',
    ],
    questions: [
      [
        'Comment passer d’un client à l’autre ?',
        '« / » pour chercher, flèches et Entrée pour ouvrir ; ou Ctrl et K depuis n’importe quelle page.',
      ],
      [
        'J’ai une DSN qui couvre plusieurs clients.',
        'Déposez-la une fois dans « Import » : elle est répartie par SIRET, et rien ne change avant votre accord.',
      ],
      [
        'Je ne vois pas les attestations.',
        'Elles ne font jamais partie d’un mandat par défaut : demandez-les à votre client.',
      ],
    ],
    words: ['mandat-cabinet', 'declaration-annuelle', 'siret'],
  },
  declarations: {
    title: 'Déclarations',
    purpose: [
      'Où en est la déclaration annuelle de chaque client. Préparez-les une à une, ou confirmez ensemble celles où il n’y a rien à signaler.',
    ],
    questions: [
      [
        'Puis-je valider à la place du client ?',
        'Si son mandat le dit. Sinon vous préparez, et il contresigne : il reste responsable de ce qu’il déclare.',
      ],
    ],
    words: ['declaration-annuelle', 'cotisation', 'mandat-cabinet'],
  },
  mandats: {
    title: 'Mandats',
    purpose: [
      'Ce que le cabinet a demandé à ses clients, et ce qu’ils lui ont confié. Demandez, suivez les réponses, relancez.',
    ],
    questions: [
      [
        'Le client ne reçoit rien.',
        'La demande part à ses administrateurs ; demandez-la de nouveau, ou faites-leur ouvrir « Cabinets et mandats » dans leur espace.',
      ],
      [
        'Un mandat peut-il cesser ?',
        'Le client le retire quand il veut, et il finit seul à sa date. Le client disparaît alors du portefeuille.',
      ],
    ],
    words: ['mandat-cabinet', 'motif-confidentiel'],
  },
  equipe: {
    title: 'Équipe du cabinet',
    purpose: [
      'Qui travaille au cabinet et de quels clients chacun est chargé. Invitez, répartissez, prévoyez un remplacement, retirez un accès le jour d’un départ.',
    ],
    questions: [
      [
        'Une collègue part en congé.',
        '« Prévoir un remplacement » ouvre ses clients à quelqu’un d’autre, entre deux dates.',
      ],
    ],
    words: ['mandat-cabinet', 'second-facteur'],
  },
};

/** Every help, in the order of the navigation. */
export const screens = Object.entries(all) as readonly [ScreenKey, ScreenHelp][];
