/** For how long something about a person is kept, why so long, and what ends it. */
export interface KeptRule {
  /** As people of the service read it. */
  label: string;
  /** Text that obliges or allows to keep it. */
  ground: string;
  /** Task of a subgraph that ends it, the hourly look of the relay, or the act of somebody by which it goes. */
  endedBy: { task: string } | { look: 'relay' } | { act: string };
}

/** Rules by code; every table of the database follows one. */
export const keptRules = {
  followed: {
    label: 'Tant que la personne est employée, puis le délai réglé par le service',
    ground: 'C. trav., art. L4622-6 et D4622-22 ; C. civ., art. 2224',
    endedBy: { task: 'forget-leavers' },
  },
  copy: {
    label: 'Comme la fiche dont elle est la copie',
    ground: 'C. trav., art. L4622-6 et D4622-22 ; C. civ., art. 2224',
    endedBy: { task: 'forget-leavers' },
  },
  papers: {
    label: 'La durée du document, selon sa nature',
    ground: 'C. trav., art. R4624-55 et L4624-8 ; durées de src/kind',
    endedBy: { task: 'forget-documents' },
  },
  unmatched: {
    label: 'Jusqu’au rapprochement avec une visite, ou à l’abandon',
    ground: 'RGPD, art. 5-1 c',
    endedBy: { act: 'matchPaper, discardPaper' },
  },
  imported: {
    label: 'Quelques jours après un import, selon le réglage du service',
    ground: 'RGPD, art. 5-1 e',
    endedBy: { task: 'forget-import' },
  },
  accounting: {
    label: 'Dix ans après la clôture de l’exercice',
    ground: 'C. com., art. L123-22',
    endedBy: { act: 'none before ten years' },
  },
  member: {
    label: 'Tant que l’entreprise est adhérente, puis cinq ans',
    ground: 'C. trav., art. L4622-6 ; C. civ., art. 2224',
    endedBy: { act: 'changes of the account, closing of the membership' },
  },
  user: {
    label: 'Tant que la personne a un accès, puis trois ans',
    ground: 'RGPD, art. 6-1 b et 32',
    endedBy: { task: 'forget-people' },
  },
  door: {
    label: 'Trois mois après expiration',
    ground: 'RGPD, art. 5-1 e et 32',
    endedBy: { look: 'relay' },
  },
  subscription: {
    label: 'Tant qu’un programme s’en sert, puis un an',
    ground: 'RGPD, art. 5-1 e et 32',
    endedBy: { look: 'relay' },
  },
  tries: {
    label: 'Quelques jours',
    ground: 'RGPD, art. 32 ; recommandation CNIL sur les mots de passe',
    endedBy: { task: 'forget-tries' },
  },
  served: {
    label: 'Quelques mois après la réponse, selon le réglage du service',
    ground: 'RGPD, art. 5-1 e',
    endedBy: { task: 'forget-served' },
  },
  notices: {
    label: 'Sept jours après l’envoi',
    ground: 'RGPD, art. 5-1 e',
    endedBy: { task: 'send-digests' },
  },
  journal: {
    label: 'Six à trente-six mois, selon le réglage du service',
    ground: 'CNIL, délibération 2021-122 sur la journalisation',
    endedBy: { task: 'keep-journal' },
  },
  passage: {
    label: 'Trente jours après la remise',
    ground: 'RGPD, art. 5-1 e',
    endedBy: { look: 'relay' },
  },
  queue: {
    label: 'Jusqu’à l’exécution',
    ground: 'RGPD, art. 5-1 e',
    endedBy: { act: 'the job itself, once it is done' },
  },
  address: {
    label: 'Quelques minutes',
    ground: 'RGPD, art. 32',
    endedBy: { act: 'the next address issued, or the hourly look' },
  },
  service: {
    label: 'Tant que le service en a besoin pour s’organiser',
    ground: 'RGPD, art. 6-1 e ; C. trav., art. L4622-2',
    endedBy: { act: 'changes by the service' },
  },
} as const satisfies Record<string, KeptRule>;

export type KeptCode = keyof typeof keptRules;
