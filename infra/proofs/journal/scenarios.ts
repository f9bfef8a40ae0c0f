import type { Doorstep } from '@vigie/identity/testing/doorstep';
import type { HireDesk } from '@vigie/workforce/testing/announcement';
import type { Desk } from '@vigie/workforce/testing/declaration';
import type { TestMember, TestUser } from '../../tests/cast.ts';
import type { House } from '../../tests/house.ts';
import { absenceScenarios } from './absence-scenarios.ts';
import { actionScenarios } from './action-scenarios.ts';
import { billingScenarios } from './billing-scenarios.ts';
import { calendarScenarios } from './calendar-scenarios.ts';
import { checkoutScenarios } from './checkout-scenarios.ts';
import { clientScenarios } from './client-scenarios.ts';
import { companyScenarios } from './company-scenarios.ts';
import { debitScenarios } from './debit-scenarios.ts';
import { declarationScenarios } from './declaration-scenarios.ts';
import { deliveryScenarios } from './delivery-scenarios.ts';
import { documentScenarios } from './document-scenarios.ts';
import { employeeScenarios } from './employee-scenarios.ts';
import { firmScenarios } from './firm-scenarios.ts';
import { halfDayScenarios } from './half-day-scenarios.ts';
import { hireScenarios } from './hire-scenarios.ts';
import { importScenarios } from './import-scenarios.ts';
import { jobPostScenarios } from './job-post-scenarios.ts';
import { journalScenarios } from './journal-scenarios.ts';
import { mandateScenarios } from './mandate-scenarios.ts';
import { ownAccess } from './own-access.ts';
import { ownFactors } from './own-factors.ts';
import { planningScenarios } from './planning-scenarios.ts';
import { preferenceScenarios } from './preference-scenarios.ts';
import { privacyScenarios } from './privacy-scenarios.ts';
import { registerScenarios } from './register-scenarios.ts';
import { replacementScenarios } from './replacement-scenarios.ts';
import { requestScenarios } from './request-scenarios.ts';
import { settingScenarios } from './setting-scenarios.ts';
import { staffScenarios } from './staff-scenarios.ts';
import { tariffScenarios } from './tariff-scenarios.ts';
import { transferScenarios } from './transfer-scenarios.ts';
import { teamScenarios } from './team-scenarios.ts';
import { userScenarios } from './user-scenarios.ts';
import { viewScenarios } from './view-scenarios.ts';
import { placementScenarios } from './placement-scenarios.ts';
import { visitScenarios } from './visit-scenarios.ts';
import { waitingScenarios } from './waiting-scenarios.ts';

export interface World {
  house: House;
  door: Doorstep;
  desk: Desk;
  hires: HireDesk;
  member: TestMember;
  administrator: TestUser;
}

/** One mutation as somebody sends it. */
export interface Attempt {
  token: string | null;
  input?: object;
}

/** A mutation that does something, and one of the same name that is refused as late as can be. */
export interface Scenario {
  accepted: Attempt;
  refused: Attempt & { code: string };
}
/** What each mutation of the contract needs around it; a mutation without an entry here fails the proof. */
export const scenarios: Record<string, (world: World) => Promise<Scenario>> = {
  ...ownAccess,
  ...actionScenarios,
  ...userScenarios,
  ...clientScenarios,
  ...settingScenarios,
  ...tariffScenarios,
  ...billingScenarios,
  ...calendarScenarios,
  ...checkoutScenarios,
  ...debitScenarios,
  ...ownFactors,
  ...firmScenarios,
  ...companyScenarios,
  ...mandateScenarios,
  ...planningScenarios,
  ...registerScenarios,
  ...journalScenarios,
  ...employeeScenarios,
  ...halfDayScenarios,
  ...hireScenarios,
  ...importScenarios,
  ...jobPostScenarios,
  ...staffScenarios,
  ...transferScenarios,
  ...absenceScenarios,
  ...viewScenarios,
  ...visitScenarios,
  ...waitingScenarios,
  ...placementScenarios,
  ...preferenceScenarios,
  ...privacyScenarios,
  ...declarationScenarios,
  ...deliveryScenarios,
  ...documentScenarios,
  ...replacementScenarios,
  ...requestScenarios,
  ...teamScenarios,
};
