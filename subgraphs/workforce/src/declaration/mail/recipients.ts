import type { Sender } from '@vigie/chassis/mail-layout';
import type { NoticeKept } from '@vigie/chassis/events';
import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import type { About } from './tell.ts';

/** Announcement under which identity knows who wants to hear of it. */
const events = {
  TO_SIGN: 'DECLARATION_TO_SIGN',
  TO_PREPARE: 'DECLARATION_TO_PREPARE',
  RETURNED: 'DECLARATION_TO_PREPARE',
  HANDED_OVER: 'DECLARATION_TO_PREPARE',
} as const satisfies Record<About, string>;

const query = /* GraphQL */ `
  query DeclarationRecipients($id: ID!, $event: NotificationEvent!) {
    service {
      name
      phone
      email
      hue
      logo
    }
    memberAccount(id: $id) {
      memberNumber
      name
      recipients(event: $event) {
        userId
        email
        cadence
      }
    }
  }
`;

/** Who writes, and whom it is for. */
export interface Addressed {
  service: Sender;
  memberAccount: {
    memberNumber: string;
    name: string;
    recipients: { userId: string; email: string; cadence: 'IMMEDIATE' | NoticeKept['cadence'] }[];
  };
}

export const eventOf = (about: About): string => events[about];

/** Asks identity, through the gateway, who is to be told. */
export function readRecipients(
  ask: GatewayQuery,
  accountId: string,
  about: About,
): Promise<Addressed> {
  return ask<Addressed>(query, { id: accountId, event: eventOf(about) });
}
