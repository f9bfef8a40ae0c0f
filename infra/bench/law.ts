/**
 * Decisions of the law per second on one core: `node --import ./infra/typescript.mjs infra/bench/law.ts`. Every
 * situation of the catalogue with every contract, plain questions for every division of the NAF; median of the rounds, so
 * that one disturbed round does not count.
 */
import { nextVisits } from '@vigie/law/next-visits/next-visits';
import type { WorkingLife } from '@vigie/law/next-visits/working-life';
import { decideFollowUp } from '@vigie/law/profile';
import { followUpQuestions } from '@vigie/law/questions/ask';
import { situationCatalogue } from '@vigie/law/situation';

const today = '2026-11-21';
const startDate = '2024-07-01';
const roundMilliseconds = 1000;
const rounds = 7;

const contracts = ['CDI', 'CDD', 'APPRENTICE', 'TEMPORARY', 'SEASONAL'] as const;
const workers = situationCatalogue(today).flatMap(({ code }) =>
  contracts.map((contract) => ({ code, contract, birthDate: '1990-03-02', sex: 'MALE' as const })),
);
const facts = workers.map(({ code, ...worker }) => ({
  ...worker,
  ...{ situations: [code, 'WS_NIGHT' as const], startDate },
}));
const lives = workers.map(({ code, ...worker }): WorkingLife => ({
  ...worker,
  startDate,
  situations: [{ situation: code, from: startDate }],
  visits: [
    { kind: 'EMA_INIT', day: '2024-06-20' },
    { kind: 'VI', day: '2026-06-10' },
  ],
}));

const hires = Array.from({ length: 99 }, (_, index) => ({
  activityCode: String(index + 1).padStart(2, '0'),
  birthDate: index % 2 === 0 ? '1990-03-02' : '2009-03-02',
  ...{
    startDate: '2026-12-01',
    contract: contracts[index % contracts.length],
    jobTitle: 'Cariste',
  },
}));

/** Processor time of this process since it started, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Calls per second of a function over all the inputs again and again, in one round. A second of its processor, not of
 * the clock: what else the machine does meanwhile is no business of the law.
 */
function rate<T>(decide: (input: T) => unknown, inputs: readonly T[]): number {
  const from = processorTime();
  let calls = 0;
  while (processorTime() - from < roundMilliseconds) {
    for (const input of inputs) decide(input);
    calls += inputs.length;
  }
  return (calls / (processorTime() - from)) * 1000;
}

function measure<T>(name: string, decide: (input: T) => unknown, inputs: readonly T[]): void {
  rate(decide, inputs);
  const found = Array.from({ length: rounds }, () => rate(decide, inputs)).sort((a, b) => a - b);
  const median = found[Math.floor(rounds / 2)] ?? 0;
  const [slowest = 0, fastest = 0] = [found[0], found.at(-1)];
  const shown = [median, slowest, fastest].map((each) => Math.round(each).toLocaleString('en'));
  console.log(`${name.padEnd(12)} ${shown[0]} per second (${shown[1]} to ${shown[2]})`);
}

measure('follow-up', (each) => decideFollowUp(each, today), facts);
measure('next visits', (each) => nextVisits(each, today), lives);
measure('questions', (each) => followUpQuestions(each, today), hires);
