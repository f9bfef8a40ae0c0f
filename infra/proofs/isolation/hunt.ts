import { newId } from '@vigie/chassis/ids';
import type { CallerActor } from '@vigie/chassis/actor';
import { buildSchema, isObjectType, type GraphQLSchema } from 'graphql';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../root.ts';
import type { TestUser } from '../../tests/cast.ts';
import type { House } from '../../tests/house.ts';
import type { FullMember } from './full-member.ts';
import { entitySelections, probesOf } from './probes.ts';

/** What a hunt brought home. */
export interface Bag {
  probes: number;
  /** The canaries that stood in an answer, each with the first probe that found it. */
  found: ReadonlyMap<string, string>;
}

/** A person, or a program. */
export type Hunter = Pick<TestUser, 'id' | 'token'> & { kind?: 'machine' };

/**
 * Asks for everything of `prey` in the name of `hunter`: through the gateway, and each subgraph for its entities.
 * @param enough ends the hunt with the first find, where one find is what is asked for
 */
export async function hunt(
  house: House,
  hunter: Hunter,
  prey: FullMember,
  enough = Infinity,
): Promise<Bag> {
  const found = new Map<string, string>();
  let probes = 0;
  const look = (probe: string, answer: unknown): void => {
    probes++;
    const text = JSON.stringify(answer);
    for (const canary of prey.canaries) {
      // What the probe itself named may be repeated by an error: only news count.
      if (!found.has(canary) && text.includes(canary) && !probe.includes(canary))
        found.set(canary, probe);
    }
  };
  const targets = targetsOf(prey);
  const questions = [
    ...entityQuestions(house, hunter, prey, targets),
    ...probesOf(await clientSchema(), targets, literals(prey.ids)).map((probe) => ({
      probe,
      ask: () => house.ask(hunter.token, probe),
    })),
  ];
  // Some at a time: while the database answers one, the next is written.
  for (let next = 0; next < questions.length && found.size < enough; next += atOnce) {
    const some = questions.slice(next, next + atOnce);
    const answers = await Promise.all(some.map(({ ask }) => ask()));
    some.forEach(({ probe }, index) => look(probe, answers[index]));
  }
  return { probes, found };
}

const atOnce = 4;

export async function clientSchema(): Promise<GraphQLSchema> {
  return buildSchema(await readFile(join(root, 'schema/api.graphql'), 'utf8'));
}

const literals = (ids: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(ids).map(([type, id]) => [type, JSON.stringify(id)]));

/** For each argument that can name something of the prey, what to put there. */
function targetsOf({ ids, member }: FullMember): Record<string, string[]> {
  return {
    id: Object.values(ids).map((id) => JSON.stringify(id)),
    memberNumber: [JSON.stringify(member.memberNumber)],
    // Searching by a part finds a row without naming the canary that it would show.
    search: ['"o"'],
    updatedSince: ['"2000-01-01T00:00:00.000Z"'],
  };
}

/** A question of a hunt, and how it is put. */
interface Question {
  probe: string;
  ask(): Promise<unknown>;
}

/** What one subgraph asks of another comes along as if it had been told: the accounts of a company are the prey's. */
function entityQuestions(
  house: House,
  hunter: Hunter,
  prey: FullMember,
  targets: Record<string, string[]>,
): Question[] {
  const { id: subjectId, kind = 'user' } = hunter;
  const caller: CallerActor = { kind, subjectId, sessionId: newId(), requestId: newId() };
  return house.subgraphs.flatMap(({ name, schema }) =>
    Object.entries(prey.ids).flatMap(([typeName, id]) => {
      const type = schema.getType(typeName);
      if (!isObjectType(type)) return [];
      return entitySelections(type, targets).map((selection) => {
        const told =
          typeName === 'Company' ? `, accounts: [{ id: "${prey.member.accountId}" }]` : '';
        const representation = `{ __typename: "${typeName}", id: "${id}"${told} }`;
        const probe = `{ _entities(representations: [${representation}]) { ... on ${typeName} ${selection} } }`;
        return {
          probe: `${name}: ${probe}`,
          ask: () => house.federation.askSubgraph(name, caller, probe),
        };
      });
    }),
  );
}
