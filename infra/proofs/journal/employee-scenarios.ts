import { newId } from '@vigie/chassis/ids';
import { familyName, hire } from '@vigie/workforce/testing/declaration';
import { addStaff } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import { nextNumber } from './numbers.ts';
import type { Scenario, World } from './scenarios.ts';

/** Somebody hired who was seen in another service, and an assistant who knows of it. */
async function hiredAndSeen({ house, desk, member, administrator }: World) {
  const { id: employeeId } = await desk.hired(administrator.token, member.accountId, {
    lastName: familyName(nextNumber()),
  });
  const { token } = await addStaff(house, `exemption-${nextNumber()}`, 'staff-assistant');
  return {
    ...{ token, employeeId, visitKind: 'VIP_INIT', visitOn: '2024-02-20' },
    ...{ sameJob: true, documentHeld: true, noMeasure: true },
  };
}

/** An employee from the first day to the last, alone or with many. */
export const employeeScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  createEmployee: async ({ desk, member, administrator: { token } }) => {
    const number = nextNumber();
    const { accountId } = member;
    const lastName = familyName(number);
    await desk.hired(token, accountId, { lastName });
    // No new post in what is accepted: its own line in the journal would stand in for that of the employee.
    const input = hire(accountId, { lastName, situations: ['WS_RQTH'] });
    const jobTitle = `Poste ${number}`;
    return {
      accepted: { token, input: { ...input, idempotencyKey: newId(), allowDuplicate: true } },
      refused: { token, input: { ...input, jobTitle }, code: 'DUPLICATE' },
    };
  },

  updateEmployee: async ({ desk, member, administrator: { token } }) => {
    const number = nextNumber();
    const { id } = await desk.hired(token, member.accountId, { lastName: familyName(number) });
    const change = { id, version: 1, situations: ['WS_LOAD55'] };
    const jobTitle = `Autre poste ${number}`;
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
    const { id } = await desk.hired(token, member.accountId, {
      lastName: familyName(nextNumber()),
    });
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
    const lastName = familyName(nextNumber());
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

  declareCertificate: async ({ desk, member, administrator: { token } }) => {
    const { id: employeeId } = await desk.hired(token, member.accountId, {
      lastName: familyName(nextNumber()),
    });
    const certificate = { employeeId, document: 'ANCI_DRIVING', issuedOn: '2026-01-15' };
    return {
      accepted: { token, input: keyed(certificate) },
      refused: {
        token,
        input: keyed({ ...certificate, issuedOn: '2020-01-15' }),
        code: 'CERTIFICATE_EXPIRED',
      },
    };
  },

  withdrawCertificate: async ({ desk, member, administrator: { token } }) => {
    const { id: employeeId } = await desk.hired(token, member.accountId, {
      lastName: familyName(nextNumber()),
    });
    const certificate = { employeeId, document: 'ANCI_DRIVING', issuedOn: '2026-01-15' };
    const { employee } = await desk.declareCertificate(token, certificate);
    const [brought] = employee?.certificates ?? [];
    return {
      accepted: { token, input: keyed({ id: brought?.id }) },
      refused: { token, input: keyed({ id: newId() }), code: 'NOT_FOUND' },
    };
  },

  grantExemption: async (world) => {
    const { token, ...earlier } = await hiredAndSeen(world);
    return {
      accepted: { token, input: keyed(earlier) },
      refused: { token, input: keyed({ ...earlier, sameJob: false }), code: 'NOT_EXEMPT' },
    };
  },

  withdrawExemption: async (world) => {
    const { token, ...earlier } = await hiredAndSeen(world);
    const other = await hiredAndSeen(world);
    await world.desk.grantExemption(token, earlier);
    const { employeeId } = earlier;
    return {
      accepted: { token, input: keyed({ employeeId }) },
      refused: { token, input: keyed({ employeeId: other.employeeId }), code: 'NOT_GRANTED' },
    };
  },

  changeEmployees: async ({ desk, member, administrator: { token } }) => {
    const { accountId } = member;
    const { id } = await desk.hired(token, accountId, { lastName: familyName(nextNumber()) });
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
    const { id } = await desk.hired(token, accountId, { lastName: familyName(nextNumber()) });
    const chosen = (employee: string) => ({
      selection: { accountIds: [accountId], employees: [{ id: employee, version: 1 }] },
      format: 'CSV',
    });
    return {
      accepted: { token, input: chosen(id) },
      refused: { token, input: chosen(newId()), code: 'NOBODY' },
    };
  },
};
