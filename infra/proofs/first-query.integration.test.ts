import { newId } from '@vigie/chassis/ids';
import { writeClient } from '@vigie/identity/seed';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../root.ts';
import { openHouse, type House } from '../tests/house.ts';
import { addFullMember, type FullMember } from './isolation/full-member.ts';

const run = promisify(execFile);

let house: House;
let member: FullMember;
let commands: string[];
const program = { id: newId(), secret: newId() };

beforeAll(async () => {
  house = await openHouse();
  member = await addFullMember(house, 'Hibou', 2011);
  // The rights of the reporting tool that the demo brings along.
  const scopes = ['account:read', 'employees:read', 'posts:read', 'visits:read', 'invoices:read'];
  await house.seed((tx) => writeClient(tx, { ...program, name: 'Essai', scopes }));
  const readme = await readFile(join(root, 'schema/README.md'), 'utf8');
  commands = [...readme.matchAll(/```sh\n([^]*?)```/g)].map(([, command = '']) => command);
});

afterAll(() => house.stop());

/** Runs the commands of the page up to one of them in one shell, as somebody types them; what that one printed. */
async function printed(upTo: number): Promise<string> {
  const marked = commands.slice(0, upTo).map((command) => `{ ${command}\n} > /dev/null`);
  const script = ['set -e', ...marked, commands[upTo] ?? ''].join('\n');
  const { stdout } = await run('bash', ['-c', script], {
    env: {
      ...{ PATH: process.env['PATH'], API: house.url },
      ...{ CLIENT_ID: program.id, CLIENT_SECRET: program.secret },
    },
  });
  return stdout;
}

describe('the first query, as schema/README.md has it', () => {
  it('has five steps', () => {
    expect(commands).toHaveLength(5);
  });

  it('gets a token', async () => {
    expect(await printed(0)).toBe('');
  });

  it('tells who asks', async () => {
    expect(JSON.parse(await printed(1))).toMatchObject({
      data: { viewer: { id: program.id, kind: 'MACHINE' } },
    });
  });

  it('reads a page of a thousand', async () => {
    const { data, errors } = JSON.parse(await printed(2)) as {
      data: { employees: { edges: { node: { id: string } }[] } };
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    expect(data.employees.edges.map(({ node }) => node.id)).toContain(member.ids['Employee']);
  });

  it('follows visits to the end', async () => {
    expect(await printed(3)).toMatch(/^\d+ visits, to be continued after [\w-]+\n$/);
  });

  it('shows the door of what it may not read', async () => {
    const { data, errors } = JSON.parse(await printed(4)) as {
      data: { employees: { edges: { node: object }[] } };
      errors: { extensions: object }[];
    };
    expect(data.employees.edges[0]?.node).toMatchObject({ lastName: null });
    expect(errors[0]?.extensions).toMatchObject({ missingScopes: [['employees:identity']] });
  });
});
