import { createSchema, createYoga } from 'graphql-yoga';
import { createServer } from 'node:http';
import { api, host, port } from './ground.mjs';

createServer(createYoga({ schema: createSchema(api) })).listen(port, host);
