import type { SeededAbsence } from '@vigie/workforce/seed';

/** Somebody of the cast who is or was away; days are counted from today, negative for those that passed. */
export interface Leave {
  memberNumber: string;
  firstName: string;
  lastName: string;
  cause: SeededAbsence['cause'];
  from: number;
  /** Last day away; null while nobody knows. */
  until: number | null;
  /** The employer has said that the person is back. */
  back?: true;
  /** The return visit was asked for. */
  requested?: true;
}

type Row = [
  memberNumber: string,
  name: string,
  cause: Leave['cause'],
  from: number,
  until: number | null,
  rest?: Pick<Leave, 'back' | 'requested'>,
];

const leaves = (rows: Row[]): Leave[] =>
  rows.map(([memberNumber, name, cause, from, until, rest]) => {
    const [firstName = '', ...lastName] = name.split(' ');
    return { memberNumber, firstName, lastName: lastName.join(' '), cause, from, until, ...rest };
  });

/** Absences that show each answer of the return assistant. */
export const absences = leaves([
  // Seventy days, back in a week: a visit to ask for.
  ['0010001', 'Louane Petitjean', 'SICKNESS', -62, 7],
  // A night worker's sickness is told to the physician.
  ['0010001', 'Bastien Rouvrais', 'SICKNESS', -3, 4],
  ['0010002', 'Yann Morvillez', 'OCCUPATIONAL_DISEASE', -40, 4, { requested: true }],
  ['0010002', 'Françoise Lemarquand', 'OTHER_LEAVE', -30, -22, { back: true }],
  ['0010003', 'Samira Ouazzani', 'MATERNITY', -80, 31],
  // A short accident is told too.
  ['0010003', 'Jérôme Tessandier', 'WORK_ACCIDENT', -12, -6, { back: true }],
  // Away for long, nobody knows until when: pre-return visit and liaison are possible.
  ['0010005', 'Rachid Amrouni', 'SICKNESS', -48, null],
  ['0010005', 'Anaïs Bourdelas', 'COMMUTING_ACCIDENT', -20, -2],
  ['0010006', 'Adèle Abgrall', 'MATERNITY', -95, 10],
  ['0010006', 'Bilal Lebreuilly', 'SICKNESS', -66, 5],
  ['0010006', 'Cédric Wolkowicz', 'WORK_ACCIDENT', -34, 2, { requested: true }],
  ['0010006', 'Brigitte Guégan', 'SICKNESS', -9, 12],
  ['0010006', 'Jordan Ribaucourt', 'SICKNESS', -55, null],
  ['0010006', 'Gaëlle Quéméneur', 'WORK_ACCIDENT', -25, -19, { back: true }],
]);
