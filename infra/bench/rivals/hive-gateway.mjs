import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { createServer } from 'node:http';
import { host, port } from './ground.mjs';
import { supergraph } from './supergraph.mjs';

createServer(createGatewayRuntime({ supergraph })).listen(port, host);
