import { readGuards, type FieldGuards } from '@vigie/gateway/contract/guard';
import { mandateRoles } from '@vigie/identity/role/mandate-roles';
import { memberRoles } from '@vigie/identity/role/member-roles';
import type { Role } from '@vigie/identity/role/role';
import { staffRoles } from '@vigie/identity/role/staff-roles';
import { Kind, parse, type FieldDefinitionNode } from 'graphql';
import { allows } from './allows.ts';

/**
 * Mutations that are a member's own to do, and that somebody of the service may do in their place: those that roles of
 * both may run, without what the contract says to be the service's own (`@tag(name: "service")`). What asks for no right
 * beyond being signed in is about the caller, their firm or a file.
 * @param supergraph composed SDL with its authorisation directives
 */
export function memberMutations(supergraph: string): string[] {
  return ownMutations(supergraph)
    .filter(({ asked }) => isFor(asked, staffRoles))
    .map(({ name }) => name);
}

/** Mutations that are a member's own to do and that nobody of the service may do in their place. */
export function reservedMutations(supergraph: string): string[] {
  return ownMutations(supergraph)
    .filter(({ asked }) => !isFor(asked, staffRoles))
    .map(({ name }) => name);
}

function ownMutations(supergraph: string): { name: string; asked: FieldGuards }[] {
  const guards = readGuards(supergraph);
  return mutationsOf(supergraph)
    .filter((field) => !isServices(field))
    .map(({ name: { value: name } }) => ({ name, asked: guards.get(`Mutation.${name}`) ?? [] }))
    .filter(
      ({ asked }) => !allows(asked, new Set()) && isFor(asked, [...memberRoles, ...mandateRoles]),
    )
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function mutationsOf(supergraph: string): readonly FieldDefinitionNode[] {
  return parse(supergraph).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Mutation'
      ? (definition.fields ?? [])
      : [],
  );
}

function isServices({ directives = [] }: FieldDefinitionNode): boolean {
  return directives.some(
    ({ name, arguments: [argument] = [] }) =>
      name.value === 'tag' &&
      argument?.value.kind === Kind.STRING &&
      argument.value.value === 'service',
  );
}

const isFor = (asked: FieldGuards, roles: readonly Role[]): boolean =>
  roles.some(({ scopes }) => allows(asked, new Set(scopes)));
