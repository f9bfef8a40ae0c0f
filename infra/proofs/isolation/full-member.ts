import { withConnection, type Sql } from '../../database/connection.ts';
import { addMember, type TestMember, type TestUser } from '../../tests/cast.ts';
import type { House } from '../../tests/house.ts';
import { addAbsence } from './full-absence.ts';
import { addAccess, addJournal, addProgram } from './full-access.ts';
import { addBilling } from './full-billing.ts';
import { addCalendarAddress } from './full-calendar.ts';
import { addCompanyRoom } from './full-company.ts';
import { addDeclaration } from './full-declaration.ts';
import { addBulkChange, addEmployee } from './full-employee.ts';
import { addDocuments } from './full-documents.ts';
import { addFirm } from './full-firm.ts';
import { addGivenUp } from './full-half-days.ts';
import { addAnnouncedHire } from './full-hire.ts';
import { addImport } from './full-import.ts';
import { addVisitRequest } from './full-requests.ts';
import { addTeam } from './full-staff.ts';
import { addUnavailability } from './full-unavailability.ts';
import { addUser } from './full-user.ts';
import { addPreference } from './full-preference.ts';
import { addWaitingPlace } from './full-waiting.ts';
import { addVisits } from './full-visit.ts';
import { addTrade, addVisitLife } from './full-visits.ts';

/** A company with a row in every member-scoped table, and in every text a word that stands nowhere else. */
export interface FullMember {
  member: TestMember;
  administrator: TestUser;
  /** Words, dates and numbers by which a row of this company is recognised. */
  canaries: readonly string[];
  /** Identifiers by which somebody could ask for its rows, by type of the contract. */
  ids: Readonly<Record<string, string>>;
}

/** What every row of one company is written with. */
export interface Ink {
  sql: Sql;
  account: string;
  label: string;
  year: number;
  /** Remembers a text as one that only this company's rows carry. */
  canary(text: string): string;
}

export async function addFullMember(
  house: House,
  label: string,
  year: number,
): Promise<FullMember> {
  const member = await addMember(house, `${label}Compte`);
  const administrator = await member.userWith('administrator');
  const canaries: string[] = [`${label}Compte`, `Ville-${label}Compte`, `1 rue ${label}Compte`];
  canaries.push(
    `${label}Compte SAS`,
    member.memberNumber,
    administrator.email,
    `Nom-${label.toLowerCase()}`,
  );
  const canary = (text: string): string => {
    canaries.push(text);
    return text;
  };
  const ids = await withConnection(house.database.adminUrl, async (sql) => {
    const ink: Ink = { sql, account: member.accountId, label, year, canary };
    const staff = await addEmployee(ink);
    const declared = await addDeclaration(ink, staff);
    const absence = await addAbsence(ink, staff.Employee);
    const visits = await addVisits(ink, staff.Employee, absence.Absence);
    await addVisitLife(ink, staff.Employee);
    await addGivenUp(ink, staff.Employee);
    await addTrade(ink, member.companyId);
    await addPreference(ink);
    await addUnavailability(ink, staff.Employee);
    await addWaitingPlace(ink, visits.Visit);
    const request = await addVisitRequest(ink, staff.Employee, administrator.id);
    const change = await addBulkChange(ink, staff.Employee, administrator.id);
    const user = await addUser(ink, administrator.id);
    const room = await addCompanyRoom(ink, administrator.id);
    const firm = await addFirm(ink);
    const document = await addDocuments(ink, visits.Visit, administrator.id);
    const invoice = await addBilling(ink);
    const hire = await addAnnouncedHire(ink);
    await addAccess(ink, administrator.id, house.dataKey);
    await addCalendarAddress(ink, administrator.id);
    await addTeam(ink);
    const program = await addProgram(ink);
    return {
      ...program,
      ...{ ...hire, ...staff, ...absence, ...change, ...visits, ...document, ...invoice, ...user },
      ...firm,
      ...request,
      ...declared,
      ...room,
      Company: member.companyId,
    };
  });
  await withConnection(house.database.adminUrl, (sql) =>
    addJournal(sql, member.accountId, administrator.id, label, canary),
  );
  const imported = await addImport(house, member.accountId, administrator.id, label, canary);
  return {
    member,
    administrator,
    canaries,
    ids: { ...ids, ...imported, MemberAccount: member.accountId, User: administrator.id },
  };
}
