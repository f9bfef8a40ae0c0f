import { describe, expect, it } from 'vitest';
import { withConnection } from '../database/connection.ts';
import { addMember } from '../tests/cast.ts';
import { openHouse } from '../tests/house.ts';

describe('an unexpected failure', () => {
  it('is masked with an id that the log carries, without what the database said', async () => {
    const broken = await openHouse();
    const victim = await (await addMember(broken, 'Panne')).userWith('administrator');
    await withConnection(broken.database.adminUrl, (sql) =>
      sql.unsafe('alter table workforce.employee rename column profile to profil_renomme'),
    );
    const answer = await broken.ask(
      victim.token,
      '{ employees { totalCount edges { node { id } } } }',
    );
    const error = answer.errors?.[0];
    const id = String(error?.extensions['errorId']);
    expect(error?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(error?.message).toBe(`Unexpected error ${id}.`);
    expect(JSON.stringify(answer)).not.toMatch(/profil|select|column/i);
    const line = broken.logged().find((each) => each.includes(id));
    expect(line).toContain('42703');
    expect(line).not.toContain(victim.email);
    await broken.stop();
  });
});
