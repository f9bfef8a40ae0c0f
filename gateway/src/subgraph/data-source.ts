import type { GraphQLDataSource } from '@apollo/gateway';
import type { GatewayContext } from '../context.ts';
import type { SubgraphLink } from './link.ts';

type Process = GraphQLDataSource<GatewayContext>['process'];

/** A link as Apollo's own executor asks for it. */
export class LinkDataSource implements GraphQLDataSource<GatewayContext> {
  constructor(private readonly link: SubgraphLink) {}

  process: Process = async ({ request, context }) => {
    const ask = this.link.prepare(request.query ?? '');
    const answer = await ask(request.variables ?? {}, context as GatewayContext);
    return answer as Awaited<ReturnType<Process>>;
  };
}
