import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { host, port } from './ground.mjs';
import { supergraph } from './supergraph.mjs';

// Its hourly report has no place in a measurement.
process.env.APOLLO_TELEMETRY_DISABLED = 'true';

const gateway = new ApolloGateway({ supergraphSdl: supergraph });
await startStandaloneServer(new ApolloServer({ gateway }), { listen: { port, host } });
