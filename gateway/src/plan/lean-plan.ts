import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { SubgraphLink } from '../subgraph/link.ts';
import type { PlanPath } from './cursor.ts';
import { fetchStep } from './fetch.ts';
import type { Run, Step } from './run.ts';

/** What steps are made from. */
export interface PlanParts {
  /** The whole supergraph, inaccessible types included: plans name them. */
  supergraph: GraphQLSchema;
  links: ReadonlyMap<string, SubgraphLink>;
}

/** A plan has a part that only Apollo's executor knows how to run. */
export class NotCovered extends Error {}

/**
 * Compiles a plan of Apollo's planner into steps.
 * @throws NotCovered for rewrites of `@interfaceObject` and `@fromContext`, `@defer` and subscriptions
 */
export function compilePlan({ node }: QueryPlan, parts: PlanParts): Step {
  if (!node) return () => Promise.resolve();
  if (node.kind === 'Subscription') throw new NotCovered(node.kind);
  return stepOf(node, [], parts);
}

function stepOf(node: PlanNode, path: PlanPath, parts: PlanParts): Step {
  switch (node.kind) {
    case 'Sequence':
      return sequence(node.nodes.map((each) => stepOf(each, path, parts)));
    case 'Parallel':
      return parallel(node.nodes.map((each) => stepOf(each, path, parts)));
    case 'Flatten':
      return stepOf(node.node, [...path, ...node.path.map(plainStep)], parts);
    case 'Fetch': {
      if (node.inputRewrites || node.outputRewrites || node.contextRewrites) {
        throw new NotCovered('rewrites');
      }
      const link = parts.links.get(node.serviceName);
      if (!link) throw new Error(`The plan names an unknown subgraph: ${node.serviceName}`);
      return fetchStep(node, path, link, parts.supergraph);
    }
    case 'Condition':
      return choice(
        node.condition,
        node.ifClause && stepOf(node.ifClause, path, parts),
        node.elseClause && stepOf(node.elseClause, path, parts),
      );
    case 'Defer':
      throw new NotCovered(node.kind);
  }
}

function plainStep(step: string | number): string {
  if (typeof step === 'string' && (step === '@' || /^[_A-Za-z]\w*$/.test(step))) return step;
  throw new NotCovered(`path with ${step}`);
}

function sequence(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function parallel(steps: readonly Step[]): Step {
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}

/** `variables` of a run hold defaults for the conditions of its operation. */
function choice(condition: string, then: Step | undefined, otherwise: Step | undefined): Step {
  return async (run: Run) => {
    await (run.conditions[condition] === true ? then : otherwise)?.(run);
  };
}
