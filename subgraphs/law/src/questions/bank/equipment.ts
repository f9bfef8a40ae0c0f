import type { QuestionRow } from '../question.ts';

/** Machines and installations. */
export const equipmentQuestions = {
  MOBILE_PLANT: {
    text: 'La personne conduit-elle un chariot élévateur, une nacelle, une grue ou un engin de chantier ?',
    proposes: ['WS_DRIVING'],
  },
  ELECTRICITY: {
    text: 'La personne travaille-t-elle sur des installations électriques, ou tout près de fils nus sous tension ?',
    proposes: ['WS_ELEC'],
  },
  SMALL_ELECTRICITY: {
    text: 'La personne change-t-elle des lampes, des prises ou des fusibles, hors tension ?',
    proposes: ['WS_ELEC_LOW'],
  },
  HEIGHT: {
    text: 'La personne travaille-t-elle sur un toit, une échelle, une nacelle ou un échafaudage ?',
    proposes: ['WS_HEIGHT'],
  },
  SCAFFOLDING: {
    text: 'La personne monte-t-elle ou démonte-t-elle des échafaudages ?',
    help: 'S’en servir une fois montés ne compte pas.',
    proposes: ['WS_SCAFFOLD'],
  },
  TANKS: {
    text: 'La personne entre-t-elle dans une cuve, un silo, une fosse ou un égout ?',
    proposes: ['WS_CONFINED'],
  },
  DIVING: {
    text: 'La personne plonge-t-elle avec un scaphandre, ou travaille-t-elle en caisson sous pression ?',
    proposes: ['WS_HYPER'],
  },
  DOSIMETER: {
    text: 'La personne porte-t-elle un dosimètre, à cause de rayons X ou de sources radioactives ?',
    help: 'Si le poste est classé en catégorie A, cochez plutôt cette situation dans la liste.',
    proposes: ['WS_RI_B'],
  },
  HIGH_DOSE: {
    text: 'Ce poste est-il classé en catégorie A pour les rayonnements ionisants ?',
    help: 'Radiologie interventionnelle, gammagraphie, nucléaire : votre conseiller en radioprotection le sait.',
    proposes: ['WS_RI_A'],
  },
  RADON: {
    text: 'La personne porte-t-elle un dosimètre à radon, dans une grotte, une galerie ou des thermes ?',
    proposes: ['WS_RADON'],
  },
  LIGHT: {
    text: 'La personne travaille-t-elle avec un laser, des lampes à ultraviolets ou un arc de soudage ?',
    proposes: ['WS_ROA'],
  },
  FIELDS: {
    text: 'Vos mesures montrent-elles un champ électromagnétique au-dessus des limites à ce poste ?',
    help: 'IRM, soudage par résistance, four à induction, antennes.',
    proposes: ['WS_EMF'],
  },
  EXPLOSIVES: {
    text: 'La personne cherche-t-elle ou neutralise-t-elle des munitions enfouies ?',
    proposes: ['WS_PYRO'],
    age: 'adult',
  },
} satisfies Record<string, QuestionRow>;
