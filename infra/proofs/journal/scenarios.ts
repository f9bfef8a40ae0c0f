import { newId } from '@vigie/chassis/ids';
import { grantRole } from '@vigie/identity/seed';
import type { Doorstep } from '@vigie/identity/testing/doorstep';
import { announcement, type Hire, type HireDesk } from '@vigie/workforce/testing/announcement';
import { openAbsenceDesk } from '@vigie/workforce/testing/absence';
import { familyName, hire, type Desk } from '@vigie/workforce/testing/declaration';
import { writeImport, type WrittenImport } from '@vigie/workforce/import/testing/written-import';
import { withConnection, type Sql } from '../../database/connection.ts';
import {
  addEstablishment,
  addMember,
  addPerson,
  giveRole,
  type TestMember,
  type TestUser,
} from '../../tests/cast.ts';
import type { House } from '../../tests/house.ts';
import { clientScenarios } from './client-scenarios.ts';
import { firmScenarios } from './firm-scenarios.ts';
import { companyScenarios } from './company-scenarios.ts';
import { mandateScenarios } from './mandate-scenarios.ts';
import { registerScenarios } from './register-scenarios.ts';
import { settingScenarios } from './setting-scenarios.ts';
import { ownAccess } from './own-access.ts';
import { userScenarios } from './user-scenarios.ts';
import { ownFactors } from './own-factors.ts';

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

let counter = 0;

const keyed = (input: object): object => ({ idempotencyKey: newId(), ...input });

/** What each mutation of the contract needs around it; a mutation without an entry here fails the proof. */
export const scenarios: Record<string, (world: World) => Promise<Scenario>> = {
  ...ownAccess,
  ...userScenarios,
  ...clientScenarios,
  ...settingScenarios,
  ...ownFactors,
  ...firmScenarios,
  ...companyScenarios,
  ...mandateScenarios,
  ...registerScenarios,

  chooseNotification: async ({ house }) => {
    const own = await addMember(house, `Avis${++counter}`);
    const { token } = await own.userWith('administrator');
    const choice = { event: 'SUMMONS_READY', accountId: own.accountId };
    return {
      accepted: { token, input: keyed({ ...choice, cadence: 'WEEKLY' }) },
      refused: { token, input: keyed({ ...choice, cadence: 'NEVER' }), code: 'LAST_RECIPIENT' },
    };
  },

  checkJournal: async ({ house, administrator }) => {
    const { id } = await addPerson(house, `surveillance-${++counter}`, true);
    await house.seed((tx) => grantRole(tx, id, 'staff-supervisor', null));
    return {
      accepted: { token: await house.tokenFor(id, 'staff') },
      refused: { token: administrator.token, code: 'MISSING_RIGHT' },
    };
  },

  createEmployee: async ({ desk, member, administrator: { token } }) => {
    const { accountId } = member;
    const lastName = familyName(++counter);
    await desk.hired(token, accountId, { lastName });
    // No new post in what is accepted: its own line in the journal would stand in for that of the employee.
    const input = hire(accountId, { lastName, situations: ['WS_RQTH'] });
    const jobTitle = `Poste ${counter}`;
    return {
      accepted: { token, input: { ...input, idempotencyKey: newId(), allowDuplicate: true } },
      refused: { token, input: { ...input, jobTitle }, code: 'DUPLICATE' },
    };
  },

  updateEmployee: async ({ desk, member, administrator: { token } }) => {
    const { id } = await desk.hired(token, member.accountId, { lastName: familyName(++counter) });
    const change = { id, version: 1, situations: ['WS_LOAD55'] };
    const jobTitle = `Autre poste ${counter}`;
    return {
      accepted: { token, input: keyed(change) },
      refused: {
        token,
        input: keyed({ ...change, jobTitle, sex: 'FEMALE' }),
        code: 'FORBIDDEN_BY_LAW',
      },
    };
  },

  closeEmployee: async ({ desk, member, administrator: { token } }) => {
    const { id } = await desk.hired(token, member.accountId, { lastName: familyName(++counter) });
    return {
      accepted: { token, input: keyed({ id, version: 1, leftOn: '2026-12-31' }) },
      refused: {
        token,
        input: keyed({ id, version: 1, leftOn: '2020-01-01' }),
        code: 'INVALID_DATE',
      },
    };
  },

  reopenEmployee: async ({ desk, member, administrator: { token } }) => {
    const lastName = familyName(++counter);
    const { id } = await desk.hired(token, member.accountId, { lastName, startDate: '2026-01-05' });
    await desk.close(token, { id, version: 1, leftOn: '2026-11-20' });
    return {
      accepted: { token, input: keyed({ id, version: 2, startDate: '2026-12-01' }) },
      refused: {
        token,
        input: keyed({ id, version: 2, startDate: '2026-11-19' }),
        code: 'INVALID_DATE',
      },
    };
  },

  announceHires: async ({ hires, member, administrator: { token } }) => {
    const siret = await hires.siretOf(member.accountId);
    const announcements = [announcement(siret, { lastName: familyName(++counter) })];
    const tooMany = Array.from({ length: 51 }, () => announcement(siret));
    return {
      accepted: { token, input: keyed({ announcements }) },
      refused: { token, input: keyed({ announcements: tooMany }), code: 'TOO_MANY' },
    };
  },

  confirmHire: async (world) => {
    const { id } = await announced(world);
    const { token } = world.administrator;
    const jobTitle = `Poste annoncé ${counter}`;
    const heavy = { situations: ['WS_LOAD55'], sex: 'FEMALE', jobTitle };
    return {
      accepted: { token, input: keyed({ id, version: 1 }) },
      refused: { token, input: keyed({ id, version: 1, ...heavy }), code: 'FORBIDDEN_BY_LAW' },
    };
  },

  linkHire: async (world) => {
    const { id } = await announced(world);
    const { desk, member, administrator } = world;
    const { token } = administrator;
    const name = { lastName: familyName(++counter) };
    const employee = await desk.hired(token, member.accountId, name);
    const link = { id, version: 1, employeeId: employee.id };
    return {
      accepted: { token, input: keyed(link) },
      refused: { token, input: keyed({ ...link, employeeId: newId() }), code: 'NOT_FOUND' },
    };
  },

  confirmHires: selection({}),
  refuseHires: selection({ reason: 'ERROR' }),

  restoreHires: async (world) => {
    const { id } = await announced(world);
    const { hires, administrator } = world;
    const { token } = administrator;
    await hires.refuse(token, { hires: [{ id, version: 1 }], reason: 'ERROR' });
    return {
      accepted: { token, input: keyed({ hires: [{ id, version: 2 }] }) },
      refused: { token, input: keyed({ hires: tooMany(id) }), code: 'TOO_MANY' },
    };
  },

  startImport: async ({ member, administrator: { token } }) => {
    const { token: reader } = await member.userWith('reader');
    const { accountId } = member;
    return {
      accepted: { token, input: keyed({ accountId }) },
      refused: { token: reader, input: keyed({ accountId }), code: 'FORBIDDEN' },
    };
  },

  matchImportColumns: async (world) => {
    const { token, id } = await written(world, { state: 'TO_MATCH' });
    const columns = [{ index: 0, field: 'LAST_NAME' }];
    const nameless = [{ index: 0, field: 'SEX' }];
    return {
      accepted: { token, input: keyed({ id, version: 1, columns }) },
      refused: {
        token,
        input: keyed({ id, version: 1, columns: nameless }),
        code: 'NAMES_MISSING',
      },
    };
  },

  completeImport: async (world) => {
    const { token, id } = await written(world);
    return {
      accepted: { token, input: keyed({ id, version: 1, leftOn: '2026-11-20' }) },
      refused: {
        token,
        input: keyed({ id, version: 1, leftOn: '2030-01-01' }),
        code: 'INVALID_DATE',
      },
    };
  },

  correctImportRow: async (world) => {
    const { token, row: id } = await written(world);
    const cells = [{ field: 'LAST_NAME', text: 'a'.repeat(40_000) }];
    return {
      accepted: { token, input: keyed({ id, revision: 1, leaveOut: true }) },
      refused: { token, input: keyed({ id, revision: 1, cells }), code: 'TOO_LONG' },
    };
  },

  applyImport: async (world) => {
    const { token, id } = await written(world);
    const empty = await written(world, { counts: {} });
    return {
      accepted: { token, input: keyed({ id }) },
      refused: { token, input: keyed({ id: empty.id }), code: 'NOTHING_TO_APPLY' },
    };
  },

  undoImport: async (world) => {
    const { token, id } = await written(world, { state: 'APPLIED' });
    const waiting = await written(world);
    return {
      accepted: { token, input: keyed({ id }) },
      refused: { token, input: keyed({ id: waiting.id }), code: 'WRONG_STATE' },
    };
  },

  discardImport: async (world) => {
    const { token, id } = await written(world);
    const done = await written(world, { state: 'APPLIED' });
    return {
      accepted: { token, input: keyed({ id }) },
      refused: { token, input: keyed({ id: done.id }), code: 'WRONG_STATE' },
    };
  },

  changeEmployees: async ({ desk, member, administrator: { token } }) => {
    const { accountId } = member;
    const { id } = await desk.hired(token, accountId, { lastName: familyName(++counter) });
    const selection = { accountIds: [accountId], employees: [{ id, version: 1 }] };
    const unknown = { accountIds: [accountId], employees: [{ id: newId(), version: 1 }] };
    return {
      accepted: {
        token,
        input: keyed({ selection, leftOn: '2026-12-31', reason: 'END_OF_CONTRACT' }),
      },
      refused: {
        token,
        input: keyed({ selection: unknown, leftOn: '2026-12-31' }),
        code: 'NOBODY',
      },
    };
  },

  exportEmployees: async ({ desk, member, administrator: { token } }) => {
    const { accountId } = member;
    const { id } = await desk.hired(token, accountId, { lastName: familyName(++counter) });
    const chosen = (employee: string) => ({
      selection: { accountIds: [accountId], employees: [{ id: employee, version: 1 }] },
      format: 'CSV',
    });
    return {
      accepted: { token, input: chosen(id) },
      refused: { token, input: chosen(newId()), code: 'NOBODY' },
    };
  },

  createJobPost: async ({ desk, member, administrator: { token } }) => {
    const { accountId } = member;
    const jobTitle = `Poste ${++counter}`;
    await desk.hired(token, accountId, { lastName: familyName(counter), jobTitle });
    return {
      accepted: { token, input: keyed({ accountId, title: `Nouveau ${counter}` }) },
      refused: { token, input: keyed({ accountId, title: jobTitle }), code: 'DUPLICATE' },
    };
  },

  declareAbsence: async (world) => {
    const { token } = world.administrator;
    const employeeId = await longEmployed(world);
    const input = { employeeId, ...longLeave };
    return {
      accepted: { token, input: keyed(input) },
      // Refused once everything is written: the law requires no visit.
      refused: {
        token,
        input: keyed({ ...input, cause: 'OTHER_LEAVE', requestReturnVisit: true }),
        code: 'NOT_DUE',
      },
    };
  },

  updateAbsence: async (world) => {
    const { token } = world.administrator;
    const id = await declared(world);
    const change = { id, version: 1, cause: 'WORK_ACCIDENT' };
    return {
      accepted: { token, input: keyed(change) },
      refused: { token, input: keyed({ ...change, firstDay: '2026-12-01' }), code: 'INVALID_DATE' },
    };
  },

  endAbsence: async (world) => {
    const { token } = world.administrator;
    const id = await declared(world);
    const end = { id, version: 1, returnedOn: '2026-11-23' };
    return {
      accepted: { token, input: keyed(end) },
      refused: {
        token,
        input: keyed({ ...end, returnedOn: '2026-11-24' }),
        code: 'RETURN_AHEAD',
      },
    };
  },

  withdrawAbsence: async (world) => {
    const { token } = world.administrator;
    const id = await declared(world);
    return {
      accepted: { token, input: keyed({ id, version: 1 }) },
      refused: { token, input: keyed({ id, version: 2 }), code: 'STALE_VERSION' },
    };
  },

  requestReturnVisit: async (world) => {
    const { token } = world.administrator;
    const id = await declared(world);
    // Refused once the request is written: the end is not known.
    const endless = await declared(world, { expectedLastDay: null });
    return {
      accepted: { token, input: keyed({ id }) },
      refused: { token, input: keyed({ id: endless }), code: 'END_UNKNOWN' },
    };
  },

  spareReturnVisit: async (world) => {
    const { house } = world;
    const { id: staffId } = await addPerson(house, `service-${++counter}`, true);
    await house.seed((tx) => grantRole(tx, staffId, 'staff-assistant', null));
    const token = await house.tokenFor(staffId, 'staff');
    const days = { certificateIssuedOn: '2026-09-21', preReturnOn: '2026-11-16' };
    const known = { id: await declared(world), version: 1, ...days };
    return {
      accepted: { token, input: keyed(known) },
      refused: { token, input: keyed({ ...known, preReturnOn: '2026-09-30' }), code: 'NOT_SPARED' },
    };
  },

  updateJobPost: async ({ desk, member, administrator: { token } }) => {
    const jobTitle = `Poste ${++counter}`;
    const { jobPost } = await desk.hired(token, member.accountId, {
      ...{ lastName: familyName(counter), jobTitle, sex: 'FEMALE' },
    });
    const change = { id: jobPost?.id, version: 1 };
    return {
      accepted: { token, input: keyed({ ...change, situations: ['WS_NIGHT'] }) },
      refused: {
        token,
        input: keyed({ ...change, situations: ['WS_LOAD55'] }),
        code: 'FORBIDDEN_BY_LAW',
      },
    };
  },

  archiveJobPost: async ({ house, desk, member, administrator: { token } }) => {
    const jobTitle = `Poste ${++counter}`;
    const held = await desk.hired(token, member.accountId, {
      ...{ lastName: familyName(counter), jobTitle },
    });
    const id = await postOf(house, member, `Vacant ${counter}`);
    return {
      accepted: { token, input: keyed({ id, version: 1 }) },
      refused: { token, input: keyed({ id: held.jobPost?.id, version: 1 }), code: 'HELD' },
    };
  },

  mergeJobPosts: async ({ house, desk, member, administrator: { token } }) => {
    const jobTitle = `Poste ${++counter}`;
    const { jobPost } = await desk.hired(token, member.accountId, {
      ...{ lastName: familyName(counter), jobTitle, sex: 'FEMALE' },
    });
    const intoId = await postOf(house, member, `Autre ${counter}`);
    const heavy = await postOf(house, member, `Charges ${counter}`, ['WS_LOAD55']);
    const merging = { id: jobPost?.id, version: 1 };
    return {
      accepted: { token, input: keyed({ ...merging, intoId }) },
      refused: { token, input: keyed({ ...merging, intoId: heavy }), code: 'FORBIDDEN_BY_LAW' },
    };
  },

  changeEmployeePost: async ({ desk, member, administrator: { token } }) => {
    const { id } = await desk.hired(token, member.accountId, {
      ...{ lastName: familyName(++counter), startDate: '2026-01-05', sex: 'FEMALE' },
    });
    const change = { id, version: 1, effectiveOn: '2026-11-23' };
    return {
      accepted: { token, input: keyed({ ...change, situations: ['WS_NIGHT'] }) },
      refused: {
        token,
        input: keyed({ ...change, jobTitle: `Charges ${counter}`, situations: ['WS_LOAD55'] }),
        code: 'FORBIDDEN_BY_LAW',
      },
    };
  },

  withdrawPostChange: async ({ desk, member, administrator: { token } }) => {
    const hired = { lastName: familyName(++counter), startDate: '2026-01-05' };
    const { id } = await desk.hired(token, member.accountId, hired);
    const other = await desk.hired(token, member.accountId, {
      ...{ ...hired, firstName: 'Autre' },
    });
    await desk.changePost(token, {
      ...{ id, version: 1, effectiveOn: '2026-12-15', jobTitle: `Poste ${counter}` },
    });
    return {
      accepted: { token, input: keyed({ id, version: 2 }) },
      refused: { token, input: keyed({ id: other.id, version: 1 }), code: 'NOTHING_ANNOUNCED' },
    };
  },

  transferEmployee: async ({ house, desk, member, administrator }) => {
    const { token } = administrator;
    const there = await addEstablishment(house, member, `Siège ${++counter}`);
    const foreign = await addMember(house, `Voisin ${counter}`);
    for (const each of [there, foreign]) {
      await giveRole(house, administrator, 'administrator', each);
    }
    const { id } = await desk.hired(token, member.accountId, {
      ...{ lastName: familyName(counter), startDate: '2026-01-05' },
    });
    const move = { id, version: 1, effectiveOn: '2026-11-23' };
    return {
      accepted: { token, input: keyed({ ...move, toAccountId: there.accountId }) },
      refused: {
        token,
        input: keyed({ ...move, toAccountId: foreign.accountId }),
        code: 'OTHER_COMPANY',
      },
    };
  },

  undoTransfer: async ({ house, desk, member, administrator }) => {
    const { token } = administrator;
    const there = await addEstablishment(house, member, `Dépôt ${++counter}`);
    await giveRole(house, administrator, 'administrator', there);
    const hired = { lastName: familyName(counter), startDate: '2026-01-05' };
    const { id } = await desk.hired(token, member.accountId, hired);
    const other = await desk.hired(token, member.accountId, { ...hired, firstName: 'Autre' });
    await desk.transfer(token, {
      ...{ id, version: 1, effectiveOn: '2026-11-23', toAccountId: there.accountId },
    });
    return {
      accepted: { token, input: keyed({ id, version: 2 }) },
      refused: { token, input: keyed({ id: other.id, version: 1 }), code: 'NOTHING_TO_UNDO' },
    };
  },

  cancelVisit: async ({ house, member, administrator: { token } }) => {
    const id = await withConnection(house.database.adminUrl, (sql) =>
      planVisit(sql, member.accountId),
    );
    const reason = 'Réunion';
    return {
      accepted: { token, input: keyed({ id, version: 1, reason }) },
      refused: { token, input: keyed({ id, version: 9, reason }), code: 'STALE_VERSION' },
    };
  },

  openDocument: async ({ house, member, administrator: { token } }) => {
    const id = newId();
    await withConnection(
      house.database.adminUrl,
      (
        sql,
      ) => sql`insert into documents.document (id, account_id, kind, title, file_name, byte_size, sha256,
          storage_key, visit_id, appointment, created_at)
        values (${id}, ${member.accountId}, 'SUMMONS', 'Convocation', 'c.pdf', 7, ${'a'.repeat(64)}, ${newId()},
          ${newId()}, 'x', now())`,
    );
    return {
      accepted: { token, input: { id } },
      refused: { token, input: { id: newId() }, code: 'NOT_FOUND' },
    };
  },
};

/** An import of the account, as its jobs left it. */
async function written(
  { house, member: { accountId }, administrator }: World,
  change: Partial<WrittenImport> = {},
): Promise<{ token: string; id: string; row: string }> {
  const { id: subjectId, token } = administrator;
  return { token, ...(await writeImport(house, { accountId, subjectId, ...change })) };
}

/** A hire that waits to be confirmed. */
async function announced({ hires, member, administrator }: World): Promise<Hire> {
  const siret = await hires.siretOf(member.accountId);
  return hires.announced(administrator.token, siret, { lastName: familyName(++counter) });
}

/** A decision on several hires at once. */
function selection(answer: object): (world: World) => Promise<Scenario> {
  return async (world) => {
    const { id } = await announced(world);
    const { token } = world.administrator;
    return {
      accepted: { token, input: keyed({ hires: [{ id, version: 1 }], ...answer }) },
      refused: { token, input: keyed({ hires: tooMany(id), ...answer }), code: 'TOO_MANY' },
    };
  };
}

const tooMany = (id: string) => Array.from({ length: 201 }, () => ({ id, version: 1 }));

/** Seventy days, until 29 November 2026. */
const longLeave = { cause: 'SICKNESS', firstDay: '2026-09-21', expectedLastDay: '2026-11-29' };

async function longEmployed({ desk, member, administrator }: World): Promise<string> {
  const { id } = await desk.hired(administrator.token, member.accountId, {
    ...{ lastName: familyName(++counter), startDate: '2020-03-02' },
  });
  return id;
}

async function declared(world: World, change: object = {}): Promise<string> {
  const employeeId = await longEmployed(world);
  const { id } = await openAbsenceDesk(world.house).declared(world.administrator.token, {
    ...{ employeeId, ...longLeave },
    ...change,
  });
  return id;
}

/** A post that nobody holds yet. */
async function postOf(
  house: House,
  { accountId }: TestMember,
  title: string,
  situations: string[] = [],
): Promise<string> {
  const id = newId();
  await withConnection(
    house.database.adminUrl,
    (sql) => sql`insert into workforce.job_post (id, account_id, title, situations)
      values (${id}, ${accountId}, ${title}, ${situations})`,
  );
  return id;
}

/** An appointment that can still be cancelled. */
async function planVisit(sql: Sql, accountId: string): Promise<string> {
  const [centre, practitioner, availability, slot, visit, employee] = Array.from(
    { length: 6 },
    newId,
  ) as [...[string, string, string, string, string, string]];
  const [day, startsAt, endsAt] = ['2026-12-10', '2026-12-10T08:00:00Z', '2026-12-10T08:45:00Z'];
  await sql`insert into appointments.centre (id, name, street, post_code, city, phone)
    values (${centre}, ${centre}, '1 quai', '49990', 'Saint-Aubance', '02 61 91 00 00')`;
  await sql`insert into appointments.practitioner values (${practitioner}, 'Infirmière', 'NURSE')`;
  await sql`insert into appointments.availability
    values (${availability}, ${practitioner}, ${centre}, ${day}, '09:00', '12:00', 45)`;
  await sql`insert into appointments.employee
    values (${employee}, ${accountId}, 'Zoé', 'Nom', null, 'zoe nom', '2026-12-01', null, 'SI', 1)`;
  await sql`insert into appointments.slot
    values (${slot}, ${availability}, ${practitioner}, ${centre}, ${day}, ${startsAt}, ${endsAt}, 'busy-tentative', ${visit})`;
  await sql`insert into appointments.visit ${sql({
    ...{
      id: visit,
      account_id: accountId,
      employee_id: employee,
      kind: 'VIP_INIT',
      status: 'PLANNED',
    },
    ...{
      performers: ['NURSE'],
      latest_date: '2027-03-01',
      slot_id: slot,
      day,
      starts_at: startsAt,
      ends_at: endsAt,
    },
    ...{ centre_id: centre, practitioner_id: practitioner, practitioner_kind: 'NURSE' },
    ...{
      cancellable_until: '2026-12-08T08:00:00Z',
      planning_outcome: 'IN_TIME',
      explanation: 'À temps',
    },
  })}`;
  return visit;
}
