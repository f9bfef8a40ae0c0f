import type { RequestKind } from '../request/kinds.ts';
import type { ReadyAnswerRow } from './table.ts';

/** What a ready answer does with a request. */
export const answerUses = ['ACCEPT', 'ASK', 'REJECT'] as const;

export type AnswerUse = (typeof answerUses)[number];

/** A text that the service has ready for one situation, or for one reason to turn a request down. */
export interface AnswerDefinition {
  /** Name of its column, as the row has it. */
  field: Exclude<keyof ReadyAnswerRow, 'onlyRow'>;
  code: string;
  use: AnswerUse;
  /** Only for this visit; null for all. */
  kind: RequestKind | null;
  /** In French; what the service reads where it chooses. */
  label: string;
  /** Text before the service has written its own. The migration has the same. */
  usual: string;
}

/** In the order in which they are offered. */
export const answerDefinitions: readonly AnswerDefinition[] = [
  {
    ...{ code: 'accept.DEM_EMP', field: 'acceptDemEmp', use: 'ACCEPT', kind: 'DEM_EMP' },
    label: 'Visite à la demande de l’employeur',
    usual:
      'Votre demande est acceptée. Le salarié est reçu sur son temps de travail, et vous recevez ensuite l’attestation ou l’avis, sans rien de médical. Prévenez-le que la visite vient de vous.',
  },
  {
    ...{ code: 'accept.MI_CARRIERE', field: 'acceptMiCarriere', use: 'ACCEPT' },
    ...{ kind: 'MI_CARRIERE', label: 'Visite de mi-carrière' },
    usual:
      'Votre demande est acceptée. La visite de mi-carrière fait le point sur le poste et la santé ; le salarié peut y parler de la suite de son parcours.',
  },
  {
    ...{ code: 'accept.POST_EXPO', field: 'acceptPostExpo', use: 'ACCEPT', kind: 'POST_EXPO' },
    label: 'Visite post-exposition',
    usual:
      'Votre demande est acceptée. Le médecin dresse l’état des lieux des expositions et le remet au salarié seul. Remettez-lui, s’il en a besoin, les documents sur ses expositions.',
  },
  {
    ...{ code: 'accept.ANCI_EXAM', field: 'acceptAnciExam', use: 'ACCEPT', kind: 'ANCI_EXAM' },
    label: 'Autorisation de conduite ou habilitation électrique',
    usual:
      'Votre demande est acceptée. L’attestation est remise à l’issue de l’examen et vaut cinq ans. L’autorisation ou l’habilitation ne se délivre qu’ensuite.',
  },
  {
    ...{ code: 'ask.DEM_EMP', field: 'askDemEmp', use: 'ASK', kind: 'DEM_EMP' },
    label: 'Ce qui change au poste',
    usual:
      'Pour préparer la visite, pouvez-vous préciser ce qui change ou pose question au poste (tâches, horaires, matériel), sans rien de médical, et depuis quand ?',
  },
  {
    ...{ code: 'ask.MI_CARRIERE', field: 'askMiCarriere', use: 'ASK', kind: 'MI_CARRIERE' },
    label: 'Accord de branche',
    usual:
      'Un accord de votre branche fixe-t-il un autre âge que 45 ans pour la visite de mi-carrière ? Si oui, lequel ?',
  },
  {
    ...{ code: 'ask.POST_EXPO', field: 'askPostExpo', use: 'ASK', kind: 'POST_EXPO' },
    label: 'Expositions et dates',
    usual:
      'Pouvez-vous indiquer à quels risques particuliers le salarié a été exposé, de quand à quand, et le jour où l’exposition a cessé ?',
  },
  {
    ...{ code: 'ask.ANCI_EXAM', field: 'askAnciExam', use: 'ASK', kind: 'ANCI_EXAM' },
    label: 'Catégories et échéances',
    usual:
      'Quelles catégories d’engins ou quelles habilitations sont demandées, et à quelle date expire l’attestation précédente, s’il y en a une ?',
  },
  {
    ...{ code: 'reject.PLANNED', field: 'rejectPlanned', use: 'REJECT', kind: null },
    label: 'Une visite est déjà prévue',
    usual:
      'Une visite de ce salarié est déjà prévue prochainement : le professionnel de santé y regardera la situation que vous décrivez. Il n’est pas utile d’en ajouter une.',
  },
  {
    ...{ code: 'reject.NOT_DUE', field: 'rejectNotDue', use: 'REJECT', kind: null },
    label: 'La visite n’est pas nécessaire',
    usual:
      'D’après les informations de votre espace, cette visite n’est pas nécessaire aujourd’hui : la précédente reste valable. Si le poste ou les expositions ont changé, déclarez-le dans la fiche du salarié.',
  },
  {
    ...{ code: 'reject.EMPLOYEE_ASKS', field: 'rejectEmployeeAsks', use: 'REJECT', kind: null },
    label: 'Au salarié de la demander',
    usual:
      'Cette visite se demande par le salarié lui-même ou par un médecin. Donnez-lui le numéro du service : il peut nous appeler sans vous en dire la raison.',
  },
  {
    ...{ code: 'reject.WORKPLACE', field: 'rejectWorkplace', use: 'REJECT', kind: null },
    label: 'Une action en entreprise convient mieux',
    usual:
      'La question porte sur le poste plus que sur la personne : une étude de poste ou une visite des lieux de travail y répond mieux. Vous pouvez la demander dans « Prévention ».',
  },
  {
    ...{ code: 'reject.UNCLEAR', field: 'rejectUnclear', use: 'REJECT', kind: null },
    label: 'Demande restée sans précisions',
    usual:
      'Sans les précisions demandées, nous ne pouvons pas donner suite. Vous pouvez envoyer une nouvelle demande dès que vous les avez.',
  },
];
