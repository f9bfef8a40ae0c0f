import { vi } from 'vitest';
import { newId } from '@vigie/chassis/ids';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { addClient, addStaff } from '../../tests/cast.ts';
import { withConnection } from '../../database/connection.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

/** A summons of the account that was sent to its employee, whose link is known here. */
async function addSummons({ house, member }: World) {
  const [id, visitId, delivery] = [newId(), newId(), newId()];
  const token = newSecret(16);
  const facts = {
    ...{ firstName: 'Zoé', zone: 'Europe/Paris', professional: 'Médecin du travail' },
    ...{ startsAt: '2027-03-01T08:00:00.000Z', endsAt: '2027-03-01T09:00:00.000Z' },
  };
  await withConnection(house.database.adminUrl, async (sql) => {
    await sql`insert into documents.document (id, account_id, kind, title, file_name, byte_size, sha256,
        storage_key, visit_id, appointment, created_at)
      values (${id}, ${member.accountId}, 'SUMMONS', 'Convocation', 'c.pdf', 7, ${'a'.repeat(64)}, ${newId()},
        ${visitId}, '2027-03-01T08:00:00.000Z x', now())`;
    await sql`insert into documents.summons_facts values (${id}, ${sql.json(facts)})`;
    await sql`insert into documents.delivery (id, document_id, visit_id, account_id, audience, channel, token_hash)
      values (${delivery}, ${id}, ${visitId}, ${member.accountId}, 'EMPLOYEE', 'SMS', ${hashSecret(token)})`;
  });
  return { id, delivery, token };
}

/** Summonses on their way to somebody. */
export const deliveryScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  makeSummonsLink: async (world) => {
    const { token } = world.administrator;
    const { id } = await addSummons(world);
    return {
      accepted: { token, input: { documentId: id } },
      refused: { token, input: { documentId: newId() }, code: 'NOT_FOUND' },
    };
  },

  openSummonses: async (world) => {
    const { token } = world.administrator;
    const { accountId } = world.member;
    await addSummons(world);
    return {
      accepted: { token, input: { accountId } },
      refused: { token, input: { accountId: newId() }, code: 'NOT_FOUND' },
    };
  },

  handSummonsOver: async (world) => {
    const { token } = world.administrator;
    const { id: documentId } = await addSummons(world);
    const input = { documentId, channel: 'MAIL', address: 'zoe@courriel.example' };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, address: 'zoe' }), code: 'INVALID_EMAIL' },
    };
  },

  handSummonsesOver: async (world) => {
    const { token } = world.administrator;
    const { id: documentId } = await addSummons(world);
    const summonses = [{ documentId, channel: 'MAIL', address: 'zoe@courriel.example' }];
    return {
      accepted: { token, input: keyed({ summonses }) },
      refused: { token, input: keyed({ summonses: [] }), code: 'REQUIRED' },
    };
  },

  revokeSummonsLink: async (world) => {
    const { token } = world.administrator;
    const { delivery: id } = await addSummons(world);
    return {
      accepted: { token, input: keyed({ id }) },
      refused: { token, input: keyed({ id: newId() }), code: 'NOT_FOUND' },
    };
  },

  answerSummons: async (world) => {
    const { token } = await addSummons(world);
    return {
      accepted: { token: null, input: { token, answer: 'COMING' } },
      refused: { token: null, input: { token: 'x', answer: 'COMING' }, code: 'NOT_FOUND' },
    };
  },

  recordDelivery: async (world) => {
    const { delivery } = await addSummons(world);
    const token = await addClient(world.house, 'deliveries:record');
    await isNoted(world, token);
    return {
      accepted: { token, input: keyed({ id: delivery, refusal: 'BLOCKED' }) },
      refused: { token, input: keyed({ id: newId() }), code: 'NOT_FOUND' },
    };
  },

  takeDelivery: async (world) => {
    const [{ delivery: mine }, { delivery: other }] = [
      await addSummons(world),
      await addSummons(world),
    ];
    await takenByColleague(world, other);
    const { token } = await addStaff(world.house, `non-remises-${newId()}`, 'staff-assistant');
    return {
      accepted: { token, input: keyed({ id: mine }) },
      refused: { token, input: keyed({ id: other }), code: 'TAKEN_BY_OTHER' },
    };
  },

  giveBackDelivery: async (world) => {
    const [{ delivery: mine }, { delivery: other }] = [
      await addSummons(world),
      await addSummons(world),
    ];
    const token = await takenByColleague(world, mine);
    await takenByColleague(world, other);
    return {
      accepted: { token, input: keyed({ id: mine }) },
      refused: { token, input: keyed({ id: other }), code: 'TAKEN_BY_OTHER' },
    };
  },

  settleDelivery: async (world) => {
    const { delivery } = await addSummons(world);
    const { token } = await addStaff(world.house, 'non-remises', 'staff-assistant');
    return {
      accepted: { token, input: keyed({ id: delivery }) },
      refused: { token, input: keyed({ id: newId() }), code: 'NOT_FOUND' },
    };
  },
};

/** Somebody of the service, who has taken the summons. */
async function takenByColleague({ house }: World, id: string): Promise<string> {
  const { token } = await addStaff(house, `collegue-${newId()}`, 'staff-assistant');
  const mutation =
    'mutation ($input: TakeDeliveryInput!) { takeDelivery(input: $input) { refusals { code } } }';
  await house.ask(token, mutation, { input: keyed({ id }) });
  return token;
}

/** When a program was last at work is noted beside its first question: nothing else may be seen to change then. */
async function isNoted({ house }: World, token: string): Promise<void> {
  const { data } = await house.ask<{ viewer: { id: string } }>(token, '{ viewer { id } }');
  await withConnection(house.database.adminUrl, (sql) =>
    vi.waitUntil(async () => {
      const [row] = await sql`
        select from identity.client where id = ${data!.viewer.id} and last_used_at is not null`;
      return row !== undefined;
    }, 10_000),
  );
}
