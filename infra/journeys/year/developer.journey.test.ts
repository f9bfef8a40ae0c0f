import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ownStack } from '../../tests/own-stack.ts';
import { violationsOn } from '../axe.ts';
import { visit, visitAs } from '../visitor.ts';
import { yearOf } from './actions.ts';

/** Leads the service: programs are theirs to make known. */
const supervisor = 'estelle@aurelia-sante-travail.example';

/** A client of the demonstration of whom no other journey tells. */
const account = '0020060';

const year = yearOf('The developer of an internal tool');

/** Credentials of the tool that the first journey makes known. */
let credentials = ['', ''];

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { path?: (string | number)[]; extensions: { code: string } }[];
}

async function token(): Promise<string> {
  const answer = await fetch(new URL('/oauth/token', ownStack().apiUrl), {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(credentials.join(':')).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** As the tool asks, once it is written. */
async function ask(query: string, variables: object, bearer = ''): Promise<Answer> {
  const answer = await fetch(ownStack().apiUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as Answer;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

it('has the tool made known to the service, with what it may do and no more', async () => {
  const { page: own, complaints } = await visitAs(supervisor, '/service/programmes');
  const { page, task } = year.handsOn(own);
  await task('makes a tool known, bound to one member', 8, async () => {
    await page.getByRole('link', { name: 'Ajouter un programme' }).click();
    await page.getByLabel('Nom', { exact: true }).fill('Tableau des effectifs');
    await page.getByLabel(/Numéros d.adhérent/).fill(account);
    await page
      .getByRole('checkbox', { name: /informations de l.entreprise/ })
      .first()
      .check();
    await page.getByRole('checkbox', { name: /Consulter l.effectif/ }).check();
    await page.getByRole('checkbox', { name: /^Créer, modifier et clôturer un salarié/ }).check();
    await press(page, /Créer/);
    await page.getByText('Copiez ce secret maintenant').waitFor();
  });
  credentials = await page.locator('dd code').allInnerTexts();
  expect(credentials).toHaveLength(2);
  expect(complaints).toEqual([]);
});

it('tries the API in its explorer, which shows what there is and keeps nothing', async () => {
  const { page: own, complaints } = await visit({ colorScheme: 'dark' });
  const { page, task } = year.handsOn(own);
  const hosts = new Set<string>();
  own.on('request', (request) => hosts.add(new URL(request.url()).host));
  const { apiUrl } = ownStack();
  const answer = await own.goto(apiUrl);
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
  await page.getByRole('heading', { name: 'Explorateur de l’API' }).waitFor();
  expect(await violationsOn(own)).toEqual([]);
  await own.getByLabel('Jeton d’accès').fill('x.y.z');
  await press(own, 'Ouvrir');
  await page.getByText('Ce jeton n’est pas valable').waitFor();
  // That refusal is the only thing that the browser may have complained of so far.
  complaints.splice(0, complaints.length, ...complaints.filter((each) => !/401/.test(each)));

  await task('opens the explorer with a token', 2, async () => {
    await page.getByLabel('Jeton d’accès').fill(await token());
    await press(page, 'Ouvrir');
    await page.getByRole('button', { name: /Execute query/ }).waitFor();
  });
  // The button is there before the editors, which are loaded by themselves: until then it does nothing.
  const isAnswered = async (): Promise<boolean> => {
    if (await own.getByText('"MACHINE"').isVisible()) return true;
    await press(own, /Execute query/);
    return false;
  };
  await expect.poll(isAnswered, { timeout: 30_000, interval: 2_000 }).toBe(true);
  await task('looks something up in the documentation', 1, async () => {
    await press(page, /Documentation Explorer/);
    await page.getByText('Query').first().waitFor();
  });
  expect([...hosts]).toEqual([new URL(apiUrl).host]);
  expect(complaints).toEqual([]);
  // Nothing of it stays in the browser.
  expect(
    await own.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })),
  ).not.toMatch(/viewer|eyJ/);
});

const counts = /* GraphQL */ `
  query Counts($number: MemberNumber!) {
    memberAccount(memberNumber: $number) {
      id
      headcount {
        active
        upcoming
      }
      employees(first: 5) {
        edges {
          node {
            id
            lastName
          }
        }
      }
    }
  }
`;

const hire = /* GraphQL */ `
  mutation Hire($input: CreateEmployeeInput!) {
    createEmployee(input: $input) {
      employee {
        id
      }
      refusals {
        code
        field
      }
    }
  }
`;

it('reads figures without names, writes once however often it repeats itself, and is told why not', async () => {
  const bearer = await token();
  const { data } = await ask(counts, { number: account }, bearer);
  const own = data?.['memberAccount'] as { id: string; headcount: { active: number } };

  const input = {
    ...{ accountId: own.id, lastName: 'Le Meur', firstName: 'Gwendal', sex: 'MALE' },
    ...{ birthDate: '1990-02-03', contract: 'CDI', startDate: '2026-10-01' },
    ...{ jobTitle: 'Vendeur', situations: [], idempotencyKey: crypto.randomUUID() },
  };
  const first = await ask(hire, { input }, bearer);
  expect(first).toMatchObject({ data: { createEmployee: { refusals: [] } } });
  expect((await ask(hire, { input }, bearer)).data).toEqual(first.data);
  const next = { ...input, lastName: '', idempotencyKey: crypto.randomUUID() };
  expect(await ask(hire, { input: next }, bearer)).toMatchObject({
    data: { createEmployee: { refusals: [{ code: 'REQUIRED', field: 'lastName' }] } },
  });

  // Names are not among what the tool may read, other members do not exist for it, and nobody is let in without a token.
  const names = await ask(counts, { number: account }, bearer);
  expect(names.data?.['memberAccount']).toMatchObject({
    headcount: { active: own.headcount.active + 1 },
  });
  expect(names.errors?.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
  expect(JSON.stringify(names)).not.toContain('Le Meur');
  expect(await ask(counts, { number: '0010001' }, bearer)).toMatchObject({
    data: { memberAccount: null },
  });
  expect(JSON.stringify(await ask('{ __schema { queryType { name } } }', {}))).not.toContain(
    '"Query"',
  );
});
