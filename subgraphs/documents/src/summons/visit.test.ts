import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { visitAnswer } from '../testing/visit.ts';
import { readVisit, signatureOf, visitQuery } from './visit.ts';

test('what the gateway is asked agrees with the contract', () => {
  const file = new URL('../../../../schema/api.graphql', import.meta.url);
  const api = buildSchema(readFileSync(file, 'utf8'));
  expect(validate(api, parse(visitQuery))).toEqual([]);
});

async function appointmentAfter(change: (visit: ReturnType<typeof visitAnswer>['visit']) => void) {
  const answer = visitAnswer();
  change(answer.visit);
  const { appointment } = await readVisit(async <T>() => answer as T, answer.visit.id);
  return appointment && signatureOf(appointment);
}

test('time, place and person make an appointment; its telephone number does not', async () => {
  const before = await appointmentAfter(() => undefined);
  expect(await appointmentAfter(({ centre }) => (centre.phone = '02 61 91 00 99'))).toBe(before);
  const other = '0193f1a2-0000-7000-8000-0000000000ff';
  for (const change of [
    appointmentAfter((visit) => (visit.startsAt = '2126-12-02T08:00:00.000Z')),
    appointmentAfter(({ centre }) => (centre.id = other)),
    appointmentAfter(({ practitioner }) => (practitioner.id = other)),
  ]) {
    expect(await change).not.toBe(before);
  }
});

test('a visit that is not planned has no appointment, even if a date is left on it', async () => {
  for (const status of ['TO_PLAN', 'HELD', 'CANCELLED_BY_SERVICE', 'NO_LONGER_DUE']) {
    expect(await appointmentAfter((visit) => (visit.status = status))).toBeNull();
  }
});

test('a summons without an employee is not written', async () => {
  const answer = visitAnswer();
  Object.assign(answer.visit, { employee: null });
  await expect(readVisit(async <T>() => answer as T, answer.visit.id)).rejects.toThrow();
});
