/** Who issued an invoice to whom and on which terms, as it was that day (CGI annexe II, article 242 nonies A). */
export interface Parties {
  seller: Seller;
  buyer: Buyer;
  terms: Terms;
}

export interface Seller {
  name: string;
  legalForm: string;
  siren: string;
  vatNumber: string;
  street: string;
  postCode: string;
  city: string;
  phone: string;
  email: string;
  iban: string;
  bic: string;
  /** Its colour; none on what was issued before services had one. */
  hue?: string;
}

export interface Buyer {
  name: string;
  memberNumber: string;
  siren: string;
  siret: string;
  addressee: string | null;
  addressLine: string | null;
  street: string;
  postCode: string;
  city: string;
}

export interface Terms {
  latePenalty: string;
  discount: string;
  vatOnDebits: boolean;
}
