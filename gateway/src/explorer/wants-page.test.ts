import { expect, it } from 'vitest';
import { wantsPage } from './wants-page.ts';

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

it('a browser that opens the address is shown a page', () => {
  expect(wantsPage({ url: '/graphql', headers: { accept: browser } })).toBe(true);
});

it('a program, or a question in the address, is answered by GraphQL', () => {
  expect(wantsPage({ url: '/graphql', headers: { accept: '*/*' } })).toBe(false);
  expect(wantsPage({ url: '/graphql', headers: { accept: 'application/json' } })).toBe(false);
  expect(wantsPage({ url: '/graphql', headers: {} })).toBe(false);
  expect(wantsPage({ url: '/graphql?query={viewer{id}}', headers: { accept: browser } })).toBe(
    false,
  );
});
