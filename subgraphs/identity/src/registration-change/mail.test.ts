import { expect, it } from 'vitest';
import { decidedMail } from './mail.ts';

type Asked = Parameters<typeof decidedMail>;

it('prints the confirmed number as the register does', () => {
  const service = { name: 'Le service', phone: '02 61 91 40 00', email: 'service@exemple.fr' };
  const change = { state: 'CONFIRMED', siret: '73282932000017', effectiveOn: '2026-11-28' };
  const { text } = decidedMail(service as Asked[0], change as Asked[1], {
    ...{ email: 'yse@fournil.example', place: 'Le Fournil', screen: 'http://localhost/' },
  });
  expect(text.replace(/\s/g, ' ')).toContain('Le SIRET 732 829 320 00017 vaut');
});
