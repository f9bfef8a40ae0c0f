import { referenceTo } from '@vigie/chassis/entity-reference';
import type { CallerActor } from '@vigie/chassis/actor';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../../context.ts';
import type { ImportPayload, Resolvers } from '../../generated/resolvers.ts';
import { forget } from '../../loaders.ts';
import { listRows } from '../row/queries.ts';
import { missingFields, openColumns } from './columns.ts';
import { applyImport, completeImport, discardImport, undoImport } from './commands.ts';
import { inContract } from './field-names.ts';
import { allCounts, noEffects } from './figures.ts';
import { matchImportColumns } from './match.ts';
import { listImports } from './queries.ts';
import type { ImportRefusal } from './refusal.ts';
import type { ImportRecord } from './table.ts';
import type { Field } from '../columns/field.ts';

type Command<Input> = (
  context: Context,
  caller: CallerActor,
  input: Input,
) => Promise<Outcome<{ id: string }, ImportRefusal>>;

/** A mutation on an import: the import as the command left it or, after a stale version, as it stands. */
function mutation<Input extends { id: string }>(command: Command<Input>) {
  return async (_: unknown, { input }: { input: Input }, context: Context) => {
    const outcome = await command(context, signedIn(context.caller), input);
    forget(context.loaders);
    const refusals = isRefused(outcome) ? outcome.refusals : [];
    const isShown = refusals.every(({ code }) => code === 'STALE_VERSION');
    const record = isShown ? await context.loaders.import.load(input.id) : null;
    return { import: record, refusals } as ImportPayload & { import: ImportRecord | null };
  };
}

export const importResolvers: Resolvers = {
  Query: {
    import: (_, { id }, { loaders }) => loaders.import.load(id),
  },
  Mutation: {
    matchImportColumns: mutation(matchImportColumns),
    completeImport: mutation(completeImport),
    applyImport: mutation(applyImport),
    undoImport: mutation(undoImport),
    discardImport: mutation(discardImport),
  },
  MemberAccount: {
    imports: ({ id }, page, { read }) => read((tx) => listImports(tx, id, page)),
  },
  Import: {
    __resolveReference: ({ id }, { loaders }) => loaders.import.load(id),
    account: ({ accountId }) => ({ id: accountId }),
    drop: ({ dropId }, _, { loaders }) => loaders.importDrop.load(dropId),
    columns: (record, _, { dataKey }) => openColumns(dataKey, record),
    completeLeftOn: ({ rules: { absence } }) =>
      absence.kind === 'PROPOSE' ? absence.leftOn : null,
    counts: ({ counts }) => allCounts(counts),
    effects: ({ effects }) =>
      Object.keys(effects).length === 0 ? null : { ...noEffects, ...effects },
    progress: ({ id }, _, { loaders }) => loaders.importProgress.load(id),
    rows: ({ id, rowsForgottenAt }, filter, { read, dataKey }) =>
      rowsForgottenAt ? null : read((tx) => listRows(tx, dataKey, id, filter)),
    createdBy: ({ subjectKind, subjectId }) =>
      subjectKind === 'machine' ? null : { id: subjectId },
    appliedBy: ({ appliedKind, appliedBy }) =>
      appliedKind === 'machine' ? null : referenceTo(appliedBy),
    undoableUntil: ({ state, undoableUntil, rowsForgottenAt }, _, { clock }) =>
      state === 'APPLIED' && !rowsForgottenAt && undoableUntil && undoableUntil > clock.now()
        ? undoableUntil
        : null,
    undoneBy: ({ undoneKind, undoneBy }) =>
      undoneKind === 'machine' ? null : referenceTo(undoneBy),
  },
  ImportColumns: {
    list: ({ columns }) => columns,
    constants: ({ constants }) =>
      Object.entries(constants).map(([field, text]) => ({
        field: inContract(field as Field),
        text,
      })),
    missing: (columns) => missingFields(columns).map(inContract),
  },
  ImportColumn: {
    field: ({ field }) => field && inContract(field),
    samples: ({ field, samples }) =>
      field === 'nationalNumber' ? samples.map(() => '••••••') : samples,
  },
};
