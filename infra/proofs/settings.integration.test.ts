import { newId } from '@vigie/chassis/ids';
import { grantRole } from '@vigie/identity/seed';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../database/connection.ts';
import { addMember, addPerson, addService } from '../tests/cast.ts';
import { openHouse, type House } from '../tests/house.ts';

/** One grey pixel. */
const pixels = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const dot = `data:image/png;base64,${pixels.toString('base64')}`;

let house: House;
let setter: { id: string; token: string };

beforeAll(async () => {
  house = await openHouse();
  await addService(house);
  setter = await staff('staff-settings');
});

afterAll(() => house.stop());

async function staff(role: string): Promise<{ id: string; token: string }> {
  const { id } = await addPerson(house, `equipe-${newId()}`, true);
  await house.seed((tx) => grantRole(tx, id, role, null));
  return { id, token: await house.tokenFor(id, 'staff') };
}

interface Setting {
  code: string;
  kind: string;
  value: string;
  usual: string | null;
  least: number | null;
  most: number | null;
  version: number;
  changedAt: string | null;
  changedBy: { id: string; lastName: string } | null;
}

const owners = {
  identitySettings: 'changeIdentitySetting',
  workforceSettings: 'changeWorkforceSetting',
  appointmentSettings: 'changeAppointmentSetting',
  billingSettings: 'changeBillingSetting',
} as const;
type List = keyof typeof owners;
const lists = Object.keys(owners) as List[];

async function settings(list: List): Promise<Setting[]> {
  const { data, errors } = await house.ask<Record<List, Setting[]>>(
    setter.token,
    `{ ${list} { code kind value usual least most version changedAt changedBy { id lastName } } }`,
  );
  if (!data?.[list]) throw new Error(JSON.stringify(errors));
  return data[list];
}

async function setting(list: List, code: string): Promise<Setting> {
  const found = (await settings(list)).find((each) => each.code === code);
  if (!found) throw new Error(`${code} is no setting`);
  return found;
}

async function change(list: List, code: string, value: string, version?: number) {
  const mutation = owners[list];
  const read = version ?? (await setting(list, code)).version;
  const { data, errors } = await house.ask<
    Record<string, { setting: Setting | null; refusals: { code: string }[] }>
  >(
    setter.token,
    `mutation ($input: ChangeSettingInput!) { ${mutation}(input: $input) {
      setting { code value version } refusals { code } } }`,
    { input: { idempotencyKey: newId(), code, value, version: read } },
  );
  const answer = data?.[mutation];
  if (!answer) throw new Error(JSON.stringify(errors));
  return { value: answer.setting?.value, refusals: answer.refusals.map((each) => each.code) };
}

describe('the settings of the service', () => {
  it.each(lists)('stand in %s as the product comes, and nobody has changed them', async (list) => {
    const rows = await settings(list);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter(({ usual, value }) => usual !== null && usual !== value)).toEqual([]);
    expect(rows.filter(({ version, changedAt }) => version > 0 || changedAt)).toEqual([]);
  });

  it.each(lists)('take each bound of %s, and nothing beyond', async (list) => {
    // Two of the planning bound each other; what they refuse stands below.
    const numbers = (await settings(list)).filter(
      ({ code, kind }) => kind === 'NUMBER' && !code.startsWith('planning.'),
    );
    for (const { code, least, most, value } of numbers) {
      expect([code, (await change(list, code, String(most))).refusals]).toEqual([code, []]);
      const beyond = await change(list, code, String((most ?? 0) + 1));
      expect([code, beyond.refusals]).toEqual([code, ['OUT_OF_RANGE']]);
      if (least) {
        expect([code, (await change(list, code, String(least))).refusals]).toEqual([code, []]);
        expect((await change(list, code, String(least - 1))).refusals).toEqual(['OUT_OF_RANGE']);
      }
      expect((await change(list, code, value)).refusals).toEqual([]);
    }
  });

  it('say who changed them last, and the journal what they were before', async () => {
    expect(await change('workforceSettings', 'leaving.undo', '14')).toEqual({
      ...{ value: '14', refusals: [] },
    });
    const changed = await setting('workforceSettings', 'leaving.undo');
    expect(changed.changedBy).toMatchObject({ id: setter.id });
    expect(changed.changedBy?.lastName).toMatch(/^Nom-equipe/);
    const [note] = await withConnection(
      house.database.adminUrl,
      (admin) => admin`select actor_id, details from workforce.audit
        where action = 'setting.changed' order by at desc limit 1`,
    );
    expect(note).toMatchObject({
      actor_id: setter.id,
      details: {
        ...{ setting: 'leaving.undo', before: '7', after: '14' },
        told: 'Annulation d’un départ\u00a0: 14, au lieu de 7',
      },
    });
  });

  it('are changed by one of two who have read the same', async () => {
    const { version } = await setting('identitySettings', 'journal.kept');
    expect((await change('identitySettings', 'journal.kept', '24', version)).refusals).toEqual([]);
    const late = await change('identitySettings', 'journal.kept', '36', version);
    expect(late).toEqual({ value: '24', refusals: ['STALE_VERSION'] });
  });

  it.each<[List, string, string, string]>([
    ['identitySettings', 'service.name', ' ', 'REQUIRED'],
    ['identitySettings', 'service.name', 'x'.repeat(201), 'TOO_LONG'],
    ['identitySettings', 'service.email', 'accueil@service', 'UNSOUND'],
    ['identitySettings', 'service.phone', '12', 'UNSOUND'],
    ['identitySettings', 'service.postCode', '4999', 'UNSOUND'],
    ['billingSettings', 'invoice.siren', '000199001', 'UNSOUND'],
    ['billingSettings', 'invoice.vatNumber', 'FR75000199000', 'UNSOUND'],
    ['billingSettings', 'invoice.iban', 'FR76 9999 9000', 'UNSOUND'],
    ['billingSettings', 'invoice.bic', 'BANQUE', 'UNSOUND'],
    ['billingSettings', 'debit.ics', 'FR73ZZZ123456', 'UNSOUND'],
    ['identitySettings', 'sign-in.password', 'peut-être', 'UNKNOWN_CHOICE'],
    ['workforceSettings', 'import.undo', '1,5', 'NOT_A_NUMBER'],
    ['appointmentSettings', 'cancellation.unit', 'years', 'UNKNOWN_CHOICE'],
    ['appointmentSettings', 'planning.soonest', '30', 'CONFLICT'],
    ['identitySettings', 'service.hue', 'PINK', 'UNKNOWN_CHOICE'],
    ['identitySettings', 'service.logo', 'data:image/svg+xml;base64,PHN2Zy8+', 'NOT_A_PICTURE'],
  ])('of %s: %s is not « %s »', async (list, code, value, refusal) => {
    expect((await change(list, code, value)).refusals).toEqual([refusal]);
  });

  it.each([
    ['invoice.siren', '000 199 000'],
    ['invoice.vatNumber', 'FR74 000199000'],
    ['invoice.iban', 'FR76 9999 9000 0100 0000 1234 537'],
    ['invoice.bic', 'VIGIFRPPXXX'],
    ['debit.ics', 'FR72ZZZ123456'],
  ])('of billing: %s may be « %s »', async (code, value) => {
    expect((await change('billingSettings', code, value)).refusals).toEqual([]);
  });

  it('give the service its colour and its logo, which the journal tells by its size alone', async () => {
    const face = '{ service { hue logo } }';
    expect((await house.ask(null, face)).data).toEqual({ service: { hue: 'PETROL', logo: null } });
    await change('identitySettings', 'service.hue', 'PLUM');
    expect((await change('identitySettings', 'service.logo', dot)).refusals).toEqual([]);
    expect((await house.ask(null, face)).data).toEqual({ service: { hue: 'PLUM', logo: dot } });
    const heavy = `data:image/png;base64,${Buffer.concat([pixels, Buffer.alloc(32 * 1024)]).toString('base64')}`;
    expect((await change('identitySettings', 'service.logo', heavy)).refusals).toEqual([
      'TOO_LARGE',
    ]);
    const [note] = await withConnection(
      house.database.adminUrl,
      (admin) => admin`select details from identity.audit
        where action = 'setting.changed' order by at desc limit 1`,
    );
    expect(note).toMatchObject({
      details: { setting: 'service.logo', before: '', after: `image/png, ${pixels.length} o` },
    });
    expect((await change('identitySettings', 'service.logo', '')).refusals).toEqual([]);
    expect((await house.ask(null, face)).data).toMatchObject({ service: { logo: null } });
  });

  it('give the legal notice its names, which nobody takes away again', async () => {
    const notice = '{ service { publicationDirector host } }';
    const unsaid = { publicationDirector: null, host: null };
    expect((await house.ask(null, notice)).data).toEqual({ service: unsaid });
    await change('identitySettings', 'service.host', 'Hébergeur, 1 rue du Port, 49990 Ville');
    expect((await change('identitySettings', 'service.host', ' ')).refusals).toEqual(['REQUIRED']);
    expect((await house.ask(null, notice)).data).toEqual({
      service: { ...unsaid, host: 'Hébergeur, 1 rue du Port, 49990 Ville' },
    });
  });

  it('are felt by those whom they concern', async () => {
    await change('identitySettings', 'sign-in.passkey', 'false');
    await change('identitySettings', 'service.phone', '02 61 91 00 99');
    const { data } = await house.ask(null, '{ signInWays { passkey } service { phone } }');
    expect(data).toEqual({ signInWays: { passkey: false }, service: { phone: '02 61 91 00 99' } });
    await change('appointmentSettings', 'summons.reminder', '3');
    const member = await addMember(house, 'Rappels');
    const { token } = await member.userWith('administrator');
    expect((await house.ask(token, '{ reminderDays }')).data).toEqual({ reminderDays: 3 });
  });
});

describe('nobody else', () => {
  it.each(lists)('reads or changes %s', async (list) => {
    const member = await addMember(house, `Compte${list}`);
    const others = [await staff('staff-supervisor'), await member.userWith('administrator')];
    const code = list === 'identitySettings' ? 'journal.kept' : 'x';
    for (const { token } of others) {
      const { data } = await house.ask(token, `{ ${list} { code } }`);
      expect(data).toEqual({ [list]: null });
      const { errors } = await house.ask(
        token,
        `mutation ($input: ChangeSettingInput!) { ${owners[list]}(input: $input) { refusals { code } } }`,
        { input: { idempotencyKey: newId(), code, value: '24', version: 0 } },
      );
      expect(errors?.[0]?.extensions).toMatchObject({ missingScopes: [['settings:write']] });
    }
  });

  it('changes them in the database either', async () => {
    const { id } = await staff('staff-supervisor');
    const changed = await withConnection(house.database.urls.identity, (db) =>
      db.begin(async (tx) => {
        await tx`select set_config('vigie.kind', 'staff', true), set_config('vigie.subject', ${id}, true)`;
        return tx`update identity.journal_setting set kept_months = 6`;
      }),
    );
    expect(changed.count).toBe(0);
  });
});
