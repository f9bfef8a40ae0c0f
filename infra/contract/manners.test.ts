import { readGuards } from '@vigie/gateway/contract/guard';
import { Kind, parse, print, visit, type ASTNode } from 'graphql';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../root.ts';
import { compose, subgraphNames } from './compose.ts';

/** Definitions that a reader of the API meets, and so need a description. */
const described = new Set<string>([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.FIELD_DEFINITION,
]);

/** Root types and the entities of others, described where they belong. */
const describedElsewhere = new Set([
  ...['Query', 'Mutation', 'MemberAccount', 'User', 'Employee', 'Absence', 'Visit', 'Mandate'],
]);

describe.each(subgraphNames)('schema/%s.graphql', (name) => {
  it('describes every type, field, argument and enum value', async () => {
    const document = parse(await readFile(join(root, 'schema', `${name}.graphql`), 'utf8'));
    const silent: string[] = [];
    visit(document, {
      enter(node: ASTNode) {
        if (!described.has(node.kind) || !('name' in node) || !node.name) return;
        if ('description' in node && node.description) return;
        if (node.kind === Kind.OBJECT_TYPE_DEFINITION && describedElsewhere.has(node.name.value))
          return;
        silent.push(node.name.value);
      },
    });
    expect(silent).toEqual([]);
  });
});

describe('the composed contract', async () => {
  const { supergraph } = await compose(join(root, 'schema'));

  it('says of every field who may read it: nothing is public by silence', () => {
    const unguarded = [...readGuards(supergraph)].filter(([, guards]) => guards.length === 0);
    expect(unguarded).toEqual([]);
  });

  it('has no @interfaceObject: Apollo’s planner loses fields below it', () => {
    expect(supergraph).not.toContain('isInterfaceObject: true');
  });

  it('keeps fields that ask for a scope nullable, unless their type asks for it too', () => {
    const schema = parse(supergraph);
    const harsh = schema.definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
      return (definition.fields ?? [])
        .filter(({ directives = [] }) =>
          directives.some(({ name }) => name.value === 'requiresScopes'),
        )
        .filter(({ type }) => type.kind === Kind.NON_NULL_TYPE)
        .map((field) => `${definition.name.value}.${field.name.value}`);
    });
    expect(harsh).toEqual([]);
  });

  it('lets nobody overwrite what they have not seen', () => {
    const unversioned = new Set([
      // Nobody else changes what is one's own.
      ...['changeName', 'changePassword'],
      // What changes is one answer for many people, chosen by what they have today; each that has moved on is told.
      'changeEmployees',
    ]);
    const { mutations, inputs } = writesOf(supergraph);
    const blind = mutations.filter(
      ({ name, input }) =>
        /^(update|set|change)[A-Z]/.test(name) &&
        !unversioned.has(name) &&
        !inputs.get(input)?.includes('version'),
    );
    expect(blind).toEqual([]);
  });

  it('lets every mutation that changes something be repeated safely', () => {
    // Signing in, opening a document, asking for an export make secrets of one use: a repetition must make another.
    const without = new Set([
      'RequestSignInCodeInput',
      'ConfirmSignInCodeInput',
      'RenewAccessInput',
      'ProveIdentityInput',
      ...['SignInWithPasswordInput', 'RequestPasswordLinkInput', 'ChoosePasswordInput'],
      ...['StartPasskeyInput', 'ConfirmPasskeyInput', 'ConfirmSecondFactorInput'],
      ...['StartTotpInput', 'ConfirmTotpInput', 'ConfirmPasskeyRegistrationInput'],
      // A password leaves no hash of itself behind; what is taken away is gone, however often it is asked.
      ...['ChangePasswordInput', 'RemovePasskeyInput', 'CancelSecondFactorResetInput'],
      'RequestAddressInput',
      'ConfirmAddressInput',
      // Before sign-in nobody holds keys; a link is used once, and a request that repeats another is the same one.
      ...['AcceptInvitationInput', 'RequestAccessInput'],
      ...['MandateLinkInput', 'AcceptOfferedMandateInput', 'RefuseOfferedMandateInput'],
      // A link is another each time; who answers with theirs is signed in nowhere, and says the same again.
      ...[
        'MakeCalendarAddressInput',
        'MakeSummonsLinkInput',
        'AnswerSummonsInput',
        'OpenSummonsesInput',
      ],
      ...['OpenDocumentInput', 'SendDocumentInput', 'DeliverVisitPaperInput'],
      ...['ArchiveDocumentsInput', 'OpenForwardedInput'],
      ...['SendRegistrationProofInput', 'OpenRegistrationProofInput'],
      ...['SendRequestAttachmentInput', 'OpenRequestAttachmentInput'],
      ...[
        'ExportEmployeesInput',
        'OpenInvoiceInput',
        'OpenPaymentCertificateInput',
        'OpenDebitOrderInput',
        'OpenReceiptInput',
        'OpenInvoiceArchiveInput',
        'OpenAccountingExportInput',
        'OpenDeclarationReceiptsInput',
      ],
    ]);
    const { mutations, inputs } = writesOf(supergraph);
    const keyless = mutations
      .map(({ input }) => input)
      .filter((input) => inputs.has(input) && !without.has(input))
      .filter((input) => !inputs.get(input)?.includes('idempotencyKey'));
    expect(keyless).toEqual([]);
  });
});

/** Mutations with the input that each takes, and the fields of every input. */
function writesOf(supergraph: string) {
  const { definitions } = parse(supergraph);
  const mutations = definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Mutation'
      ? (definition.fields ?? []).flatMap(({ name, arguments: args = [] }) =>
          args.map(({ type }) => ({ name: name.value, input: print(type).replace(/\W/g, '') })),
        )
      : [],
  );
  const inputs = new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
        ? [
            [
              definition.name.value,
              (definition.fields ?? []).map(({ name }) => name.value),
            ] as const,
          ]
        : [],
    ),
  );
  return { mutations, inputs };
}
