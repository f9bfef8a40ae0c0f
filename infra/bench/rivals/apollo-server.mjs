import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { api, host, port } from './ground.mjs';

await startStandaloneServer(new ApolloServer(api), { listen: { port, host } });
