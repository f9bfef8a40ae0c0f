import { newId } from '@vigie/chassis/ids';
import { seal } from '@vigie/identity/totp/verify';
import { writeImport } from '@vigie/workforce/import/testing/written-import';
import { addCompanyRoom } from './full-company.ts';
import { withConnection, type Sql } from '../../database/connection.ts';
import { sirenOf } from '../../demo/numbers.ts';
import { addMember, type TestMember, type TestUser } from '../../tests/cast.ts';
import type { House } from '../../tests/house.ts';

/** A company with a row in every member-scoped table, and in every text a word that stands nowhere else. */
export interface FullMember {
  member: TestMember;
  administrator: TestUser;
  /** Words, dates and numbers by which a row of this company is recognised. */
  canaries: readonly string[];
  /** Identifiers by which somebody could ask for its rows, by type of the contract. */
  ids: Readonly<Record<string, string>>;
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
    const absence = await addAbsence(ink, staff.Employee);
    const visits = await addVisits(ink, staff.Employee, absence.Absence);
    const change = await addBulkChange(ink, staff.Employee, administrator.id);
    const user = await addUser(ink, administrator.id);
    const room = await addCompanyRoom(ink, administrator.id);
    const [company] = await sql<{ id: string }[]>`
      select company_id as id from identity.member_account where id = ${member.accountId}`;
    const firm = await addFirm(ink);
    const document = await addDocument(ink, visits.Visit);
    const invoice = await addInvoice(ink);
    const hire = await addAnnouncedHire(ink);
    await addAccess(ink, administrator.id, house.dataKey);
    const program = await addProgram(ink);
    return {
      ...program,
      ...{ ...hire, ...staff, ...absence, ...change, ...visits, ...document, ...invoice, ...user },
      ...firm,
      ...room,
      Company: company?.id ?? '',
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

/** What the administrator comes in with. */
async function addAccess(
  { sql, label, year, canary }: Ink,
  person: string,
  dataKey: Buffer,
): Promise<void> {
  const [device, seen] = [newId(), `${canary(`${year}-01-21`)}T08:00:00Z`];
  await sql`insert into identity.device values (${device}, ${person}, ${newId()}, ${canary(`${label}Fiable`)}, ${seen},
    ${seen}, ${`${canary(`${year + 90}-01-22`)}T08:00:00Z`})`;
  await sql`insert into identity.session (id, subject_id, subject_kind, secret_hash, device, ends_at, device_id)
    values (${newId()}, ${person}, 'user', ${newId()}, ${canary(`${label}Navigateur`)}, now() + interval '1 hour',
      ${device})`;
  const bytes = Buffer.from(label);
  await sql`insert into identity.password values (${person}, 'x', ${`${canary(`${year}-01-23`)}T08:00:00Z`})`;
  await sql`insert into identity.password_link (id, member_number, expires_at, person_id)
    values (${newId()}, 'x', now(), ${person})`;
  await sql`insert into identity.password_try (id, member_number, device_id) values (${newId()}, 'x', ${device})`;
  await sql`insert into identity.totp (person_id, secret, confirmed_at)
    values (${person}, ${seal(dataKey, person, 'JBSWY3DPEHPK3PXP')}, ${`${canary(`${year}-01-24`)}T08:00:00Z`})`;
  await sql`insert into identity.passkey (id, person_id, credential_id, public_key, counter, name, created_at)
    values (${newId()}, ${person}, ${newId()}, ${bytes}, 1, ${canary(`${label}Clé`)},
      ${`${canary(`${year}-01-25`)}T08:00:00Z`})`;
  await sql`insert into identity.passkey_ceremony (id, secret_hash, person_id, purpose, challenge, expires_at)
    values (${newId()}, ${newId()}, ${person}, 'register', 'x', now())`;
  await sql`insert into identity.recovery_code values (${newId()}, ${person}, ${newId()})`;
  await sql`insert into identity.second_step (id, secret_hash, person_id, kind, way, expires_at)
    values (${newId()}, ${newId()}, ${person}, 'prove', 'code', now())`;
  await sql`insert into identity.factor_reset (id, person_id, asked_by, proof, note, effective_at)
    values (${newId()}, ${person}, ${newId()}, 'CALL_BACK', ${`${label}Preuve`},
      ${`${canary(`${year + 90}-01-26`)}T08:00:00Z`})`;
  await sql`insert into identity.former_address values (${newId()}, ${person}, ${`${label}@ancienne.example`})`;
}

/** What identity keeps of an account beside its people: the journal, choices of mails, what a digest will tell. */
async function addJournal(
  sql: Sql,
  account: string,
  person: string,
  label: string,
  canary: (text: string) => string,
): Promise<void> {
  await sql`insert into identity.journal
    (id, subgraph, at, actor_kind, actor_id, author, account_id, action, details)
    values (${newId()}, 'identity', now(), 'user', ${person}, 'EMPLOYER', ${account}, ${canary(`${label}Action`)},
      ${sql.json({ fields: [canary(`${label}Champ`)] })})`;
  await sql`insert into identity.notification_choice (id, person_id, account_id, event, cadence)
    values (${newId()}, ${person}, ${account}, 'SUMMONS_READY', 'DAILY')`;
  await sql`insert into identity.kept_notice (id, person_id, account_id, event, cadence, title, path)
    values (${newId()}, ${person}, ${account}, 'SUMMONS_READY', 'DAILY', ${`${label}Avis`}, '/')`;
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

/** A program that is bound to the account: the service knows it, the company does not. */
async function addProgram({ sql, account, label }: Ink) {
  const id = newId();
  await sql`insert into identity.client (id, name, binding) values (${id}, ${`${label}Programme`}, 'ACCOUNTS')`;
  await sql`insert into identity.client_account values (${id}, ${account})`;
  await sql`insert into identity.client_secret (id, client_id, secret_hash) values (${newId()}, ${id}, ${newId()})`;
  await sql`insert into access.firm_scope values (${id}, ${newId()}, 'account:read')`;
  return { MachineClient: id };
}

/** What is known of the administrator, and somebody invited. */
async function addUser({ sql, account, label, year, canary }: Ink, administrator: string) {
  const [user] = await sql<{ id: string }[]>`update identity.account_user
    set position = ${canary(`${label}Metier`)}, phone = ${canary(`${label}Telephone`)}
    where account_id = ${account} and person_id = ${administrator} returning id`;
  const id = newId();
  await sql`insert into identity.invitation ${sql({
    ...{ id, account_id: account, letter_id: newId(), secret_hash: newId(), roles: ['reader'] },
    ...{ email: canary(`${label.toLowerCase()}@invite.example`), invited_by: administrator },
    ...{ first_name: canary(`${label}Convive`), last_name: canary(`${label}Attente`) },
    expires_at: new Date('2099-01-01'),
  })}`;
  const offer = newId();
  await sql`insert into identity.ownership_offer (id, account_id, user_id, offered_by, expires_at)
    values (${offer}, ${account}, ${user?.id ?? ''}, ${administrator}, ${canary(`${year + 90}-02-03`)})`;
  const request = newId();
  await sql`insert into identity.access_request ${sql({
    ...{ id: request, account_id: account, secret_hash: newId(), kind: 'ADDRESS_CHANGED' },
    ...{ member_number: '0000000', email: canary(`${label.toLowerCase()}@demande.example`) },
    ...{ previous_email: canary(`${label.toLowerCase()}@perdue.example`) },
    ...{ first_name: canary(`${label}Demande`), last_name: canary(`${label}Perdu`) },
    ...{ phone: canary(`${label}Rappel`), message: canary(`${label}Message`) },
    ...{ state: 'REFUSED', decided_at: new Date('2020-01-01'), decided_by: administrator },
    ...{ note: canary(`${label}Note`), reason: canary(`${label}Refus`) },
  })}`;
  return {
    ...{ AccountUser: user?.id ?? '', Invitation: id, OwnershipOffer: offer },
    AccessRequest: request,
  };
}

/** The accounting firm of the company with its people, and what was entrusted to it. */
async function addFirm({ sql, account, label, year, canary }: Ink) {
  const [id, invitation, replacement] = [newId(), newId(), newId()];
  await sql`insert into identity.firm ${sql({
    ...{ id, name: canary(`${label}Cabinet`), siren: canary(sirenOf(`0008${year}`)) },
    ...{
      email: canary(`${label.toLowerCase()}@cabinet.example`),
      phone: canary(`${label}Standard`),
    },
    ...{ street: canary(`${label}Rue`), post_code: '49980', city: canary(`${label}Ville`) },
  })}`;
  const seat = async (role: string) => {
    const [member, person] = [newId(), newId()];
    const email = `${label.toLowerCase()}-${role.toLowerCase()}@firme.example`;
    await sql`insert into identity.person (id, email, first_name, last_name, firm_id)
      values (${person}, ${email}, ${`${label}Chiffre`}, ${`${label}Compte`}, ${id})`;
    await sql`insert into identity.firm_member (id, firm_id, person_id, role)
      values (${member}, ${id}, ${person}, ${role})`;
    return { member, person };
  };
  const [manager, collaborator] = [await seat('MANAGER'), await seat('COLLABORATOR')];
  await sql`insert into identity.firm_invitation ${sql({
    ...{ id: invitation, firm_id: id, email: `${label.toLowerCase()}@recrue.example` },
    ...{ first_name: `${label}Recrue`, last_name: `${label}Recrue`, role: 'MANAGER' },
    ...{ invited_by: manager.person, expires_at: new Date('2099-01-01') },
  })}`;
  const mandate = newId();
  await sql`insert into identity.mandate ${sql({
    ...{ id: mandate, firm_id: id, account_id: account, state: 'ACCEPTED' },
    ...{ asked_as: canary(`${label}Ref`), asked_name: canary(`${label}Nommee`) },
    ...{ asked_parts: ['mandate-invoices'], parts: ['mandate-invoices'] },
    ...{ starts_on: canary(`${year}-05-21`), ends_on: canary(`${year + 90}-05-22`) },
    ...{ asked_by: manager.person, expires_at: new Date(), decided_at: new Date() },
    ...{ decided_email: canary(`${label.toLowerCase()}@decide.example`) },
    ...{ decided_device: `${label}Fureteur`, reason: canary(`${label}Pretexte`) },
  })}`;
  await sql`insert into identity.mandate_link (id, mandate_id, person_id, secret_hash)
    values (${newId()}, ${mandate}, ${manager.person}, ${newId()})`;
  await sql`insert into identity.mandate_lookup values (${id}, ${`${year}-05-23`}, 7, 3)`;
  await sql`insert into documents.document (id, account_id, kind, title, file_name, byte_size, sha256, storage_key,
      mandate_id, firm_id, created_at)
    values (${newId()}, ${account}, 'MANDATE', ${canary(`${label}Preuve`)}, ${canary(`${label}Mandat.pdf`)}, 7,
      ${'b'.repeat(64)}, ${newId()}, ${mandate}, ${id}, now())`;
  await sql`insert into documents.mandate values (${mandate}, 1)`;
  await sql`insert into identity.firm_assignment (firm_id, account_id, member_id)
    values (${id}, ${account}, ${collaborator.member})`;
  await sql`insert into identity.firm_replacement (id, firm_id, replaced_id, substitute_id, from_day, until_day, planned_by)
    values (${replacement}, ${id}, ${collaborator.member}, ${manager.member}, '2099-06-23', '2099-06-24',
      ${manager.person})`;
  return {
    ...{ Firm: id, FirmMember: collaborator.member, FirmInvitation: invitation },
    ...{ FirmReplacement: replacement, Mandate: mandate },
  };
}

async function addEmployee({ sql, account, label, year, canary }: Ink) {
  const [id, post, decision] = [newId(), newId(), newId()];
  await sql`insert into workforce.job_post values (${post}, ${account}, ${canary(`${label}Poste`)})`;
  await sql`insert into workforce.employee
    (id, account_id, contract, start_date, end_date, job_post_id, situations, profile)
    values (${id}, ${account}, 'CDD', ${canary(`${year}-03-11`)}, ${canary(`${year + 3}-09-12`)}, ${post},
      array['WS_NIGHT'], 'SIA')`;
  await sql`insert into workforce.employee_identity values (${id}, ${account}, ${canary(`${label}Nom`)},
    ${canary(`${label}Usage`)}, ${canary(`${label}Prenom`)}, ${canary(`${year - 30}-01-13`)}, 'FEMALE',
    ${canary(`${label.toLowerCase()}@salarie.example`)}, ${label.toLowerCase()}, ${canary(`${label}Matricule`)})`;
  await sql`insert into workforce.confidential_situation (employee_id, account_id, code, reason)
    values (${id}, ${account}, 'WS_RQTH', ${canary(`${label}Confidence`)})`;
  const ground = (text: string) => ({
    ...{ situation: 'WS_NIGHT', label: canary(`${label}${text}Motif`), profile: 'SIA' },
    ...{
      explanation: canary(`${label}${text}Raison`),
      articles: [canary(`${label}${text}Article`)],
    },
  });
  const first = {
    ...{ kind: 'VIP_INIT', latestDate: canary(`${year}-06-14`), beforeStart: false },
    ...{ reason: canary(`${label}Delai`), articles: ['R4624-10'], performers: ['NURSE'] },
  };
  await sql`insert into workforce.follow_up (id, employee_id, account_id, profile, decided_on, grounds, hidden_grounds,
      first_visit, maximum_gap_months)
    values (${decision}, ${id}, ${account}, 'SIA', ${canary(`${year}-02-15`)}, ${sql.json([ground('')])}, 1,
      ${sql.json(first)}, 36)`;
  await sql`insert into workforce.confidential_ground values (${decision}, ${account}, ${sql.json(ground('Secret'))})`;
  const own = { code: 'WS_NIGHT', effect: 'ADDED', reason: canary(`${label}Ajout`) };
  await sql`insert into workforce.assignment (id, employee_id, account_id, job_post_id, title, own_situations,
      situations, from_day, follow_up_id)
    values (${newId()}, ${id}, ${account}, ${post}, ${canary(`${label}Fonction`)}, ${sql.json([own])},
      array['WS_NIGHT'], ${`${year}-03-11`}, ${decision})`;
  await addMoves({ sql, account, label, year, canary }, id, post);
  return { Employee: id, JobPost: post };
}

/** A leaving that was noted, a move to another account, and what was decided for a whole post. */
async function addMoves(
  { sql, account, label, year, canary }: Ink,
  employee: string,
  post: string,
): Promise<void> {
  const move = newId();
  const noted = `${canary(`${year}-08-21`)}T08:00:00Z`;
  await sql`insert into workforce.leaving (employee_id, account_id, reason, noted_at, employee_version)
    values (${employee}, ${account}, 'RESIGNATION', ${noted}, 1)`;
  await sql`insert into workforce.transfer (id, employee_id, account_id, to_account_id, from_name, to_name, on_day)
    values (${move}, ${employee}, ${account}, ${newId()}, ${canary(`${label}Depart`)}, ${canary(`${label}Arrivee`)},
      ${canary(`${year}-10-22`)})`;
  await sql`insert into workforce.transfer_person
    values (${move}, ${account}, ${canary(`${label}Muté`)}, ${canary(`${label}Mutation`)})`;
  await sql`insert into workforce.redecision (id, account_id, job_post_id, total, done, finished_at)
    values (${newId()}, ${account}, ${post}, 1, 1, ${`${canary(`${year}-11-23`)}T08:00:00Z`})`;
}

async function addAnnouncedHire({ sql, account, label, year, canary }: Ink) {
  const id = newId();
  const ground = {
    ...{ situation: 'WS_NONE', label: canary(`${label}AnnonceMotif`), profile: 'SI' },
    ...{
      explanation: canary(`${label}AnnonceRaison`),
      articles: [canary(`${label}AnnonceArticle`)],
    },
  };
  const first = {
    ...{ kind: 'VIP_INIT', latestDate: canary(`${year}-10-21`), beforeStart: false },
    ...{ reason: canary(`${label}AnnonceDelai`), articles: ['R4624-10'], performers: ['NURSE'] },
  };
  const followUp = {
    ...{ profile: 'SI', subProfile: null, decidedOn: `${year}-07-01`, grounds: [ground] },
    ...{ hiddenGrounds: 0, confidentialGrounds: [], firstVisit: first, maximumGapMonths: 60 },
    ...{ intermediateVisitMonths: null, attestations: [] },
  };
  await sql`insert into workforce.announced_hire ${sql({
    ...{ id, account_id: account, source: 'FILE', contract: 'CDD', state: 'TO_CONFIRM' },
    ...{ start_date: canary(`${year}-07-21`), end_date: canary(`${year + 2}-07-23`) },
    ...{
      job_title: canary(`${label}AnnoncePoste`),
      health_service: canary(`MT-${label.slice(0, 4)}`),
    },
    ...{ follow_up: sql.json(followUp), visit_due_by: canary(`${year}-10-22`) },
  })}`;
  await sql`insert into workforce.announced_hire_identity values (${id}, ${account},
    ${canary(`${label}AnnonceNom`)}, ${canary(`${label}AnnonceUsage`)}, ${canary(`${label}AnnoncePrenom`)},
    ${canary(`${year - 28}-02-17`)}, 'MALE')`;
  await sql`insert into workforce.announced_hire_number values (${id}, ${account}, ${Buffer.from('x')}, 'x')`;
  await sql`insert into workforce.hire_reference values (${newId()}, ${`${label}Reference`}, ${account}, ${id})`;
  await sql`insert into workforce.hire_reminder values (${account}, ${`${year}-07-25`}, 'x')`;
  return { AnnouncedHire: id };
}

async function addAbsence({ sql, account, year, canary }: Ink, employee: string) {
  const id = newId();
  await sql`insert into workforce.absence
      (id, account_id, employee_id, first_day, expected_last_day, returned_on, return_visit_by)
    values (${id}, ${account}, ${employee}, ${canary(`${year}-08-03`)}, ${canary(`${year}-08-05`)},
      ${canary(`${year}-08-09`)}, ${canary(`${year}-08-17`)})`;
  canary(`${year}-08-08`);
  await sql`insert into workforce.absence_cause (absence_id, account_id, cause)
    values (${id}, ${account}, 'OCCUPATIONAL_DISEASE')`;
  const asked = canary(`${year}-08-06`);
  await sql`insert into workforce.return_visit_request values (${id}, ${account}, ${`${asked}T09:00:00Z`})`;
  return { Absence: id };
}

async function addVisits(
  { sql, account, label, year, canary }: Ink,
  employee: string,
  absence: string,
) {
  const [due, cancelled] = [newId(), newId()];
  await sql`insert into appointments.employee
    values (${employee}, ${account}, ${`${label}Prenom`}, ${`${label}Nom`}, null, ${label.toLowerCase()},
      ${`${year}-03-11`}, null, 'SIA', 1)`;
  await sql`insert into appointments.visit (id, account_id, employee_id, kind, status, performers, latest_date,
      planning_outcome, explanation)
    values (${due}, ${account}, ${employee}, 'VIP_INIT', 'TO_PLAN', array['NURSE'], ${canary(`${year}-06-16`)},
      'NO_SLOT', ${canary(`${label}Explication`)})`;
  await sql`insert into workforce.visit_change values (${due}, 1, ${account}, ${employee}, 'TO_PLAN', null,
    ${canary(`${year}-06-18`)}, ${`${canary(`${year}-04-19`)}T10:00:00Z`}, 'job', null)`;
  await sql`insert into appointments.absence values (${absence}, ${account}, ${employee}, 1, 'REPRISE_MP',
    ${`${year}-08-09`}, ${`${year}-08-17`})`;
  await sql`insert into appointments.visit (id, account_id, employee_id, kind, absence_id, status, performers, latest_date)
    values (${newId()}, ${account}, ${employee}, 'REPRISE', ${absence}, 'TO_PLAN', array['PHYSICIAN'],
      ${canary(`${year}-08-16`)})`;
  await sql`insert into appointments.visit (id, account_id, employee_id, kind, status, performers, latest_date,
      starts_at, ends_at, cancellation_reason)
    values (${cancelled}, ${account}, ${employee}, 'VIP_INIT', 'CANCELLED_BY_EMPLOYER', array['NURSE'],
      ${canary(`${year}-06-17`)}, ${`${canary(`${year}-05-18`)}T10:00:00Z`}, ${`${year}-05-18T11:00:00Z`},
      ${canary(`${label}Empechement`)})`;
  // As workforce was told: what is due, and what was held long ago.
  const copy = { account_id: account, employee_id: employee, kind: 'VIP_INIT', version: 1 };
  const [waiting, held] = [
    { id: due, status: 'TO_PLAN', latest_date: canary(`${year}-06-19`), day: null },
    { id: newId(), status: 'HELD', latest_date: `${year}-01-09`, day: canary(`${year}-01-08`) },
  ];
  await sql`insert into workforce.visit ${sql([waiting, held].map((row) => ({ ...copy, ...row })))}`;
  return { Visit: due };
}

async function addBulkChange(
  { sql, account, label, canary }: Ink,
  employee: string,
  subject: string,
) {
  const id = newId();
  await sql`insert into workforce.bulk_change (id, subject_kind, subject_id, session_id, kind, job_title, effective_on)
    values (${id}, 'user', ${subject}, ${newId()}, 'JOB_POST', ${canary(`${label}Mutation`)}, '2026-11-26')`;
  await sql`insert into workforce.bulk_change_row (bulk_change_id, position, employee_id, account_id, version)
    values (${id}, 1, ${employee}, ${account}, 1)`;
  return { BulkChange: id };
}

async function addDocument({ sql, account, label, canary }: Ink, visit: string) {
  const id = newId();
  await sql`insert into documents.document (id, account_id, kind, title, file_name, byte_size, sha256, storage_key,
      visit_id, appointment, created_at)
    values (${id}, ${account}, 'SUMMONS', ${canary(`${label}Titre`)}, ${canary(`${label}.pdf`)}, 7,
      ${'a'.repeat(64)}, ${newId()}, ${visit}, 'x', now())`;
  return { Document: id };
}

async function addInvoice({ sql, account, label, year, canary }: Ink) {
  const id = newId();
  await sql`insert into billing.invoice ${sql({
    ...{ id, account_id: account, series: canary(`${label.toUpperCase().slice(0, 3)}`), number: 1 },
    ...{
      subject: canary(`${label}Objet`),
      issued_on: canary(`${year}-07-19`),
      due_on: canary(`${year}-08-20`),
    },
    ...{ net_cents: 10_000, vat_cents: 2_000, total_cents: 12_000, paid_cents: 0 },
  })}`;
  return { Invoice: id };
}

/** An import whose row says something in every cell, and whose file and drop are kept too. */
async function addImport(
  house: House,
  accountId: string,
  subjectId: string,
  label: string,
  canary: (text: string) => string,
) {
  const { drop, id, row } = await writeImport(house, {
    ...{ accountId, subjectId, fileName: canary(`${label}Liste.csv`) },
    cells: {
      lastName: canary(`${label}LigneNom`),
      jobTitle: canary(`${label}LignePoste`),
      situations: `WS_RQTH ${canary(`${label}LigneRisque`)}`,
    },
    decision: {
      outcome: 'UPDATE',
      changes: [
        { field: 'jobTitle', before: canary(`${label}Avant`), after: canary(`${label}Apres`) },
        { field: 'situations', before: canary(`${label}Tu`), after: 'WS_RQTH' },
      ],
      errors: [
        {
          ...{ code: 'FORBIDDEN_BY_LAW', field: 'situations', employees: [], places: [] },
          explanation: canary(`${label}Interdit`),
        },
      ],
    },
  });
  const file = newId();
  await withConnection(house.database.adminUrl, async (sql) => {
    await sql`insert into workforce.import_file values (${file}, ${drop}, 0, ${canary(`${label}Envoi.csv`)}, 7)`;
    await sql`insert into workforce.import_piece values (${file}, 0, ${Buffer.from(label)})`;
    await sql`insert into workforce.upload_address values (${newId()}, ${drop}, now())`;
    await sql`insert into workforce.import_progress values (${id}, 1, 2)`;
    await sql`insert into workforce.column_memory values (${accountId}, 'x', '{}', '{}')`;
  });
  return { Import: id, ImportRow: row, ImportDrop: drop };
}
