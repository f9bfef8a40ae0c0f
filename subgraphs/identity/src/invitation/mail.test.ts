import { expect, it } from 'vitest';
import type { ServiceRow } from '../service/table.ts';
import { invitationMail } from './mail.ts';

const service = {
  ...{ name: 'Santé du Marais', phone: '02 61 91 40 00', email: 'bonjour@service.example' },
} as ServiceRow;

it('an invitation says its last day as French does, the first of a month included', () => {
  const { text } = invitationMail(service, {
    ...{ email: 'nolwenn@fournil.example', firstName: 'Nolwenn', sender: 'Ysé Kermadec' },
    ...{ accounts: ['Le Fournil'], roles: ['RH'], link: 'https://portail.example/invitation/x' },
    expiresAt: new Date('2026-12-01T09:00:00Z'),
  });
  expect(text).toContain('valable jusqu’au 1er\u00a0décembre 2026.');
});
