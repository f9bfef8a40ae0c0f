/** What waits in the rooms of billing; absent where it was not asked for. */
export interface Waiting {
  rejected?: number;
  disputes?: number;
  unclear?: number;
}

const root = '/service/facturation';

/** The rooms of billing, as tabs; those in which something waits with how much it is. */
export function billingRooms(path: string, { rejected, disputes, unclear }: Waiting = {}) {
  const room = (word: string, label: string, waiting?: number) => {
    const href = `${root}${word}`;
    const current = word === '' ? path === root : path === href;
    return { href, label, current, count: waiting ? waiting : undefined };
  };
  return [
    room('', 'À facturer'),
    room('/rejets', 'Factures rejetées', rejected),
    room('/contestations', 'Contestations', disputes),
    room('/cartes', 'Paiements par carte', unclear),
    room('/prelevements', 'Prélèvements'),
    room('/ecritures', 'Écritures'),
  ];
}
