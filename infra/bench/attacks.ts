/**
 * `node --import ./infra/typescript.mjs infra/bench/attacks.ts`: what each attack costs the gateway before it is
 * refused. Client and gateway share this process, so that the figures are a little too high rather than too low.
 */
import { costAttacks, documentAttacks, variableAttacks } from '../proofs/limits/attacks.ts';
import { openGatewayAlone, type Reply } from '../proofs/limits/gateway-alone.ts';

const rounds = 30;

interface Measured {
  name: string;
  refusedBy: string;
  /** Milliseconds of processor time per request, the middle of all rounds. */
  cpu: number;
  kilobytes: number;
}

const gateway = await openGatewayAlone();
const harmless = { name: 'an ordinary question, for comparison', query: '{ service { name } }' };
const measured: Measured[] = [];
const before = process.memoryUsage().rss;
for (const { name, query, variables } of [
  harmless,
  ...documentAttacks,
  ...costAttacks,
  ...variableAttacks,
] as { name: string; query: string; variables?: object }[]) {
  const body = JSON.stringify({ query, variables });
  const times: number[] = [];
  let reply: Reply | undefined;
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    reply = await gateway.post('user:mallory', body);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  measured.push({
    name,
    refusedBy: refusal(reply),
    cpu: middle(times),
    kilobytes: body.length / 1024,
  });
}
const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
await gateway.stop();

console.log('| Attack | kB | Refused by | CPU ms |\n| --- | --: | --- | --: |');
for (const { name, kilobytes, refusedBy, cpu } of measured) {
  console.log(`| ${name} | ${kilobytes.toFixed(1)} | ${refusedBy} | ${cpu.toFixed(1)} |`);
}
console.log(`\nMemory grew by ${grown.toFixed(0)} MB over ${measured.length * rounds} requests.`);

function refusal(reply: Reply | undefined): string {
  const code = reply?.errors?.[0]?.extensions['code'];
  return code === undefined ? 'answered' : `\`${String(code)}\``;
}

function middle(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
