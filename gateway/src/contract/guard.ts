import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type DocumentNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/**
 * What a field asks of its caller, read from the contract.
 * `scopes` is a disjunction of conjunctions, as in `@requiresScopes`: one inner list must be held whole.
 */
export type Guard =
  | { level: 'public' }
  | { level: 'authenticated' }
  | { level: 'scopes'; scopes: readonly (readonly string[])[] };

/** Guards of one field: its own and its type's; all of them must hold. Empty means that nobody may. */
export type FieldGuards = readonly Guard[];

/** Guards by schema coordinate, `Employee.lastName`. */
export type Guards = ReadonlyMap<string, FieldGuards>;

/**
 * Reads who may do what from the authorisation directives of a composed supergraph.
 * A field on which neither it nor its type says anything gets an empty list: denied, and refused by the build.
 */
export function readGuards(supergraph: string | DocumentNode): Guards {
  const document = typeof supergraph === 'string' ? parse(supergraph) : supergraph;
  const guards = new Map<string, FieldGuards>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    readType(definition, guards);
  }
  return guards;
}

function readType(type: ObjectTypeDefinitionNode, guards: Map<string, FieldGuards>): void {
  const ofType = guardsOf(type.directives);
  for (const field of type.fields ?? []) {
    guards.set(`${type.name.value}.${field.name.value}`, [
      ...ofType,
      ...guardsOf(field.directives),
    ]);
  }
}

function guardsOf(directives: readonly ConstDirectiveNode[] = []): Guard[] {
  return directives.flatMap((directive): Guard[] => {
    switch (directive.name.value) {
      case 'authenticated':
        return [{ level: 'authenticated' }];
      case 'requiresScopes':
        return [{ level: 'scopes', scopes: scopeLists(directive) }];
      case 'tag':
        return tagName(directive) === 'public' ? [{ level: 'public' }] : [];
      default:
        return [];
    }
  });
}

function tagName(directive: ConstDirectiveNode): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === 'name')?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function scopeLists(directive: ConstDirectiveNode): string[][] {
  const value = directive.arguments?.find((argument) => argument.name.value === 'scopes')?.value;
  if (value?.kind !== Kind.LIST) throw new Error('@requiresScopes without a list of scopes');
  return value.values.map((inner) => {
    if (inner.kind !== Kind.LIST) throw new Error('@requiresScopes takes a list of lists');
    return inner.values.map((scope) => {
      if (scope.kind !== Kind.STRING) throw new Error('@requiresScopes takes strings');
      return scope.value;
    });
  });
}
