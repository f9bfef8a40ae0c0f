import type { WorkplaceActionSeed } from '@vigie/appointments/seed';

/** A workplace action as the cast is written; days are counted from today. */
export interface CastAction {
  memberNumber: string;
  kind: WorkplaceActionSeed['kind'];
  state: WorkplaceActionSeed['state'];
  /** Nobody asked for an action of the service's own. */
  wish?: string;
  askedDaysAgo: number;
  /** Days from today; before it when negative. */
  inDays?: number;
  role?: WorkplaceActionSeed['role'];
  reason?: string;
}

export const workplaceActions: readonly CastAction[] = [
  {
    ...{ memberNumber: '0010006', kind: 'MEASUREMENTS', state: 'ASKED', askedDaysAgo: 3 },
    wish: 'Le bruit a augmenté à l’atelier d’emboutissage depuis la nouvelle presse.',
  },
  {
    ...{ memberNumber: '0010006', kind: 'POST_STUDY', state: 'PLANNED', askedDaysAgo: 16 },
    wish: 'Poste de conditionnement, ligne 2 : gestes répétés au-dessus de l’épaule.',
    ...{ inDays: 12, role: 'PREVENTION' },
  },
  {
    ...{ memberNumber: '0010006', kind: 'AWARENESS', state: 'DECLINED', askedDaysAgo: 60 },
    wish: 'Une journée entière sur la nutrition, pour tout le site.',
    reason:
      'Le service intervient une heure par équipe, sur les risques du travail. Demandez une sensibilisation aux horaires décalés : la nutrition en fait partie.',
  },
  {
    ...{ memberNumber: '0010006', kind: 'WORKPLACE_VISIT', state: 'HELD', askedDaysAgo: 140 },
    ...{ inDays: -140, role: 'PHYSICIAN' },
  },
  // Those whose reports are among the documents.
  {
    ...{ memberNumber: '0010006', kind: 'MEASUREMENTS', state: 'HELD', askedDaysAgo: 110 },
    wish: 'Bruit de la ligne 2, avant le changement des protections.',
    ...{ inDays: -66, role: 'PREVENTION' },
  },
  {
    ...{ memberNumber: '0010001', kind: 'POST_STUDY', state: 'HELD', askedDaysAgo: 70 },
    wish: 'Ports de sacs de farine au fournil.',
    ...{ inDays: -44, role: 'PREVENTION' },
  },
  {
    ...{ memberNumber: '0010006', kind: 'RISK_ANALYSIS', state: 'HELD', askedDaysAgo: 330 },
    wish: 'Mise à jour annuelle du document unique.',
    ...{ inDays: -300, role: 'PREVENTION' },
  },
  {
    ...{ memberNumber: '0010003', kind: 'RISK_TRAINING', state: 'ASKED', askedDaysAgo: 9 },
    wish: 'Fumées de soudage : deux équipes de six personnes.',
  },
  {
    ...{ memberNumber: '0010001', kind: 'COMPANY_SHEET', state: 'PLANNED', askedDaysAgo: 5 },
    ...{ inDays: 26, role: 'NURSE' },
  },
];
