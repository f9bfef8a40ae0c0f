/**
 * The legal criterion that a situation meets. Several situations may meet one: wood dust and silica are both
 * carcinogenic processes (`SIR_CMR`).
 */
export type Criterion = keyof typeof criterionReasons;

/** Why each criterion leads to its profile: one French sentence, shown as it is. */
export const criterionReasons = {
  SI_DEFAULT: 'Cette situation, à elle seule, n’impose ni suivi adapté ni suivi renforcé.',
  DOC_DRIVING:
    'Depuis le 1er octobre 2025, l’autorisation de conduite relève du suivi simple, mais elle suppose une attestation médicale délivrée par le médecin avant de conduire.',
  DOC_ELEC:
    'Depuis le 1er octobre 2025, l’habilitation électrique relève du suivi simple, mais elle suppose une attestation médicale délivrée par le médecin avant l’habilitation.',
  SIR_DRIVING:
    'Jusqu’au 30 septembre 2025, l’autorisation de conduite supposait un examen d’aptitude : suivi renforcé.',
  SIR_ELECTRICAL:
    'Jusqu’au 30 septembre 2025, l’habilitation électrique supposait un examen d’aptitude : suivi renforcé.',
  SIA_NIGHT: 'Un travailleur de nuit est vu avant son affectation, puis au moins tous les 3 ans.',
  SIA_MINOR: 'Un salarié de moins de 18 ans est vu avant son affectation.',
  SIA_RQTH:
    'Un travailleur handicapé reconnu bénéficie d’un suivi adapté : il est orienté vers le médecin du travail, puis vu au moins tous les 3 ans.',
  SIA_INVALIDITY:
    'Le titulaire d’une pension d’invalidité bénéficie d’un suivi adapté : il est orienté vers le médecin du travail, puis vu au moins tous les 3 ans.',
  SIA_PREGNANT:
    'Une femme enceinte, venant d’accoucher ou allaitante peut voir le médecin du travail à tout moment, et son suivi est adapté.',
  SIA_BIO2:
    'L’exposition à des agents biologiques du groupe 2 impose une visite avant l’affectation ; le rythme des visites suivantes est fixé par le service.',
  SIA_EMF:
    'L’exposition à des champs électromagnétiques au-dessus des valeurs limites impose une visite avant l’affectation ; le rythme des visites suivantes est fixé par le service.',
  SIA_PHYSICIAN_DECISION:
    'Le médecin du travail a décidé d’un suivi adapté : le salarié est vu au moins tous les 3 ans.',
  SIR_ASBESTOS: 'L’exposition à l’amiante fait partie des postes à risques particuliers.',
  SIR_LEAD:
    'Depuis le 10 avril 2026, toute exposition au plomb fait partie des postes à risques particuliers, sans seuil.',
  SIR_LEAD_THRESHOLD:
    'Jusqu’au 9 avril 2026, l’exposition au plomb au-dessus des seuils faisait partie des postes à risques particuliers.',
  SIR_CMR:
    'L’exposition à un agent cancérogène, mutagène ou toxique pour la reproduction (catégorie 1A ou 1B, ou procédé classé) fait partie des postes à risques particuliers.',
  SIR_BIO34:
    'L’exposition à des agents biologiques des groupes 3 ou 4 fait partie des postes à risques particuliers.',
  SIR_RI_A:
    'Un travailleur classé en catégorie A pour les rayonnements ionisants est examiné par le médecin du travail chaque année.',
  SIR_RI_B:
    'Un travailleur classé en catégorie B pour les rayonnements ionisants occupe un poste à risques particuliers.',
  SIR_RADON:
    'Une surveillance dosimétrique individuelle pour le radon conduit à un suivi renforcé.',
  SIR_HYPERBARIC: 'Le travail en milieu hyperbare fait partie des postes à risques particuliers.',
  SIR_SCAFFOLD:
    'Le risque de chute lors du montage ou du démontage d’échafaudages fait partie des postes à risques particuliers.',
  SIR_MINOR_REGULATED:
    'Un jeune de moins de 18 ans affecté à des travaux réglementés doit obtenir un avis médical d’aptitude chaque année.',
  SIR_LOAD55:
    'Porter de façon habituelle des charges de plus de 55 kg suppose d’y être reconnu apte par le médecin du travail : suivi renforcé.',
  SIR_PYRO:
    'Le travail sur un chantier de dépollution pyrotechnique suppose un examen d’aptitude : suivi renforcé.',
  SIR_EMPLOYER_LIST:
    'L’employeur a inscrit ce poste, avec ses motifs écrits, sur sa liste des postes à risques particuliers.',
} as const;

/** Why a worker under 18 gets the yearly follow-up where nobody declared regulated work. */
export const regulatedWorkDerived =
  'Le salarié a moins de 18 ans et une situation indiquée est un travail réglementé à cet âge : elle suppose un avis médical d’aptitude chaque année.';

/** Why a worker is followed as category A without being classed in it. */
export const overexposureDerived =
  'Après un dépassement de la valeur limite d’exposition aux rayonnements ionisants, le salarié est suivi comme un travailleur de catégorie A pendant douze mois.';
