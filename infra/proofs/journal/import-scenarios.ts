import { writeImport, type WrittenImport } from '@vigie/workforce/import/testing/written-import';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

/** A file of employees, step by step. */
export const importScenarios: Record<string, (world: World) => Promise<Scenario>> = {
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
};

/** An import of the account, as its jobs left it. */
async function written(
  { house, member: { accountId }, administrator }: World,
  change: Partial<WrittenImport> = {},
): Promise<{ token: string; id: string; row: string }> {
  const { id: subjectId, token } = administrator;
  return { token, ...(await writeImport(house, { accountId, subjectId, ...change })) };
}
