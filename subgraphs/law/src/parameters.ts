/**
 * What differs between services, because the law is silent or read in two ways. Each has the default of the most
 * common practice; a service's medical team may set another.
 */
export interface LawParameters {
  /**
   * Longest gap between two visits of a worker under 18 without regulated work, in months. R4624-17 does not name
   * minors: 36 by official examples, 60 by a strict reading of R4624-16.
   */
  minorGapMonths: 36 | 60;
  /** Class of biological agents of group 2: R4426-7 only asks for a visit before assignment. */
  biologicalGroup2Profile: 'SIA' | 'SI';
  /** Class of electromagnetic fields above the limits: R4453-25 only asks for a visit before assignment. */
  electromagneticFieldsProfile: 'SIA' | 'SI';
  /**
   * Whether a SIR worker who also meets an SIA criterion keeps the SIA ceiling (3 years) between two visits.
   * Strictly the SIR rhythm alone applies (4 years, with an intermediate visit at 2).
   */
  capEnhancedByAdapted: boolean;
  /** How long before a certificate for driving or electrical work expires its renewal is proposed, in months. */
  certificateRenewalMonths: number;
  /** Whether a pre-return visit may also spare the return visit after maternity leave: the decree is not clear. */
  waiverCoversMaternity: boolean;
}

/** The settings of a service that has chosen nothing. */
export const defaultParameters: LawParameters = {
  minorGapMonths: 36,
  biologicalGroup2Profile: 'SIA',
  electromagneticFieldsProfile: 'SIA',
  capEnhancedByAdapted: true,
  certificateRenewalMonths: 6,
  waiverCoversMaternity: false,
};
