import { isRefused } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { ImportRowErrorCode, Resolvers } from '../../generated/resolvers.ts';
import { forget } from '../../loaders.ts';
import { inContract } from '../batch/field-names.ts';
import { correctImportRow } from './correct.ts';
import { findRow } from './queries.ts';
import { nameOf, personOf, shownCells } from './shown.ts';

export const importRowResolvers: Resolvers = {
  Mutation: {
    correctImportRow: async (_, { input }, context) => {
      const outcome = await correctImportRow(context, signedIn(context.caller), input);
      forget(context.loaders);
      if (isRefused(outcome)) return { row: null, ...outcome };
      const { dataKey, read } = context;
      return { row: await read((tx) => findRow(tx, dataKey, outcome.done.id)), refusals: [] };
    },
  },
  ImportRow: {
    id: ({ record }) => record.id,
    place: ({ row }) => row?.place ?? null,
    outcome: ({ record }) => record.outcome,
    state: ({ record }) => record.state,
    reason: ({ record }) => record.reason,
    revision: ({ record }) => record.revision,
    name: nameOf,
    cells: shownCells,
    errors: ({ decision, isHidden }) =>
      // What the law says of a situation would tell the situation.
      (decision?.errors ?? []).map(({ explanation, ...error }) =>
        explanation === undefined || (isHidden && error.field === 'situations')
          ? error
          : { ...error, explanation },
      ),
    notices: ({ decision }) => decision?.notices ?? [],
    changes: ({ decision }) =>
      (decision?.changes ?? []).map(({ field, before, after }) => ({
        ...{ field: inContract(field), before, after },
      })),
    matchedBy: ({ decision, row }) => (row && decision?.person?.by) ?? null,
    employeeId: ({ record }) => record.employeeId,
    people: async ({ decision }, _, { loaders }) => {
      const ids = new Set((decision?.errors ?? []).flatMap(({ employees }) => employees));
      const found = await Promise.all([...ids].map((id) => loaders.employee.load(id)));
      return found.flatMap((row) => personOf(row) ?? []);
    },
    reopens: ({ decision }) => decision?.reopens ?? false,
    profile: ({ decision }) => decision?.profile ?? null,
  },
  ImportRowError: {
    code: ({ code }) => code as ImportRowErrorCode,
    field: ({ field }) => field && inContract(field),
    lines: ({ places }) => places.map(({ line }) => line),
  },
  ImportNotice: {
    lines: ({ places }) => places.map(({ line }) => line),
  },
};
