import Fastify from 'fastify';
import mercurius from 'mercurius';
import { api, host, port } from './ground.mjs';

const app = Fastify();
const jit = Number(process.env.JIT ?? 0);
await app.register(mercurius, { schema: api.typeDefs, resolvers: api.resolvers, jit });
await app.listen({ port, host });
