import gateway from '@mercuriusjs/gateway';
import Fastify from 'fastify';
import { federationOne } from './federation-one.mjs';
import { host, port, subgraphNames, subgraphSdl, subgraphUrl } from './ground.mjs';

const services = federationOne(subgraphNames.map((name) => ({ name, sdl: subgraphSdl(name) }))).map(
  ({ name, sdl }) => ({ name, schema: sdl, url: `${subgraphUrl(name)}/graphql`, keepAlive: true }),
);

const app = Fastify();
await app.register(gateway, { gateway: { services } });
await app.listen({ port, host });
