import type { WorkSituation } from '../situation.ts';
import { situation } from './row.ts';

/** Situations of the enhanced follow-up, chemical agents apart, in the order of the tick list. */
export const enhancedSituations: readonly WorkSituation[] = [
  situation('SIR', 'WS_BIO34', {
    label: 'Agents biologiques des groupes 3 et 4',
    explanation:
      'Contact prévisible avec des agents pathogènes graves : tuberculose, VIH, hépatites B et C, laboratoires.',
    keywords:
      'laboratoire, sang, tuberculose, vih, hépatite, hôpital, infirmière, thanatopracteur, prélèvement',
    criterion: 'SIR_BIO34',
    basis: ['R4624-23 I 4°', 'R4421-3', 'R4426-7'],
    certainty: 'confirmed',
    note: 'SARS-CoV-2 ne compte pas hors des établissements soumis aux règles du risque biologique.',
  }),
  situation('SIR', 'WS_RI_A', {
    label: 'Rayonnements ionisants, catégorie A',
    explanation:
      'Travailleur classé en catégorie A : plus de 6 mSv en douze mois, ou plus de 15 mSv au cristallin, ou plus de 150 mSv à la peau ou aux extrémités.',
    keywords:
      'radioactif, rayons x, nucléaire, radiologie interventionnelle, dosimètre, gammagraphie',
    criterion: 'SIR_RI_A',
    basis: ['R4451-82', 'R4451-57 I 1°'],
    certainty: 'confirmed',
  }),
  situation('SIR', 'WS_RI_B', {
    label: 'Rayonnements ionisants, catégorie B',
    explanation:
      'Travailleur classé en catégorie B : plus de 1 mSv en douze mois, ou plus de 50 mSv à la peau ou aux extrémités.',
    keywords:
      'radioactif, rayons x, radio, radiologie, dentaire, vétérinaire, dosimètre, manipulateur',
    criterion: 'SIR_RI_B',
    basis: ['R4451-57 I 2°', 'R4451-82'],
    certainty: 'confirmed',
  }),
  situation('SIR', 'WS_RADON', { ...radon(), basis: ['R4451-82'], until: '2025-12-28' }),
  situation('SIR', 'WS_RADON', {
    ...radon(),
    basis: ['R4451-82', 'R4451-64 2°'],
    from: '2025-12-29',
  }),
  situation('SIR', 'WS_HYPER', {
    label: 'Milieu hyperbare',
    explanation: 'Plongée professionnelle, travail en caisson ou sous pression.',
    keywords: 'plongée, plongeur, scaphandrier, caisson, tunnelier, pression',
    criterion: 'SIR_HYPERBARIC',
    basis: ['R4624-23 I 6°', 'R4461-12', 'R4461-13-1'],
    certainty: 'confirmed',
  }),
  situation('SIR', 'WS_SCAFFOLD', {
    label: 'Montage ou démontage d’échafaudages',
    explanation:
      'Le salarié monte ou démonte l’échafaudage ; s’en servir une fois monté ne compte pas.',
    keywords: 'échafaudage, échafaudeur, monteur, façadier, maçon, roulant',
    criterion: 'SIR_SCAFFOLD',
    basis: ['R4624-23 I 7°'],
    certainty: 'confirmed',
  }),
  situation('SIR', 'WS_MINOR_REG', {
    label: 'Moins de 18 ans affecté à des travaux réglementés',
    explanation:
      'Jeune de 15 à 17 ans en formation, affecté avec déclaration de dérogation à des machines, produits ou travaux interdits aux mineurs.',
    keywords:
      'mineur, apprenti, dérogation, machine, pétrin, laminoir, trancheuse, toupie, scie, menuiserie, 15 ans, 16 ans, 17 ans',
    criterion: 'SIR_MINOR_REGULATED',
    basis: ['R4153-40', 'R4624-23 II'],
    certainty: 'confirmed',
  }),
  situation('SIR', 'WS_LOAD55', {
    label: 'Port habituel de charges de plus de 55 kg (hommes)',
    explanation:
      'Charges de plus de 55 kg portées habituellement, sans aide mécanique ; jamais plus de 105 kg, et interdit aux femmes au-delà de 25 kg.',
    keywords: 'charges lourdes, déménageur, abattoir, carcasse, sacs, port',
    criterion: 'SIR_LOAD55',
    basis: ['R4541-9', 'R4624-23 II'],
    certainty: 'confirmed',
  }),
  situation('SIR', 'WS_PYRO', {
    label: 'Chantier de dépollution pyrotechnique',
    explanation: 'Recherche ou neutralisation de munitions et d’explosifs enfouis.',
    keywords: 'démineur, déminage, munitions, explosifs, obus',
    criterion: 'SIR_PYRO',
    basis: ['R4624-23 II', 'décret 2005-1325, art. 24'],
    certainty: 'confirmed',
  }),
  situation('SIR', 'WS_EMP_LIST', {
    label: 'Autre poste à risques inscrit par l’employeur (motif écrit)',
    explanation:
      'Poste que vous avez ajouté à votre liste des postes à risques, après avis du médecin du travail et du CSE, avec un motif écrit, mise à jour chaque année.',
    keywords: 'liste, poste à risque, motif, cse, duerp',
    criterion: 'SIR_EMPLOYER_LIST',
    basis: ['R4624-23 III'],
    certainty: 'confirmed',
  }),
];

/** Wording shared by the versions before and after 29 December 2025. */
function radon() {
  return {
    label: 'Radon (suivi dosimétrique individuel)',
    explanation:
      'Le salarié porte un dosimètre pour le radon : grottes, galeries, sous-sols, thermes.',
    keywords: 'radon, grotte, cave, galerie, mine, tunnel, thermes, sous-sol',
    criterion: 'SIR_RADON',
    certainty: 'confirmed',
    note: 'Un travailleur exposé mais non classé ne relève pas du SIR par défaut (déduit).',
  } as const;
}
