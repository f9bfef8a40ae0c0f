import type { QuestionRow } from '../question.ts';

/** Children, patients, animals, waste. */
export const livingQuestions = {
  CHILDREN: {
    text: 'La personne s’occupe-t-elle de jeunes enfants : change, repas, soins ?',
    proposes: ['WS_BIO2'],
  },
  PATIENTS: {
    text: 'La personne donne-t-elle des soins ou la toilette à des malades ou à des personnes âgées ?',
    proposes: ['WS_BIO2'],
  },
  BLOOD: {
    text: 'La personne peut-elle être en contact avec du sang, ou avec des malades de la tuberculose ?',
    help: 'Prises de sang, pansements, instruments souillés, prélèvements, soins funéraires.',
    proposes: ['WS_BIO34'],
  },
  CANCER_DRUGS: {
    text: 'La personne prépare-t-elle, donne-t-elle ou jette-t-elle des médicaments contre le cancer ?',
    proposes: ['WS_CYTO'],
  },
  ANIMALS: {
    text: 'La personne touche-t-elle des animaux, ou des viandes et des peaux brutes ?',
    proposes: ['WS_BIO2'],
  },
  WASTE: {
    text: 'La personne touche-t-elle des déchets, des eaux usées ou du linge souillé ?',
    proposes: ['WS_BIO2'],
  },
} satisfies Record<string, QuestionRow>;
