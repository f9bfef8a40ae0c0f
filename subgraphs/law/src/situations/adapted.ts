import type { WorkSituation } from '../situation.ts';
import { situation } from './row.ts';

/** Situations that ask for an adapted follow-up, in the order of the tick list. */
export const adaptedSituations: readonly WorkSituation[] = [
  situation('SIA', 'WS_NIGHT', {
    label: 'Travailleur de nuit',
    explanation:
      'Au moins deux fois par semaine, trois heures de travail de nuit (entre 21 h et 7 h selon l’accord) dans l’horaire habituel, ou au moins 270 heures de nuit sur douze mois, sauf autre seuil d’un accord.',
    keywords:
      'nuit, boulanger, boulangerie, fournil, gardien, veilleur, ronde, hôpital, 3x8, 21 h, minuit, boîte de nuit',
    criterion: 'SIA_NIGHT',
    basis: ['R4624-18', 'R4624-17', 'L4624-1', 'L3122-5'],
    certainty: 'confirmed',
  }),
  situation('SIA', 'WS_MINOR', {
    label: 'Moins de 18 ans sans travaux réglementés',
    explanation: 'Se déduit de la date de naissance : il n’y a rien à cocher.',
    keywords: 'mineur, jeune, apprenti, stagiaire, 16 ans, 17 ans',
    criterion: 'SIA_MINOR',
    basis: ['R4624-18', 'R4624-17'],
    certainty: 'inferred',
    note: 'R4624-17 ne nomme pas les mineurs : 3 ou 5 ans selon le service (minorGapMonths).',
  }),
  situation('SIA', 'WS_RQTH', {
    label: 'Travailleur handicapé (RQTH) connu de l’employeur',
    explanation:
      'Le salarié vous a dit qu’il est reconnu travailleur handicapé ; ne le lui demandez pas.',
    keywords: 'rqth, handicap, handicapé, cdaph, mdph, boeth, oeth',
    criterion: 'SIA_RQTH',
    basis: ['L4624-1', 'R4624-17', 'R4624-20'],
    certainty: 'confirmed',
    confidential: true,
  }),
  situation('SIA', 'WS_INVAL', {
    label: 'Pension d’invalidité connue de l’employeur',
    explanation:
      'Le salarié vous a dit qu’il touche une pension d’invalidité ; ne le lui demandez pas.',
    keywords: 'invalidité, pension, catégorie 1, catégorie 2',
    criterion: 'SIA_INVALIDITY',
    basis: ['L4624-1', 'R4624-17', 'R4624-20'],
    certainty: 'confirmed',
    confidential: true,
  }),
  situation('SIA', 'WS_PREG', {
    label: 'Femme enceinte, venant d’accoucher ou allaitante (déclarée)',
    explanation:
      'La salariée vous a annoncé sa grossesse, son accouchement récent ou son allaitement ; rien ne l’y oblige. À décocher quand cela ne vaut plus.',
    keywords: 'grossesse, enceinte, maternité, accouchement, allaitement',
    criterion: 'SIA_PREGNANT',
    basis: ['R4624-19', 'R4624-17'],
    certainty: 'practice',
    confidential: true,
    note: 'Le droit de voir le médecin est certain ; le classement en SIA suit la liste officielle d’exemples.',
  }),
  situation('SIA', 'WS_BIO2', {
    label: 'Agents biologiques du groupe 2',
    explanation:
      'Contact avec des microbes courants : petite enfance, soins, déchets, animaux, eaux usées.',
    keywords:
      'crèche, enfant, bébé, infirmière, soins, aide-soignante, déchets, éboueur, vétérinaire, animaux, égout, légionelle, coqueluche, varicelle, herpès',
    criterion: 'SIA_BIO2',
    basis: ['R4426-7'],
    certainty: 'practice',
    note: 'La visite avant l’affectation est certaine ; le rythme (3 ou 5 ans) varie selon les services.',
  }),
  situation('SIA', 'WS_EMF', {
    label: 'Champs électromagnétiques au-dessus des valeurs limites',
    explanation:
      'L’évaluation des risques montre une exposition supérieure aux valeurs limites (IRM, soudage par résistance, fours à induction, antennes).',
    keywords: 'champ, électromagnétique, irm, induction, antenne, magnétique, vle, ondes',
    criterion: 'SIA_EMF',
    basis: ['R4453-25', 'R4453-3'],
    certainty: 'practice',
    note: 'La visite avant l’affectation est certaine ; le rythme (3 ou 5 ans) varie selon les services. Après un dépassement ou un symptôme, le médecin examine à la demande (R4453-19).',
  }),
  situation('SIA', 'WS_PHYSICIAN', {
    label: 'Suivi adapté décidé par le médecin du travail',
    explanation:
      'Décidé par le médecin selon l’âge, la santé ou le poste : il n’y a rien à cocher.',
    keywords: 'médecin, décision, adapté',
    criterion: 'SIA_PHYSICIAN_DECISION',
    basis: ['R4624-17'],
    certainty: 'confirmed',
    confidential: true,
  }),
];
