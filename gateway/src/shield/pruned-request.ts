import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { createHash } from 'node:crypto';
import type { OpenPart } from './open-part.ts';

interface Planned {
  document: DocumentNode;
  operation?: OperationDefinitionNode;
  queryHash: string;
}

/**
 * A request for the open part of its operation, for Apollo's executor. Its hash must be its own: that executor keeps
 * plans by hash, and under the original one a caller would run the plan that was made for somebody with more rights.
 */
export function prunedRequest<Request extends Planned>(request: Request, open: OpenPart): Request {
  const document = open.document ?? request.document;
  const [operation] = document.definitions;
  const queryHash = createHash('sha256')
    .update([request.queryHash, ...[...open.denied].sort()].join('\n'))
    .digest('hex');
  return { ...request, document, operation: operation as OperationDefinitionNode, queryHash };
}
