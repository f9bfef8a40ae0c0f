import type { QuestionRow } from '../question.ts';

/** Dusts, fumes and products. */
export const substanceQuestions = {
  ASBESTOS: {
    text: 'La personne retire-t-elle ou perce-t-elle des matériaux anciens qui peuvent contenir de l’amiante ?',
    help: 'Plaques de fibrociment, flocages, joints, dalles de sol collées.',
    proposes: ['WS_ASBESTOS'],
  },
  LEAD_ABOVE_LIMIT: {
    text: 'Vos mesures montrent-elles du plomb au-dessus du seuil dans l’air de ce poste ?',
    help: 'Décapage de vieilles peintures, couverture, batteries, stand de tir.',
    proposes: ['WS_LEAD'],
    until: '2026-04-09',
  },
  LEAD: {
    text: 'La personne travaille-t-elle le plomb, ou décape-t-elle de vieilles peintures qui en contiennent ?',
    help: 'Couverture, vitrail, batteries, stand de tir, rénovation de bâtiments anciens.',
    proposes: ['WS_LEAD'],
    from: '2026-04-10',
  },
  STONE_DUST: {
    text: 'La personne coupe-t-elle, ponce-t-elle ou perce-t-elle à sec du béton, de la pierre ou du carrelage ?',
    proposes: ['WS_SILICA'],
  },
  WOOD_DUST: {
    text: 'La personne scie-t-elle ou ponce-t-elle du bois, ou nettoie-t-elle un atelier où l’on en travaille ?',
    proposes: ['WS_WOOD'],
  },
  DIESEL: {
    text: 'Des moteurs diesel tournent-ils là où travaille la personne ?',
    help: 'Garage, quai, entrepôt, tunnel, contrôle technique.',
    proposes: ['WS_DIESEL'],
  },
  USED_OIL: {
    text: 'La personne a-t-elle de l’huile de moteur usagée sur les mains ?',
    help: 'Vidanges, réparation de moteurs.',
    proposes: ['WS_USEDOIL'],
  },
  WELDING: {
    text: 'La personne soude-t-elle de l’inox, ou avec un métal d’apport au chrome ou au nickel ?',
    proposes: ['WS_WELD', 'WS_ROA'],
  },
  CANCER_LABEL: {
    text: 'L’étiquette d’un produit dit-elle « peut provoquer le cancer » ou « peut nuire à la fertilité ou au fœtus » ?',
    help: 'Codes H340, H350 ou H360. « Susceptible de provoquer » ne compte pas.',
    proposes: ['WS_CMR_PRODUCT'],
  },
  CHEMICALS: {
    text: 'La personne utilise-t-elle des produits irritants, corrosifs ou allergisants ?',
    help: 'Ils portent un losange à bord rouge : nettoyage, solvants, colles, peintures, colorations.',
    proposes: ['WS_ACD'],
  },
  FORMALIN: {
    text: 'La personne utilise-t-elle du formol, ou des colles et résines qui en dégagent ?',
    proposes: ['WS_FORMALDEHYDE'],
  },
  SOOT: {
    text: 'La personne touche-t-elle de la suie ou du goudron, ou respire-t-elle des fumées d’enrobés ?',
    proposes: ['WS_HAP'],
  },
} satisfies Record<string, QuestionRow>;
