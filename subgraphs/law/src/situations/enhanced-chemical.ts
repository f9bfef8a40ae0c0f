import type { SituationCode } from '../situation-code.ts';
import type { WorkSituation } from '../situation.ts';
import { situation, type SituationRow } from './row.ts';

/** Asbestos, lead and agents that cause cancer, mutations or harm reproduction, in the order of the tick list. */
export const chemicalSituations: readonly WorkSituation[] = [
  situation('SIR', 'WS_ASBESTOS', {
    label: 'Amiante (sous-section 3 ou 4)',
    explanation:
      'Retrait d’amiante, ou travaux d’entretien sur des matériaux qui peuvent en libérer (flocages, joints, fibrociment).',
    keywords: 'amiante, désamiantage, ss3, ss4, fibrociment, flocage, plombier, démolition',
    criterion: 'SIR_ASBESTOS',
    basis: ['R4624-23 I 1°'],
    certainty: 'confirmed',
  }),
  situation('SIR', 'WS_LEAD', {
    ...lead(),
    explanation:
      'Exposition au plomb au-dessus de 0,05 mg/m³ sur 8 heures ou du seuil de plombémie.',
    criterion: 'SIR_LEAD_THRESHOLD',
    basis: ['R4624-23 I 2°', 'R4412-160'],
    certainty: 'inferred',
    until: '2026-04-09',
    note: 'Seuils : 0,05 mg/m³ sur 8 heures, ou 200 µg/l (hommes) et 100 µg/l (femmes) de plombémie.',
  }),
  situation('SIR', 'WS_LEAD', {
    ...lead(),
    explanation:
      'Toute exposition au plomb ou à ses composés : peintures anciennes, couverture, batteries, stand de tir.',
    criterion: 'SIR_LEAD',
    basis: ['R4624-23 I 2°'],
    certainty: 'inferred',
    from: '2026-04-10',
    note: 'Le décret 2026-253 supprime le seuil ; la conséquence est déduite, un autre seuil n’est pas exclu.',
  }),
  cmr('WS_CMR_PRODUCT', {
    label: 'Produits cancérogènes, mutagènes ou toxiques pour la reproduction (1A, 1B)',
    explanation:
      'L’étiquette ou la fiche de données de sécurité porte H340, H350 ou H360 ; la catégorie 2 ne compte pas.',
    keywords:
      'cmr, h340, h350, h360, cancérogène, benzène, chrome, laboratoire, fds, béryllium, auramine, nickel, isopropylique',
    basis: ['R4624-23 I 3°', 'R4412-60 1°'],
    certainty: 'confirmed',
  }),
  process('WS_WOOD', {
    label: 'Poussières de bois inhalables',
    explanation: 'Sciage, ponçage, usinage du bois ou nettoyage d’un atelier de menuiserie.',
    keywords:
      'bois, menuisier, menuiserie, ébéniste, charpentier, scierie, ponçage, copeaux, sciure',
  }),
  process('WS_SILICA', {
    label: 'Silice cristalline alvéolaire (procédés de travail)',
    explanation: 'Découpe, ponçage ou perçage à sec de béton, pierre, brique, carrelage ou sable.',
    keywords:
      'silice, béton, pierre, carrière, maçon, marbrier, tailleur de pierre, sable, prothésiste',
  }),
  process('WS_DIESEL', {
    label: 'Gaz d’échappement diesel',
    explanation:
      'Moteurs diesel qui tournent là où travaille le salarié : garage, quai, entrepôt, tunnel.',
    keywords: 'diesel, gazole, échappement, garage, mécanicien, péage, contrôle technique, dépôt',
  }),
  process('WS_USEDOIL', {
    label: 'Huiles de moteur usagées (contact avec la peau)',
    explanation: 'Vidanges et réparations qui mettent la peau en contact avec de l’huile usagée.',
    keywords: 'huile, vidange, garage, mécanicien, garagiste, moteur, réparation automobile',
  }),
  process('WS_FORMALDEHYDE', {
    label: 'Formaldéhyde',
    explanation: 'Formol, résines ou colles qui en libèrent, anatomie pathologique, thanatopraxie.',
    keywords: 'formol, formaldéhyde, thanatopracteur, anatomopathologie, résine, colle, panneaux',
  }),
  process('WS_HAP', {
    label: 'Hydrocarbures aromatiques (suie, goudron, brai, houille)',
    explanation: 'Contact avec la suie, le goudron, le brai ou les fumées de houille.',
    keywords: 'hap, suie, ramoneur, goudron, brai, bitume, enrobés, houille, charbon, étanchéité',
    note: 'Le bitume seul s’apprécie au cas par cas avec le médecin du travail.',
  }),
  cmr('WS_WELD', {
    label: 'Fumées de soudage contenant du chrome VI ou du nickel',
    explanation:
      'Soudage d’aciers inoxydables, ou avec un apport contenant du chrome ou du nickel.',
    keywords: 'soudage, soudeur, soudure, inox, tig, mig, chaudronnier, métallier, serrurier',
    basis: ['R4412-60 1°', 'R4624-23 I 3°'],
    certainty: 'uncertain',
    note: 'SIR si les fumées contiennent un composant CMR 1A ou 1B ; à confirmer avec le médecin.',
  }),
  cmr('WS_CYTO', {
    label: 'Médicaments anticancéreux (manipulation)',
    explanation: 'Préparation, administration ou élimination de médicaments cytotoxiques.',
    keywords: 'chimiothérapie, cytotoxique, pharmacie, oncologie, infirmière, hospitalisation, had',
    basis: ['R4412-60', 'R4624-23 I 3°'],
    certainty: 'uncertain',
    note: 'Classés SIR en pratique ; aucun ajout à la liste des procédés n’a été trouvé après 2021.',
  }),
];

/** Wording shared by the versions before and after 10 April 2026. */
function lead() {
  return {
    label: 'Plomb et ses composés',
    keywords:
      'plomb, couvreur, peinture ancienne, batterie, tir, vitrail, toiture, ponçage, céruse',
  };
}

/** An agent of the criterion « CMR ». */
function cmr(code: SituationCode, row: Omit<SituationRow, 'criterion'>): WorkSituation {
  return situation('SIR', code, { ...row, criterion: 'SIR_CMR' });
}

/** A process on the list of 26 October 2020. */
function process(
  code: SituationCode,
  row: Omit<SituationRow, 'criterion' | 'basis' | 'certainty'>,
): WorkSituation {
  return cmr(code, {
    basis: ['R4624-23 I 3°', 'arrêté du 26 octobre 2020'],
    certainty: 'confirmed',
    ...row,
  });
}
