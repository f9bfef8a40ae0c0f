import type { CivilDate } from '@vigie/chassis/civil-date';
import { certificateStatus, type CertificateStatus } from '@vigie/law/certificate/validity';
import { defaultParameters } from '@vigie/law/parameters';
import type { Refusal } from '../employee/refusal.ts';

/** How a certificate stands on a day: five years, which nobody can shorten (R4323-56, R4544-11-1). */
export function statusOn(today: CivilDate, issuedOn: CivilDate): CertificateStatus {
  return certificateStatus(issuedOn, today, defaultParameters);
}

/** Why a certificate of that day stands for nothing today. */
export function refusalsOf(issuedOn: CivilDate, today: CivilDate): Refusal[] {
  if (issuedOn > today) return [{ code: 'INVALID_DATE', field: 'issuedOn' }];
  const expired = statusOn(today, issuedOn).state === 'EXPIRED';
  return expired ? [{ code: 'CERTIFICATE_EXPIRED', field: 'issuedOn' }] : [];
}
