import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import { z } from 'zod';
import type { Buyer, Parties, Seller } from '../invoice/parties.ts';
import type { SettingRow } from '../setting/table.ts';

const partiesQuery = /* GraphQL */ `
  query PartiesOfAnInvoice($id: ID!) {
    service {
      name
      phone
      email
      street
      postCode
      city
      hue
      logo
    }
    memberAccount(id: $id) {
      memberNumber
      name
      siret
      company {
        siren
        name
      }
      address {
        line
        street
        postCode
        city
      }
      mailAddresses {
        purpose
        addressee
        address {
          line
          street
          postCode
          city
        }
      }
    }
  }
`;

const address = z.object({
  line: z.string().nullable(),
  street: z.string().nullable(),
  postCode: z.string(),
  city: z.string(),
});

const answer = z.object({
  service: z.object({
    name: z.string(),
    phone: z.string(),
    email: z.string(),
    street: z.string(),
    postCode: z.string(),
    city: z.string(),
    hue: z.string(),
    logo: z.string().nullable(),
  }),
  memberAccount: z.object({
    memberNumber: z.string(),
    name: z.string(),
    siret: z.string(),
    company: z.object({ siren: z.string(), name: z.string() }),
    address,
    mailAddresses: z.array(
      z.object({ purpose: z.string(), addressee: z.string().nullable(), address }),
    ),
  }),
});

/**
 * Who invoices an account, and whom, as both stand now, with the logo of the service as a data URL: the company owes, at its establishment or where it wants its
 * invoices.
 * @throws when the account is unknown or says less than an invoice must
 */
export async function askParties(
  query: GatewayQuery,
  accountId: string,
  setting: SettingRow,
): Promise<Parties & { logo: string | null }> {
  const {
    service: { logo, ...service },
    memberAccount,
  } = answer.parse(await query<unknown>(partiesQuery, { id: accountId }));
  const { legalForm, siren, vatNumber, iban, bic } = setting;
  const { latePenalty, discount, vatOnDebits } = setting;
  const seller: Seller = { ...service, legalForm, siren, vatNumber, iban, bic };
  const terms = { latePenalty, discount, vatOnDebits };
  return { seller, buyer: buyerOf(memberAccount), terms, logo };
}

function buyerOf(account: z.infer<typeof answer>['memberAccount']): Buyer {
  const { memberNumber, siret, company, mailAddresses } = account;
  const billing = mailAddresses.find(({ purpose }) => purpose === 'BILLING');
  const { line, street, postCode, city } = billing?.address ?? account.address;
  return {
    ...{ name: company.name, memberNumber, siren: company.siren, siret },
    ...{ addressee: billing?.addressee ?? account.name, addressLine: line },
    ...{ street: street ?? '', postCode, city },
  };
}
