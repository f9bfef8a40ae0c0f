import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, type TestMember } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openAbsenceDesk, refusedFor, type AbsenceDesk } from '../testing/absence.ts';
import { familyName, openDesk, type Desk } from '../testing/declaration.ts';

let house: House;
let desk: Desk;
let absences: AbsenceDesk;
let member: TestMember;
let hr: string;
let counter = 0;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-21T08:00:00Z');
  desk = openDesk(house);
  absences = openAbsenceDesk(house);
  member = await addMember(house, 'Fournil');
  ({ token: hr } = await member.userWith('hr'));
});

afterAll(() => house.stop());

/** Somebody employed for years; their id. */
async function employee(change: object = {}): Promise<string> {
  const lastName = familyName(++counter);
  const hired = await desk.hired(hr, member.accountId, {
    ...{ lastName, startDate: '2020-03-02' },
    ...change,
  });
  return hired.id;
}

const sick = { cause: 'SICKNESS', firstDay: '2026-11-09', expectedLastDay: '2026-12-06' };

describe('les cas de la référence (aujourd’hui 21 novembre 2026)', () => {
  it('8 : maternité, retour le 30 novembre : visite au plus tard le 8 décembre (R4624-31 1°)', async () => {
    const { assessment, returnVisitBy } = await absences.declared(hr, {
      employeeId: await employee({ sex: 'FEMALE' }),
      ...{ cause: 'MATERNITY', firstDay: '2026-08-10', expectedLastDay: '2026-11-29' },
    });
    expect(returnVisitBy).toBe('2026-12-08');
    expect(assessment).toMatchObject({
      articles: ['R4624-31 1°', 'L4624-2-3'],
      visit: {
        label: 'Visite de reprise après un congé de maternité',
        ...{ earliestDate: '2026-11-30', latestDate: '2026-12-08' },
      },
    });
  });

  it('9 : maladie de 28 jours : aucune visite obligatoire, pas de rendez-vous de liaison', async () => {
    const { assessment, returnVisitBy, returnVisitRequest } = await absences.declared(hr, {
      employeeId: await employee(),
      ...sick,
    });
    expect(returnVisitBy).toBeNull();
    expect(returnVisitRequest).toEqual({ possible: false, blockedBy: 'NOT_DUE' });
    expect(assessment).toMatchObject({
      ...{ days: 28, visit: null, articles: ['R4624-31 4°'] },
      explanation: expect.stringContaining('60 jours'),
      ...{ preReturn: { open: false }, liaison: { open: false } },
    });
  });

  it('10 : accident du travail de 35 jours, retour le 23 novembre : au plus tard le 1er décembre (R4624-31 3°)', async () => {
    const { assessment } = await absences.declared(hr, {
      employeeId: await employee(),
      ...{ cause: 'WORK_ACCIDENT', firstDay: '2026-10-19', expectedLastDay: '2026-11-22' },
    });
    expect(assessment).toMatchObject({
      ...{ days: 35, articles: ['R4624-31 3°'] },
      visit: { earliestDate: '2026-11-23', latestDate: '2026-12-01' },
    });
  });

  it('15 : absent depuis le 10 octobre, toujours en arrêt : préreprise et liaison possibles (L4624-2-4, D1226-8-1)', async () => {
    const { assessment, status, returnVisitRequest } = await absences.declared(hr, {
      employeeId: await employee(),
      ...{ cause: 'SICKNESS', firstDay: '2026-10-10' },
    });
    expect(status).toBe('CURRENT');
    expect(assessment).toMatchObject({ preReturn: { open: true }, liaison: { open: true } });
    expect(assessment?.duties.map(({ code }) => code)).toEqual([
      'TELL_PRE_RETURN_RIGHT',
      'TELL_LIAISON_RIGHT',
    ]);
    expect(returnVisitRequest).toEqual({ possible: false, blockedBy: 'END_UNKNOWN' });
  });
});

describe('ce que l’employeur signale au médecin du travail', () => {
  const codes = async (who: object, absence: object) => {
    const { assessment } = await absences.declared(hr, {
      employeeId: await employee(who),
      ...absence,
    });
    return assessment?.duties.map(({ code, articles }) => `${code} ${articles.join()}`);
  };

  it('l’absence pour maladie d’un travailleur de nuit (R3122-12)', async () => {
    const night = { situations: ['WS_NIGHT'] };
    expect(await codes(night, sick)).toEqual(['TELL_NIGHT_ABSENCE R3122-12']);
    expect(await codes({}, sick)).toEqual([]);
  });

  it('un accident du travail de moins de 30 jours (R4624-33)', async () => {
    const short = { cause: 'WORK_ACCIDENT', firstDay: '2026-11-16', expectedLastDay: '2026-11-18' };
    expect(await codes({}, short)).toEqual(['TELL_SHORT_ACCIDENT R4624-33']);
  });
});

describe('pendant la saisie', () => {
  const preview = async (input: object) => {
    const { data } = await house.ask<{ previewAbsence: { explanation: string } | null }>(
      hr,
      `query ($input: AbsenceFactsInput!) { previewAbsence(input: $input) { explanation } }`,
      { input: { employeeId: await employee(), ...input } },
    );
    return data?.previewAbsence?.explanation;
  };

  it('la loi répond avec ce qui est connu', async () => {
    expect(await preview({ cause: 'SICKNESS' })).toBeUndefined();
    expect(await preview({ firstDay: '2026-09-15' })).toContain('La cause de l’absence');
    expect(
      await preview({ cause: 'SICKNESS', firstDay: '2026-09-15', lastDay: '2026-11-23' }),
    ).toContain('au plus tard le 2 décembre 2026');
    expect(
      await preview({ cause: 'SICKNESS', firstDay: '2026-09-15', lastDay: '2026-09-14' }),
    ).toContain('sera due');
  });

  it('de personne que le demandeur ne voit', async () => {
    const stranger = await (await addMember(house, 'Garage')).userWith('hr');
    const { data } = await house.ask<{ previewAbsence: object | null }>(
      stranger.token,
      `query ($input: AbsenceFactsInput!) { previewAbsence(input: $input) { days } }`,
      { input: { employeeId: await employee(), cause: 'SICKNESS', firstDay: '2026-09-15' } },
    );
    expect(data).toEqual({ previewAbsence: null });
  });
});

describe('une déclaration impossible', () => {
  it('dit tout ce qui ne va pas', async () => {
    const employeeId = await employee();
    const refused = await absences.declare(hr, {
      ...{ employeeId, cause: 'SICKNESS', firstDay: '2020-03-01', expectedLastDay: '2020-02-01' },
    });
    expect(refusedFor(refused)).toEqual(['BEFORE_HIRE firstDay', 'INVALID_DATE expectedLastDay']);
  });

  it('chevauche une absence connue, qu’elle nomme', async () => {
    const employeeId = await employee();
    const known = await absences.declared(hr, { employeeId, ...sick });
    const again = { employeeId, cause: 'WORK_ACCIDENT', firstDay: '2026-12-06' };
    const refused = await absences.declare(hr, again);
    expect(refusedFor(refused)).toEqual(['OVERLAP firstDay']);
    expect(refused.refusals[0]?.existing?.id).toBe(known.id);
    await absences.withdraw(hr, { id: known.id, version: 1 });
    expect(refusedFor(await absences.declare(hr, again))).toEqual([]);
  });

  it('deux à la fois pour les mêmes jours : une seule est gardée', async () => {
    const employeeId = await employee();
    const both = await Promise.all([
      absences.declare(hr, { employeeId, ...sick }),
      absences.declare(hr, { employeeId, ...sick }),
    ]);
    expect(both.flatMap(refusedFor)).toEqual(['OVERLAP firstDay']);
  });
});

describe('une absence déclarée', () => {
  it('une fois finie compte comme un retour', async () => {
    const over = { cause: 'SICKNESS', firstDay: '2026-11-02', expectedLastDay: '2026-11-06' };
    const seen = await absences.declared(hr, { employeeId: await employee(), ...over });
    expect(seen).toMatchObject({ status: 'RETURNED', returnedOn: '2026-11-07' });
  });

  it('se prolonge, et la visite devient obligatoire', async () => {
    const { id } = await absences.declared(hr, { employeeId: await employee(), ...sick });
    const { absence } = await absences.update(hr, {
      ...{ id, version: 1, expectedLastDay: '2027-01-08' },
    });
    expect(absence).toMatchObject({ version: 2, returnVisitBy: '2027-01-17' });
    const unknown = await absences.update(hr, { id, version: 2, expectedLastDay: null });
    expect(unknown.absence).toMatchObject({ lastDay: null, returnVisitBy: null });
  });

  it('se voit sur la fiche : la personne est absente, et sa visite de reprise vient ensuite tant que personne ne l’a demandée', async () => {
    interface File {
      currentAbsence: { id: string } | null;
      visitStanding: { state: string; latestDate: string | null; returnToRequest: object | null };
    }
    const employeeId = await employee();
    const file = async (): Promise<File> => {
      const { data } = await house.ask<{ employee: File }>(
        hr,
        `{ employee(id: "${employeeId}") { currentAbsence { id }
          visitStanding { state latestDate returnToRequest { id returnVisitBy } } } }`,
      );
      return data!.employee;
    };
    expect(await file()).toMatchObject({
      ...{ currentAbsence: null, visitStanding: { returnToRequest: null } },
    });
    const { id, returnVisitBy } = await absences.declared(hr, {
      ...{ employeeId, cause: 'MATERNITY', firstDay: '2026-08-10', expectedLastDay: '2026-11-29' },
    });
    expect(await file()).toEqual({
      currentAbsence: { id },
      visitStanding: {
        ...{ state: 'DUE_SOON', latestDate: '2026-12-08', returnToRequest: { id, returnVisitBy } },
      },
    });
    await absences.request(hr, { id });
    expect(await file()).toMatchObject({
      ...{ currentAbsence: { id }, visitStanding: { state: 'UP_TO_DATE', returnToRequest: null } },
    });
  });

  it('change de cause', async () => {
    const { id } = await absences.declared(hr, { employeeId: await employee(), ...sick });
    const { absence } = await absences.update(hr, {
      ...{ id, version: 1, cause: 'OCCUPATIONAL_DISEASE' },
    });
    expect(absence).toMatchObject({
      ...{ cause: 'OCCUPATIONAL_DISEASE', returnVisitBy: '2026-12-15' },
    });
  });

  it('se termine le jour du retour réel, qui peut être corrigé ou retiré', async () => {
    const { id } = await absences.declared(hr, { employeeId: await employee(), ...sick });
    const early = await absences.end(hr, { id, version: 1, returnedOn: '2026-11-21' });
    expect(early.absence).toMatchObject({ status: 'RETURNED', lastDay: '2026-11-20' });
    const prolonged = await absences.update(hr, {
      ...{ id, version: 2, expectedLastDay: '2026-12-31' },
    });
    expect(refusedFor(prolonged)).toEqual(['ALREADY_ENDED expectedLastDay']);
    const ahead = await absences.end(hr, { id, version: 2, returnedOn: '2026-11-22' });
    expect(refusedFor(ahead)).toEqual(['RETURN_AHEAD returnedOn']);
    const { absence } = await absences.end(hr, { id, version: 2, returnedOn: null });
    expect(absence).toMatchObject({ status: 'CURRENT', lastDay: '2026-12-06', version: 3 });
  });

  it('ne change pas deux fois à partir de la même lecture', async () => {
    const { id } = await absences.declared(hr, { employeeId: await employee(), ...sick });
    await absences.update(hr, { id, version: 1, firstDay: '2026-11-10' });
    const stale = await absences.update(hr, { id, version: 1, firstDay: '2026-11-11' });
    expect(refusedFor(stale)).toEqual(['STALE_VERSION version']);
    expect(stale.absence?.firstDay).toBe('2026-11-10');
  });

  it('retirée, elle ne compte plus et ne change plus', async () => {
    const employeeId = await employee();
    const { id } = await absences.declared(hr, { employeeId, ...sick });
    const { absence } = await absences.withdraw(hr, { id, version: 1 });
    expect(absence?.status).toBe('WITHDRAWN');
    expect(refusedFor(await absences.withdraw(hr, { id, version: 2 }))).toEqual(['WITHDRAWN id']);
    const { data } = await house.ask<{ employee: { absences: unknown[] } }>(
      hr,
      `{ employee(id: "${employeeId}") { absences { id } } }`,
    );
    expect(data?.employee.absences).toEqual([]);
  });
});

describe('les listes d’un espace', () => {
  it('en cours, retours attendus, visites à demander, passées', async () => {
    const other = await addMember(house, 'Atelier');
    const { token } = await other.userWith('administrator');
    const declare = async (lastName: string, days: object) => {
      const { id } = await desk.hired(token, other.accountId, {
        ...{ lastName, startDate: '2020-03-02' },
      });
      await absences.declared(token, { employeeId: id, ...days });
      return id;
    };
    await declare('Sans fin', { cause: 'SICKNESS', firstDay: '2026-10-10' });
    await declare('Long', {
      ...{ cause: 'SICKNESS', firstDay: '2026-09-21', expectedLastDay: '2026-11-29' },
    });
    await declare('Court', {
      ...{ cause: 'WORK_ACCIDENT', firstDay: '2026-11-18', expectedLastDay: '2026-11-25' },
    });
    await declare('Passé', {
      ...{ cause: 'OTHER_LEAVE', firstDay: '2026-10-05', expectedLastDay: '2026-10-09' },
    });
    const names = async (
      view: string,
      first = 5,
      after: string | null = null,
      orderBy = 'DATE',
    ) => {
      interface Listed {
        absences: {
          edges: { node: { employee: { lastName: string } } }[];
          pageInfo: { endCursor: string };
        };
      }
      const { data } = await house.ask<{
        memberAccount: Listed & { absenceCounts: object; company: Listed };
      }>(
        token,
        `query ($number: MemberNumber!, $first: Int, $after: String, $view: AbsenceView, $orderBy: AbsenceOrder) {
          memberAccount(memberNumber: $number) { absenceCounts { current returning toConfirm toRequest }
            ...Listed company { ...OfCompany } } }
        fragment Listed on MemberAccount { absences(first: $first, after: $after, view: $view, orderBy: $orderBy) { ...Page } }
        fragment OfCompany on Company { absences(first: $first, after: $after, view: $view, orderBy: $orderBy) { ...Page } }
        fragment Page on AbsenceConnection { edges { node { employee { lastName } } } pageInfo { endCursor } }`,
        { number: other.memberNumber, first, after, view, orderBy },
      );
      const account = data!.memberAccount;
      // The only account of its company.
      expect(account.company.absences).toEqual(account.absences);
      return {
        counts: account.absenceCounts,
        names: account.absences.edges.map(({ node }) => node.employee.lastName),
        end: account.absences.pageInfo.endCursor,
      };
    };
    const gone = await declare('Parti', {
      ...{ cause: 'SICKNESS', firstDay: '2026-11-02', expectedLastDay: '2026-12-20' },
    });
    await desk.close(token, { id: gone, version: 1, leftOn: '2026-11-13', reason: 'RESIGNATION' });
    const current = await names('CURRENT', 2);
    expect(current.names).toEqual(['Court', 'Long']);
    expect((await names('CURRENT', 2, current.end)).names).toEqual(['Sans fin']);
    expect((await names('RETURNING')).names).toEqual(['Court', 'Long']);
    expect((await names('TO_REQUEST')).names).toEqual(['Long']);
    expect((await names('PAST')).names).toEqual(['Parti', 'Passé']);
    expect(current.counts).toEqual({ current: 3, returning: 2, toConfirm: 0, toRequest: 1 });
    const byName = await names('CURRENT', 2, null, 'NAME');
    expect(byName.names).toEqual(['Court', 'Long']);
    expect((await names('CURRENT', 2, byName.end, 'NAME')).names).toEqual(['Sans fin']);
    const byStart = await names('CURRENT', 1, null, 'FIRST_DAY');
    expect(byStart.names).toEqual(['Court']);
    expect((await names('CURRENT', 2, byStart.end, 'FIRST_DAY')).names).toEqual([
      'Sans fin',
      'Long',
    ]);
  });
});
