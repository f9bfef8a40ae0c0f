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
 * Asks for everything of `prey` in the name of each hunter: through the gateway, and each subgraph for its entities.
 * Hunters of the same prey go together, since the gateway reads and plans a text once for all of them.
 * @param enough ends the hunt with the first find, where one find is what is asked for
 * @returns a bag for each hunter, in their order
 */
export async function hunt(
  house: House,
  hunters: readonly Hunter[],
  prey: FullMember,
  enough = Infinity,
): Promise<Bag[]> {
  const questions = await questionsAbout(house, prey);
  const bags = hunters.map(() => new Map<string, string>());
  const goesOn = () => bags.some(({ size }) => size < enough);
  let next = 0;
  // Some at a time: while the database answers one, the next is written.
  for (; next < questions.length && goesOn(); next += atOnce) {
    const some = questions.slice(next, next + atOnce).map(async ({ probe, ask }) => {
      for (const [index, hunter] of hunters.entries()) {
        look(bags[index]!, prey, probe, await ask(hunter));
      }
    });
    await Promise.all(some);
  }
  return bags.map((found) => ({ probes: Math.min(next, questions.length), found }));
}

const atOnce = 4;

/** What the probe itself named may be repeated by an error: only news count. */
function look(found: Map<string, string>, prey: FullMember, probe: string, answer: unknown): void {
  const text = JSON.stringify(answer);
  for (const canary of prey.canaries) {
    if (!found.has(canary) && text.includes(canary) && !probe.includes(canary))
      found.set(canary, probe);
  }
}

async function questionsAbout(house: House, prey: FullMember): Promise<Question[]> {
  const targets = targetsOf(prey);
  return [
    ...entityQuestions(house, prey, targets),
    ...probesOf(await clientSchema(), targets, literals(prey.ids)).map((probe) => ({
      probe,
      ask: ({ token }: Hunter) => house.ask(token, probe),
    })),
  ];
}

let schema: Promise<GraphQLSchema> | null = null;

export async function clientSchema(): Promise<GraphQLSchema> {
  schema ??= readFile(join(root, 'schema/api.graphql'), 'utf8').then((sdl) => buildSchema(sdl));
  return schema;
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
  ask(hunter: Hunter): Promise<unknown>;
}

/** What one subgraph asks of another comes along as if it had been told: the accounts of a company are the prey's. */
function entityQuestions(
  house: House,
  prey: FullMember,
  targets: Record<string, string[]>,
): Question[] {
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
          ask: (hunter: Hunter) => house.federation.askSubgraph(name, callerOf(hunter), probe),
        };
      });
    }),
  );
}

const callerOf = ({ id, kind }: Hunter): CallerActor => ({
  ...{ kind: kind ?? 'user', subjectId: id },
  ...{ sessionId: newId(), requestId: newId() },
});
