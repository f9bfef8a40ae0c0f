import type { SituationCode } from '../situation-code.ts';
import type { WorkSituation } from '../situation.ts';
import { situation, type SituationRow } from './row.ts';

/** Situations that leave the follow-up simple, in the order of the tick list. */
export const simpleSituations: readonly WorkSituation[] = [
  simple('WS_NONE', {
    label: 'Aucun risque particulier (poste administratif, commerce, services)',
    explanation: 'À cocher quand aucune autre situation de la liste ne décrit le poste.',
    keywords:
      'bureau, administratif, comptable, secrétaire, assistante, vente, vendeuse, commercial, accueil',
    basis: ['R4624-10', 'R4624-16'],
    certainty: 'confirmed',
  }),
  situation('SIR', 'WS_DRIVING', {
    ...driving(),
    criterion: 'SIR_DRIVING',
    basis: ['R4624-23 II', 'R4323-56'],
    certainty: 'confirmed',
    until: '2025-09-30',
  }),
  situation('SI', 'WS_DRIVING', {
    ...driving(),
    criterion: 'DOC_DRIVING',
    basis: ['R4323-56', 'R4323-57'],
    certainty: 'confirmed',
    document: 'ANCI_DRIVING',
    from: '2025-10-01',
  }),
  situation('SIR', 'WS_ELEC', {
    ...electrical(),
    criterion: 'SIR_ELECTRICAL',
    basis: ['R4624-23 II', 'R4544-10'],
    certainty: 'confirmed',
    until: '2025-09-30',
  }),
  situation('SI', 'WS_ELEC', {
    ...electrical(),
    criterion: 'DOC_ELEC',
    basis: ['R4544-10', 'R4544-11', 'R4544-11-1'],
    certainty: 'confirmed',
    document: 'ANCI_ELECTRICAL',
    from: '2025-10-01',
  }),
  situation('SIR', 'WS_ELEC_LOW', {
    ...lowElectrical(),
    criterion: 'SIR_ELECTRICAL',
    basis: ['R4624-23 II', 'R4544-10'],
    certainty: 'uncertain',
    until: '2025-09-30',
    note: 'L’ancien R4544-10 n’a pas été lu : il est supposé viser toute habilitation.',
  }),
  situation('SI', 'WS_ELEC_LOW', {
    ...lowElectrical(),
    criterion: 'SI_DEFAULT',
    basis: ['questions-réponses du ministère du travail, 4 novembre 2025'],
    certainty: 'confirmed',
    from: '2025-10-01',
  }),
  simple('WS_SCREEN', {
    label: 'Travail sur écran',
    explanation: 'Travail habituel devant un ordinateur, une caisse ou un poste de supervision.',
    keywords: 'ordinateur, informatique, développeur, bureau, saisie, télétravail, yeux, vue',
    basis: ['R4542-17'],
    certainty: 'confirmed',
    note: 'R4542-17 veut l’examen de la vue avant l’affectation ; il est fait dans la visite initiale.',
  }),
  simple('WS_ROAD', {
    label: 'Conduite de véhicule léger, d’utilitaire ou de poids lourd',
    explanation:
      'Déplacements sur la route, livraisons ou transport ; l’aptitude au permis relève du code de la route et non du médecin du travail.',
    keywords: 'route, chauffeur, livreur, camion, poids lourd, permis c, permis d, car, bus, taxi',
    basis: ['questions-réponses du ministère du travail, 8 octobre 2024'],
    certainty: 'confirmed',
  }),
  simple('WS_LOAD', {
    label: 'Manutention manuelle de charges (jusqu’à 55 kg)',
    explanation: 'Le salarié porte, pousse ou tire des charges à la main de façon régulière.',
    keywords:
      'port de charges, cartons, sacs, pétrin, farine, lever, dos, manutentionnaire, magasinier, mise en rayon, malades, aide à domicile',
    basis: ['R4541-1'],
    certainty: 'inferred',
  }),
  simple('WS_POSTURE', {
    label: 'Postures pénibles',
    explanation: 'Travail à genoux, accroupi, bras levés ou dos courbé de façon répétée.',
    keywords: 'genoux, accroupi, dos, bras levés, carreleur, coiffeuse, ménage, tms',
    basis: ['L4161-1'],
    certainty: 'inferred',
  }),
  simple('WS_REPET', {
    label: 'Travail répétitif',
    explanation: 'Mêmes gestes répétés à une cadence soutenue, à la chaîne ou en caisse.',
    keywords: 'chaîne, cadence, caisse, hôtesse de caisse, conditionnement, découpe, gestes, tms',
    basis: ['L4161-1'],
    certainty: 'inferred',
  }),
  simple('WS_NOISE', {
    label: 'Bruit (80 dB(A) et plus)',
    explanation: 'Il faut élever la voix pour se parler à un mètre pendant une part de la journée.',
    keywords: 'bruyant, machine, décibels, audiogramme, atelier, casque, marteau-piqueur, oreille',
    basis: ['R4435-2'],
    certainty: 'confirmed',
  }),
  simple('WS_VIB', {
    label: 'Vibrations mécaniques',
    explanation: 'Outils vibrants tenus à la main, ou engins dont le siège vibre.',
    keywords: 'marteau-piqueur, perforateur, ponceuse, meuleuse, tondeuse, engin, tracteur',
    basis: ['R4446-2'],
    certainty: 'confirmed',
  }),
  simple('WS_ROA', {
    label: 'Rayonnements optiques artificiels (lasers, ultraviolets)',
    explanation: 'Travail avec des lasers, des lampes à ultraviolets ou un arc de soudage.',
    keywords: 'laser, uv, infrarouge, arc, soudure, onglerie, épilation, lampe',
    basis: ['R4452-29'],
    certainty: 'confirmed',
  }),
  simple('WS_TEMP', {
    label: 'Températures extrêmes ou chaleur intense',
    explanation: 'Chambre froide, four, fonderie, ou travail dehors lors de fortes chaleurs.',
    keywords: 'froid, chambre froide, congélation, four, fournil, canicule, fonderie, extérieur',
    basis: ['L4161-1', 'R4463-1'],
    certainty: 'inferred',
  }),
  simple('WS_SHIFT', {
    label: 'Équipes alternantes (hors travail de nuit)',
    explanation: 'Horaires qui changent d’une semaine à l’autre, en deux équipes par exemple.',
    keywords: '2x8, 3x8, posté, équipe, roulement, horaires décalés, matin, après-midi',
    basis: ['L4161-1'],
    certainty: 'inferred',
  }),
  simple('WS_ACD', {
    label: 'Produits chimiques dangereux non CMR',
    explanation:
      'Produits irritants, corrosifs, allergisants ou toxiques qui ne sont pas étiquetés cancérogènes, mutagènes ou toxiques pour la reproduction.',
    keywords:
      'chimique, solvant, peinture, colle, nettoyage, javel, désinfectant, coloration, coiffure, farine, boulanger, allergie, pictogramme, fds',
    basis: ['R4412-44'],
    certainty: 'confirmed',
    note: 'La farine est citée pour la recherche : elle est allergisante sans être classée.',
  }),
  simple('WS_HEIGHT', {
    label: 'Travail en hauteur (hors montage d’échafaudages)',
    explanation:
      'Toiture, échelle, nacelle ou échafaudage déjà monté ; l’employeur peut inscrire ce poste sur sa liste de postes à risques.',
    keywords: 'toit, toiture, couvreur, échelle, escabeau, nacelle, façade, élagueur, cordiste',
    basis: ['R4624-23 III'],
    certainty: 'inferred',
  }),
  simple('WS_ISOLATED', {
    label: 'Travail isolé',
    explanation: 'Le salarié travaille seul, hors de vue et de voix, sans secours rapide.',
    keywords: 'seul, gardien, agent de sécurité, ronde, domicile, astreinte, dati',
    basis: ['R4624-10', 'R4624-16'],
    certainty: 'inferred',
  }),
  simple('WS_PUBLIC', {
    label: 'Contact avec le public, risque d’agression',
    explanation:
      'Accueil, vente, soins ou encaissement, avec un risque d’incivilité ou de violence.',
    keywords: 'accueil, guichet, agression, incivilité, client, caisse, contrôleur, banque',
    basis: ['R4624-10', 'R4624-16'],
    certainty: 'inferred',
  }),
  simple('WS_RPS', {
    label: 'Contraintes d’organisation, risques psychosociaux',
    explanation:
      'Forte charge de travail, conflits, urgence permanente ou exigences émotionnelles.',
    keywords: 'stress, charge mentale, burn-out, harcèlement, conflit, objectifs, rps',
    basis: ['R4624-10', 'R4624-16'],
    certainty: 'inferred',
  }),
  simple('WS_CONFINED', {
    label: 'Espaces confinés',
    explanation:
      'Cuves, silos, égouts ou fosses ; l’employeur peut inscrire ce poste sur sa liste de postes à risques.',
    keywords: 'cuve, silo, égout, fosse, puits, citerne, catec, assainissement',
    basis: ['R4624-23 III'],
    certainty: 'inferred',
  }),
];

/** A situation of the default criterion. */
function simple(code: SituationCode, row: Omit<SituationRow, 'criterion'>): WorkSituation {
  return situation('SI', code, { ...row, criterion: 'SI_DEFAULT' });
}

/** Wording shared by the versions before and after 1 October 2025. */
function driving() {
  return {
    label: 'Conduite d’équipements avec autorisation (chariot, grue, nacelle, engin)',
    explanation:
      'Chariot à conducteur porté, grue, nacelle élévatrice ou engin de chantier pour lesquels vous délivrez une autorisation de conduite.',
    keywords:
      'caces, cariste, chariot élévateur, fenwick, transpalette, grue, grutier, pemp, nacelle, pelle, engin de chantier, tractopelle',
  };
}

/** Wording shared by the versions before and after 1 October 2025. */
function electrical() {
  return {
    label: 'Habilitation électrique voisinage ou sous tension (B1, B2, BR, H1, H2…)',
    explanation:
      'Le salarié travaille sur des installations électriques ou près de pièces nues sous tension, avec une habilitation autre que H0, B0 ou BS.',
    keywords: 'électricien, électrique, b1v, b2v, br, h1v, h2v, b1, b2, tension, dépannage',
  };
}

/** Wording shared by the versions before and after 1 October 2025. */
function lowElectrical() {
  return {
    label: 'Habilitation électrique H0, B0 ou BS',
    explanation:
      'Travaux non électriques dans un local électrique, interventions élémentaires (lampe, prise), consignation, essais ou photovoltaïque.',
    keywords: 'électrique, h0, b0, bs, bc, be, ampoule, peintre, nettoyage, panneaux solaires',
  };
}
