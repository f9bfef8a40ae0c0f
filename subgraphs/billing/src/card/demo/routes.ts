import type { Database } from '@vigie/chassis/database';
import { fileGuards, unknownAddress } from '@vigie/chassis/http/file-answer';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import type { Route } from '@vigie/chassis/route';
import { demoDecisionAddress, demoOrderAddress } from '../address.ts';
import type { CardEvent } from '../provider.ts';
import { orderIn, type DemoOrder } from './order.ts';

const decisions: Record<string, CardEvent['kind']> = { payer: 'PAID', refuser: 'FAILED' };

/** The server behind the demo provider's page. Its decisions travel by a job, with retries, as a real one's would. */
export function demoRoutes(database: Database, secret: Buffer): Route[] {
  const orderOf = (request: Request): DemoOrder | null =>
    orderIn(secret, new URL(request.url).pathname.slice(demoOrderAddress.path.length));
  return [
    {
      ...demoOrderAddress,
      handle: async (request) => {
        const order = orderOf(request);
        return order ? Response.json(order, { headers: fileGuards }) : unknownAddress();
      },
    },
    {
      ...demoDecisionAddress,
      handle: async (request) => {
        const order = orderOf(request);
        const kind = decisions[await request.text()];
        if (!order || !kind) return unknownAddress();
        const { reference, cents } = order;
        const event: CardEvent = { id: newId(), kind, reference, cents };
        await database.as({ kind: 'job', task: 'demo-payment' }, (tx) =>
          enqueue(tx, 'tell-demo-payment', { body: JSON.stringify(event) }),
        );
        return Response.json({}, { status: 202, headers: fileGuards });
      },
    },
  ];
}
