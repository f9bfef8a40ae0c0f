import { newId } from '@vigie/chassis/ids';
import { familyName } from '@vigie/workforce/testing/declaration';
import { withConnection } from '../../database/connection.ts';
import { type TestMember } from '../../tests/cast.ts';
import type { House } from '../../tests/house.ts';
import { keyed } from './keyed.ts';
import { nextNumber } from './numbers.ts';
import type { Scenario, World } from './scenarios.ts';

/** Posts, and who holds them from which day. */
export const jobPostScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  createJobPost: async ({ desk, member, administrator: { token } }) => {
    const number = nextNumber();
    const { accountId } = member;
    const jobTitle = `Poste ${number}`;
    await desk.hired(token, accountId, { lastName: familyName(number), jobTitle });
    return {
      accepted: { token, input: keyed({ accountId, title: `Nouveau ${number}` }) },
      refused: { token, input: keyed({ accountId, title: jobTitle }), code: 'DUPLICATE' },
    };
  },

  updateJobPost: async ({ desk, member, administrator: { token } }) => {
    const number = nextNumber();
    const jobTitle = `Poste ${number}`;
    const { jobPost } = await desk.hired(token, member.accountId, {
      ...{ lastName: familyName(number), jobTitle, sex: 'FEMALE' },
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
    const number = nextNumber();
    const jobTitle = `Poste ${number}`;
    const held = await desk.hired(token, member.accountId, {
      ...{ lastName: familyName(number), jobTitle },
    });
    const id = await postOf(house, member, `Vacant ${number}`);
    return {
      accepted: { token, input: keyed({ id, version: 1 }) },
      refused: { token, input: keyed({ id: held.jobPost?.id, version: 1 }), code: 'HELD' },
    };
  },

  mergeJobPosts: async ({ house, desk, member, administrator: { token } }) => {
    const number = nextNumber();
    const jobTitle = `Poste ${number}`;
    const { jobPost } = await desk.hired(token, member.accountId, {
      ...{ lastName: familyName(number), jobTitle, sex: 'FEMALE' },
    });
    const intoId = await postOf(house, member, `Autre ${number}`);
    const heavy = await postOf(house, member, `Charges ${number}`, ['WS_LOAD55']);
    const merging = { id: jobPost?.id, version: 1 };
    return {
      accepted: { token, input: keyed({ ...merging, intoId }) },
      refused: { token, input: keyed({ ...merging, intoId: heavy }), code: 'FORBIDDEN_BY_LAW' },
    };
  },

  changeEmployeePost: async ({ desk, member, administrator: { token } }) => {
    const number = nextNumber();
    const { id } = await desk.hired(token, member.accountId, {
      ...{ lastName: familyName(number), startDate: '2026-01-05', sex: 'FEMALE' },
    });
    const change = { id, version: 1, effectiveOn: '2026-11-23' };
    return {
      accepted: { token, input: keyed({ ...change, situations: ['WS_NIGHT'] }) },
      refused: {
        token,
        input: keyed({ ...change, jobTitle: `Charges ${number}`, situations: ['WS_LOAD55'] }),
        code: 'FORBIDDEN_BY_LAW',
      },
    };
  },

  withdrawPostChange: async ({ desk, member, administrator: { token } }) => {
    const number = nextNumber();
    const hired = { lastName: familyName(number), startDate: '2026-01-05' };
    const { id } = await desk.hired(token, member.accountId, hired);
    const other = await desk.hired(token, member.accountId, {
      ...{ ...hired, firstName: 'Autre' },
    });
    await desk.changePost(token, {
      ...{ id, version: 1, effectiveOn: '2026-12-15', jobTitle: `Poste ${number}` },
    });
    return {
      accepted: { token, input: keyed({ id, version: 2 }) },
      refused: { token, input: keyed({ id: other.id, version: 1 }), code: 'NOTHING_ANNOUNCED' },
    };
  },
};

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
