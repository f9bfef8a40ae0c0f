import type { CivilDate } from './civil-date.ts';

/** Certificates for driving and for electrical work (R4323-56, R4544-11-1). */
export const certificateDocuments = ['ANCI_DRIVING', 'ANCI_ELECTRICAL'] as const;

export type CertificateDocument = (typeof certificateDocuments)[number];

/** A certificate that the work asks for. */
export interface NeededCertificate {
  document: CertificateDocument;
  /** Day before the first one on which the work asks for it. */
  neededBy: CivilDate;
  /** Day of one brought along, or of an « avis d'aptitude » that stands for it; null where it must come of an examination. */
  issuedOn: CivilDate | null;
}

/** A visit that the end of an exposure, or retirement, asks for (L4624-2-1). */
export interface ExposureVisit {
  kind: 'POST_EXPO' | 'POST_PRO';
  /** First day on which it may be held; null where the law sets none. */
  earliestDate: CivilDate | null;
  latestDate: CivilDate;
  performers: readonly string[];
}

/** Visits before a hire that may spare the first one (R4624-15, R4624-27). */
export const sparingVisits = ['VIP_INIT', 'VIP_PERIO', 'EMA_INIT', 'EMA_PERIO'] as const;

/** The visit before a hire for which the service spares the first one. */
export interface SeenBefore {
  kind: (typeof sparingVisits)[number];
  day: CivilDate;
}
