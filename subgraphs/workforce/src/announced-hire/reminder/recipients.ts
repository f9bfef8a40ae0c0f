import type { Sender } from '@vigie/chassis/mail-layout';
import type { NoticeKept } from '@vigie/chassis/events';
import type { GatewayQuery } from '@vigie/chassis/gateway-query';

const query = /* GraphQL */ `
  query HiresToRemindOf($id: ID!) {
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
      recipients(event: HIRES_TO_CONFIRM) {
        userId
        email
        cadence
      }
    }
  }
`;

interface Recipient {
  userId: string;
  email: string;
  cadence: 'IMMEDIATE' | NoticeKept['cadence'];
}

/** Who writes, and whom it is for. */
export interface Addressed {
  service: Sender;
  memberAccount: { memberNumber: string; name: string; recipients: Recipient[] };
}

/** Asks identity, through the gateway, who is to be reminded: those who may declare employees and want the mail. */
export function readRecipients(ask: GatewayQuery, accountId: string): Promise<Addressed> {
  return ask<Addressed>(query, { id: accountId });
}
