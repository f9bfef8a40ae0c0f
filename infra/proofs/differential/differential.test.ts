import { describe, expect, it } from 'vitest';
import { readHouseContract } from '../../synthetic/contract.ts';
import { openArena } from './arena.ts';
import { expectedFeatures, expectedOutcomes } from './expected.ts';
import { readFixtureContract } from './fixture/contract.ts';
import { findingText } from './print.ts';
import { fixtureRoles, houseRoles } from './role.ts';
import { run } from './run.ts';
import { smallest } from './shrink.ts';

const patience = 180_000;

describe.each([
  ['the contract', readHouseContract, houseRoles],
  ['the fixture', readFixtureContract, fixtureRoles],
] as const)('random operations on %s', (name, read, roles) => {
  it(
    'are answered as a monolith behind graphql-shield answers them, but for what is explained',
    async () => {
      const arena = await openArena(await read());
      const report = await run(arena, { roles, operations: 200, seed: 1, enough: 1 });
      const texts = [];
      for (const finding of report.findings) {
        texts.push(findingText(await smallest(arena, finding)));
      }
      await arena.close();
      expect(texts.join('\n')).toBe('');
      expect(report.cases).toBe(1000);
      for (const feature of expectedFeatures(name)) {
        expect(report.features.of(feature), feature).toBeGreaterThan(0);
      }
      for (const outcome of expectedOutcomes(name)) {
        expect(report.outcomes.of(outcome), outcome).toBeGreaterThan(0);
      }
    },
    patience,
  );
});
