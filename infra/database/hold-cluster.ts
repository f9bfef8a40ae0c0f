/**
 * For the launcher's tests: a process that starts a cluster, says where it is, and holds it until it
 * is killed. `node --import infra/typescript.mjs infra/database/hold-cluster.ts <folder>`
 */
import { startCluster } from './embedded.ts';

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('Which folder?');
const cluster = await startCluster({ dataDir, durable: true });
console.log(cluster.superuserUrl);
await cluster.ended;
