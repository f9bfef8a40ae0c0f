import type { DocumentKind } from '../generated/resolvers.ts';

/** What a kind of document is about, who may see it and for how long it is kept. */
export interface Kind {
  code: DocumentKind;
  /** French label. */
  label: string;
  about: 'ACCOUNT' | 'EMPLOYEE';
  /**
   * Right to read it on the account; null where nobody of a member ever does. The database opens rows by the same right; a
   * test keeps the two equal.
   */
  reading: string | null;
  /** Second right that it takes beside `reading`. */
  alsoReading?: string;
  /** Whether the employer finds it without asking; what is not pushed belongs to the employee, or to the service. */
  pushed: boolean;
  /** Right of the service's people and programs to hand it over; null for what is written here. */
  publishing: string | null;
  /** Right of a member to deposit it; null where only the service gives it. */
  depositing: string | null;
  /** Why it is shared: an article of the Code du travail, or what stands for one. */
  ground: string;
  /**
   * Years from its day for which it is kept; null as long as what it proves lasts. The law sets those of the risk
   * assessment (L4121-3-1), the service the others.
   */
  keepYears: number | null;
}

/** Papers that a medical visit ends with: written by its professional, never here (arrêté of 3 March 2025). */
const ofVisits = {
  about: 'EMPLOYEE',
  reading: 'certificates:read',
  publishing: 'visits:manage',
  depositing: null,
  pushed: true,
} as const;

/** Papers of visits that belong to the employee: they go to them by a link. */
const ofTheEmployee = { ...ofVisits, pushed: false } as const;

const ofPrevention = {
  about: 'ACCOUNT',
  reading: 'prevention:read',
  publishing: 'prevention:write',
  pushed: true,
} as const;

/** Every kind, in the order in which they are shown. */
export const kinds: readonly Kind[] = [
  {
    ...{ code: 'RISK_ASSESSMENT', label: 'Document unique (DUERP)', ...ofPrevention },
    ...{ depositing: 'prevention:write', ground: 'L4121-3-1', keepYears: 40 },
  },
  {
    ...{ code: 'COMPANY_SHEET', label: 'Fiche d’entreprise', ...ofPrevention },
    ...{ depositing: null, ground: 'R4624-46', keepYears: 10 },
  },
  {
    ...{ code: 'ACTION_REPORT', label: 'Compte rendu d’action en milieu de travail' },
    ...{ ...ofPrevention, depositing: null, ground: 'R4624-46', keepYears: 10 },
  },
  {
    ...{ code: 'PREVENTION_PAPER', label: 'Document de prévention', ...ofPrevention },
    ...{ depositing: 'prevention:write', ground: 'L4622-2', keepYears: 5 },
  },
  {
    ...{ code: 'PRACTICAL', label: 'Document pratique', about: 'ACCOUNT', reading: 'account:read' },
    ...{ publishing: 'account:write', depositing: 'account:write', ground: 'L4622-2' },
    ...{ keepYears: 3, pushed: true },
  },
  {
    ...{ code: 'CERTIFICATE', label: 'Attestation de suivi', ...ofVisits },
    ...{ ground: 'R4624-14', keepYears: 10 },
  },
  {
    ...{ code: 'APTITUDE', label: 'Avis d’aptitude', ...ofVisits },
    ...{ ground: 'R4624-25', keepYears: 10 },
  },
  {
    ...{ code: 'UNFITNESS', label: 'Avis d’inaptitude', ...ofVisits },
    ...{ ground: 'R4624-42', keepYears: 10 },
  },
  {
    ...{ code: 'MEASURES', label: 'Proposition de mesures individuelles', ...ofVisits },
    ...{ ground: 'L4624-3', keepYears: 10 },
  },
  {
    ...{ code: 'PRE_REPRISE', label: 'Recommandations de préreprise', ...ofVisits },
    ...{ ground: 'R4624-30', keepYears: 10 },
  },
  {
    ...{ code: 'ANCI', label: 'Attestation d’absence de contre-indications', ...ofTheEmployee },
    ...{ ground: 'R4323-56', keepYears: 5 },
  },
  {
    ...{ code: 'EXPOSURE_STATE', label: 'État des lieux des expositions', ...ofTheEmployee },
    ...{ reading: null, ground: 'R4624-28-3', keepYears: 1 },
  },
  {
    ...{ code: 'SUMMONS', label: 'Convocation', about: 'EMPLOYEE', reading: 'summons:read' },
    ...{ publishing: null, depositing: null, ground: 'pratique du service', keepYears: 3 },
    pushed: true,
  },
  {
    ...{ code: 'INCIDENT_SHEET', label: 'Fiche d’incident', about: 'ACCOUNT' },
    ...{ reading: null, publishing: null, depositing: null, pushed: false },
    ...{ ground: 'art. 33 du RGPD', keepYears: 5 },
  },
  {
    ...{ code: 'REQUEST_PROOF', label: 'Preuve de demande', about: 'EMPLOYEE' },
    ...{ reading: 'visits:read', publishing: null, depositing: null, pushed: true },
    ...{ ground: 'L4624-1', keepYears: 5 },
  },
  {
    ...{ code: 'DOSSIER', label: 'Dossier contrôle', about: 'ACCOUNT', pushed: true },
    ...{ reading: 'certificates:read', alsoReading: 'prevention:read', publishing: null },
    ...{ depositing: null, ground: 'L8113-4', keepYears: 1 },
  },
  {
    ...{ code: 'MANDATE', label: 'Preuve de mandat', about: 'ACCOUNT', reading: 'users:manage' },
    ...{ publishing: null, depositing: null, ground: '1984 du code civil', keepYears: null },
    pushed: true,
  },
];

const byCode = new Map(kinds.map((kind) => [kind.code, kind]));

/** @throws for a code that the contract does not know */
export function kindOf(code: DocumentKind): Kind {
  const kind = byCode.get(code);
  if (!kind) throw new Error(`No kind ${code}`);
  return kind;
}

/** Kinds that belong to the account as a whole: what « Documents partagés » shows. */
export const accountKinds: readonly DocumentKind[] = kinds
  .filter(({ about, publishing }) => about === 'ACCOUNT' && publishing !== null)
  .map(({ code }) => code);

/** Kinds of papers of a visit. */
export const visitKinds: readonly DocumentKind[] = kinds
  .filter(({ about, publishing }) => about === 'EMPLOYEE' && publishing !== null)
  .map(({ code }) => code);

/** Those of them that belong to the employee. */
export const employeeKinds: readonly DocumentKind[] = kinds
  .filter(({ about, pushed }) => about === 'EMPLOYEE' && !pushed)
  .map(({ code }) => code);
