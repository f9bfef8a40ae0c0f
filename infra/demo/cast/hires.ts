/** A hire that was announced; days are counted from today. */
export interface AnnouncedMember {
  firstName: string;
  lastName: string;
  sex: 'FEMALE' | 'MALE';
  /** Age today, in whole years; somebody of the cast has the birth date that is on file. */
  age: number;
  contract: 'CDI' | 'CDD' | 'APPRENTICE';
  jobTitle: string | null;
  /** Days until the first day on the job; negative for somebody who has started unconfirmed. */
  startsIn: number;
  startTime: string;
  /** Months of a contract of limited length. */
  months?: number;
  source: 'MACHINE' | 'FILE' | 'DSN';
}

/** Announced hires by member number: one near its legal date, one of somebody who had left, one of a minor. */
export const announcedHires: Record<string, AnnouncedMember[]> = {
  '0010001': [
    {
      ...{ firstName: 'Capucine', lastName: 'Vallin', sex: 'FEMALE', age: 24, contract: 'CDI' },
      ...{ jobTitle: 'Vendeuse', startsIn: 6, startTime: '07:00', source: 'MACHINE' },
    },
    {
      ...{ firstName: 'Timéo', lastName: 'Chauvigné', sex: 'MALE', age: 16 },
      ...{ contract: 'APPRENTICE', jobTitle: 'Apprenti boulanger', startsIn: 7, months: 24 },
      ...{ startTime: '06:00', source: 'MACHINE' },
    },
  ],
  '0010005': [
    {
      ...{ firstName: 'Sarah', lastName: 'Delaunay-Picq', sex: 'FEMALE', age: 29, contract: 'CDI' },
      ...{ jobTitle: null, startsIn: -83, startTime: '09:00', source: 'DSN' },
    },
    {
      ...{ firstName: 'Théophile', lastName: 'Marescot', sex: 'MALE', age: 34, contract: 'CDD' },
      ...{ jobTitle: 'Commis de cuisine', startsIn: 3, startTime: '10:30', months: 6 },
      source: 'FILE',
    },
    {
      ...{ firstName: 'Lou-Anne', lastName: 'Quéméneur', sex: 'FEMALE', age: 20, contract: 'CDD' },
      ...{ jobTitle: 'Serveuse', startsIn: 5, startTime: '17:00', months: 3, source: 'FILE' },
    },
  ],
};
