import { addMonths } from '../civil-date.ts';
import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import type { LawParameters } from '../parameters.ts';
import { rule } from '../rule.ts';

/** First day on which driving and electrical authorisations need a certificate instead of the SIR examination. */
export const certificatesSince: CivilDate = '2025-10-01';

/** How long a certificate for driving or electrical work stands, in months; nobody can shorten it. */
export const certificateValidity: LegalValue<number>[] = [
  rule(60, ['R4323-56', 'R4544-11-1'], { from: certificatesSince }),
];

/** How long an « avis d'aptitude » of the former SIR stands for a certificate, in months from its day. */
export const formerAptitudeValidity: LegalValue<number>[] = [
  rule(60, ['questions-réponses du ministère du travail, 4 novembre 2025'], {
    from: certificatesSince,
  }),
];

/** How a certificate stands on a day. */
export interface CertificateStatus {
  /** `TO_RENEW` within the service's renewal window. The last day of validity is still valid. */
  state: 'VALID' | 'TO_RENEW' | 'EXPIRED';
  /** Last day of validity. */
  expiresOn: CivilDate;
  /** First day of the renewal window. */
  renewFrom: CivilDate;
  basis: string[];
}

/**
 * How a certificate issued on a day stands on another. One of the days before certificates existed is an « avis
 * d'aptitude » of the former SIR.
 * @throws RangeError before 2025-10-01, when there was no such certificate
 */
export function certificateStatus(
  issuedOn: CivilDate,
  day: CivilDate,
  parameters: LawParameters,
): CertificateStatus {
  const former = issuedOn < certificatesSince;
  const validity = legalValueOn(former ? formerAptitudeValidity : certificateValidity, day);
  const expiresOn = addMonths(issuedOn, validity.value);
  const renewFrom = addMonths(expiresOn, -parameters.certificateRenewalMonths);
  const open = day < renewFrom ? 'VALID' : 'TO_RENEW';
  return {
    state: day > expiresOn ? 'EXPIRED' : open,
    expiresOn,
    renewFrom,
    basis: [...validity.basis],
  };
}
