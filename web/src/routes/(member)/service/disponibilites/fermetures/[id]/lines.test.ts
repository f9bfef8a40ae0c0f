import { describe, expect, it } from 'vitest';
import { linesOf } from './lines';

const contact = (id: string, phone: string | null, ...purposes: ('FOLLOW_UP' | 'BILLING')[]) => ({
  ...{ id, firstName: id, lastName: 'Poirel', phone, purposes },
});
const user = (id: string, phone: string) => ({ id, firstName: id, lastName: 'Poirel', phone });

describe('les numéros à appeler', () => {
  it('commencent par qui suit les visites, et chacun une fois', () => {
    const lines = linesOf({
      contacts: [
        contact('Paie', '02 61 91 00 01', 'BILLING'),
        contact('Suivi', '02 61 91 00 02', 'FOLLOW_UP'),
        contact('Muet', null, 'FOLLOW_UP'),
      ],
      usersToCall: [user('Suivi aussi', '0261910002'), user('Accueil', '02 61 91 00 03')],
    });
    expect(lines.map(({ id }) => id)).toEqual(['Suivi', 'Accueil', 'Paie']);
  });

  it('restent ceux des contacts pour qui ne planifie pas', () => {
    const contacts = [contact('Paie', '02 61 91 00 01', 'BILLING')];
    expect(linesOf({ contacts, usersToCall: null }).map(({ id }) => id)).toEqual(['Paie']);
  });
});
