import type { Parties } from '../invoice/parties.ts';

/** A service that invoices a member, for tests; the numbers belong to nobody. */
export const parties: Parties = {
  seller: {
    ...{ name: 'Service d’essai', legalForm: 'Association loi 1901', siren: '000199000' },
    ...{ vatNumber: 'FR74000199000', street: '1 quai', postCode: '49990', city: 'Saint-Aubance' },
    ...{ phone: '02 61 91 00 00', email: 'contact@service.example' },
    ...{ iban: 'FR7699999000010000001234537', bic: 'VIGIFRPPXXX' },
  },
  buyer: {
    ...{ name: 'Fournil SAS', memberNumber: '0010001', siren: '000100012' },
    ...{ siret: '00010001200017', addressee: 'Fournil', addressLine: null },
    ...{ street: '4 place du Marché', postCode: '49990', city: 'Saint-Aubance' },
  },
  terms: {
    ...{ latePenalty: 'trois fois le taux d’intérêt légal', discount: 'aucun' },
    vatOnDebits: false,
  },
};
