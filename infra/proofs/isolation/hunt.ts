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

/**
 * Asks for everything of `prey` in the name of `hunter`: through the gateway, and each subgraph for its entities.
 * @param enough ends the hunt with the first find, where one find is what is asked for
 */
export async function hunt(
  house: House,
  hunter: TestUser,
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
  for (const probe of probesOf(await clientSchema(), targets)) {
    if (found.size >= enough) break;
    look(probe, await house.ask(hunter.token, probe));
  }
  if (found.size < enough) {
    const answers = await askForEntities(house, hunter, prey, targets);
    for (const { probe, answer } of answers) look(probe, answer);
  }
  return { probes, found };
}

export async function clientSchema(): Promise<GraphQLSchema> {
  return buildSchema(await readFile(join(root, 'schema/api.graphql'), 'utf8'));
}

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

async function askForEntities(
  house: House,
  hunter: TestUser,
  prey: FullMember,
  targets: Record<string, string[]>,
): Promise<{ probe: string; answer: unknown }[]> {
  const caller: CallerActor = {
    ...{ kind: 'user', subjectId: hunter.id, sessionId: newId(), requestId: newId() },
  };
  const answers: { probe: string; answer: unknown }[] = [];
  for (const subgraph of house.subgraphs) {
    for (const [typeName, id] of Object.entries(prey.ids)) {
      const type = subgraph.schema.getType(typeName);
      if (!isObjectType(type)) continue;
      for (const selection of entitySelections(type, targets)) {
        const representation = `{ __typename: "${typeName}", id: "${id}" }`;
        const probe = `{ _entities(representations: [${representation}]) { ... on ${typeName} ${selection} } }`;
        const answer = await house.federation.askSubgraph(subgraph.name, caller, probe);
        answers.push({ probe: `${subgraph.name}: ${probe}`, answer });
      }
    }
  }
  return answers;
}
