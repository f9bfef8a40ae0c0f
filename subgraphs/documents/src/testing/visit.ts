import { createHash } from 'node:crypto';

/** What the gateway answers about one planned visit, as a test may change it. */
export function visitAnswer() {
  return {
    service: {
      name: 'Santé au travail des Deux Rives',
      phone: '02 61 91 00 00',
      email: 'contact@deux-rives.example',
      street: '12 quai des Œillets',
      postCode: '44000',
      city: 'Nantes',
      openingHours: 'Du lundi au vendredi, de 8 h 30 à 17 h 30',
      hue: 'PETROL',
      logo: null,
    },
    visit: {
      id: '0193f1a2-7b6c-7d8e-9f00-1a2b3c4d5e6f',
      version: 2,
      status: 'PLANNED',
      summonsOn: null as string | null,
      startsAt: '2126-11-30T09:15:00.000Z',
      endsAt: '2126-11-30T10:00:00.000Z',
      cancellation: { until: '2126-11-28T09:15:00.000Z' },
      centre: {
        id: '0193f1a2-0000-7000-8000-000000000001',
        name: 'Centre de Beaulieu',
        street: '4 rue de l’Île',
        postCode: '44200',
        city: 'Nantes',
        phone: '02 61 91 00 10',
        accessNotes: 'Tramway ligne 2, arrêt Vincent-Gâche.',
      },
      practitioner: {
        id: '0193f1a2-0000-7000-8000-000000000002',
        name: 'Dr Anne Le Goff',
        kind: 'PHYSICIAN',
      },
      employee: {
        firstName: 'Łucja',
        lastName: 'Öztürk',
        usedName: 'Lefèvre' as string | null,
        birthDate: '1990-03-01',
      },
      account: {
        id: '0193f1a2-0000-7000-8000-00000000000a',
        memberNumber: '0123456',
        name: 'Boulangerie de l’Œuvre',
        siret: '73282932000074',
        recipients: [
          recipient('ada@boulangerie.example', 'Ada Martin'),
          recipient('rh@boulangerie.example', 'Rose Hamon'),
        ],
      },
    },
  };
}

/** Somebody who is told at once; the same address is always the same user. */
export function recipient(email: string, name: string) {
  const cadence = 'IMMEDIATE' as 'IMMEDIATE' | 'DAILY' | 'WEEKLY';
  const digest = createHash('sha256').update(email).digest('hex');
  const userId = digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  return { userId, email, name, cadence };
}
