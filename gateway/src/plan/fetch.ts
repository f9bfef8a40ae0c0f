import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { SubgraphAnswer, SubgraphLink } from '../subgraph/link.ts';
import { SubgraphUnavailable } from '../subgraph/unavailable.ts';
import { entitiesAt, placesAt, type Entity, type PlanPath } from './cursor.ts';
import { fieldsOf } from './fetched-fields.ts';
import { mergeInto } from './merge.ts';
import { representationOf } from './representation.ts';
import type { Run, Step } from './run.ts';

/** A fetch of root fields, or of what one subgraph knows of the entities at `path`. */
export function fetchStep(
  node: FetchNode,
  path: PlanPath,
  link: SubgraphLink,
  schema: GraphQLSchema,
): Step {
  return node.requires ? entityFetch(node, path, link, schema) : rootFetch(node, path, link);
}

function rootFetch(node: FetchNode, path: PlanPath, link: SubgraphLink): Step {
  const ask = asker(node, path, link);
  return async (run) => {
    const targets = entitiesAt(run.data, path);
    if (targets.length === 0) return;
    const answer = await ask(run, {});
    if (!answer) return;
    for (const error of answer.errors ?? []) {
      run.errors.push(passOn(error, error.path && [...path, ...error.path]));
    }
    if (answer.data) for (const target of targets) mergeInto(target, answer.data);
  };
}

function entityFetch(
  node: FetchNode,
  path: PlanPath,
  link: SubgraphLink,
  schema: GraphQLSchema,
): Step {
  const ask = asker(node, path, link);
  const represent = representationOf(node.requires ?? [], schema);
  return async (run) => {
    const entities: Entity[] = [];
    const representations: Entity[] = [];
    const found = entitiesAt(run.data, path);
    for (const entity of found) {
      const representation = represent(entity);
      if (representation?.['__typename'] === undefined) continue;
      entities.push(entity);
      representations.push(representation);
    }
    if (representations.length === 0) {
      const [cause] = run.unavailable;
      // What finds them again should have come from a subgraph that gave no answer.
      if (found.length > 0 && cause) run.errors.push(...unanswered(node, path, cause));
      return;
    }
    const answer = await ask(run, { representations });
    if (!answer) return;
    addErrors(run, answer, entities, path);
    addEntities(answer, entities);
  };
}

/** Asks the subgraph with the variables that the fetch uses; undefined when it gave no answer. */
function asker(node: FetchNode, path: PlanPath, link: SubgraphLink) {
  const prepared = link.prepare(node.operation);
  const used = node.variableUsages ?? [];
  return async (run: Run, own: Record<string, unknown>): Promise<SubgraphAnswer | undefined> => {
    const variables: Record<string, unknown> = {};
    for (const name of used) {
      if (Object.hasOwn(run.variables, name)) variables[name] = run.variables[name];
    }
    try {
      return await prepared(Object.assign(variables, own), run.context);
    } catch (error) {
      if (!(error instanceof SubgraphUnavailable)) throw error;
      run.unavailable.push(error);
      run.errors.push(...unanswered(node, path, error));
      return undefined;
    }
  };
}

/** One error for each field that was asked for and not answered. */
function unanswered(node: FetchNode, path: PlanPath, cause: SubgraphUnavailable): GraphQLError[] {
  return fieldsOf(node).map(
    ({ key, coordinate }) =>
      new GraphQLError(cause.message, {
        path: [...path.filter((step) => step !== '@'), key],
        extensions: { ...cause.extensions, coordinate },
      }),
  );
}

/** Errors of entities carry the index of the representation; their place in the answer takes its stead. */
function addErrors(
  run: Run,
  { errors }: SubgraphAnswer,
  entities: readonly Entity[],
  path: PlanPath,
): void {
  if (!errors) return;
  const places = new Map(
    entitiesAt(run.data, path).map((entity, index) => [entity, index] as const),
  );
  const hydrated = placesAt(run.data, path);
  for (const error of errors) {
    const [, index, ...rest] = error.path ?? [];
    const entity = typeof index === 'number' ? entities[index] : undefined;
    const place = entity && hydrated[places.get(entity) ?? -1];
    run.errors.push(passOn(error, place && [...place, ...rest]));
  }
}

function addEntities({ data }: SubgraphAnswer, entities: readonly Entity[]): void {
  const received = data?.['_entities'];
  if (!Array.isArray(received)) return;
  for (const [index, entity] of entities.entries()) {
    const known = received[index] as Entity | null | undefined;
    if (known) mergeInto(entity, known);
  }
}

function passOn(
  { message, extensions }: { message: string; extensions?: Record<string, unknown> },
  path: readonly (string | number)[] | undefined,
): GraphQLError {
  return new GraphQLError(message, {
    ...(path ? { path } : {}),
    ...(extensions ? { extensions } : {}),
  });
}
