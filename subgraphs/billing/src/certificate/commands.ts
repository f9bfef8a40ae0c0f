import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import { newAddress } from '../file/commands.ts';
import type { CertificateRefusal, DownloadAddress } from '../generated/resolvers.ts';
import { findStandings } from './queries.ts';

/** Gives an address of the certificate that an account owes nothing overdue. */
export function openPaymentCertificate(
  { clock, database }: Context,
  caller: CallerActor,
  accountId: string,
): Promise<Outcome<DownloadAddress, CertificateRefusal>> {
  return database.as(
    caller,
    async (tx) => {
      const [standing = null] = isId(accountId) ? await findStandings(tx, [accountId]) : [];
      if (standing === null) {
        return refuse<CertificateRefusal>({ code: 'NOT_FOUND', field: 'accountId' });
      }
      if (standing !== 'UP_TO_DATE') return refuse<CertificateRefusal>({ code: standing });
      await audit(tx, { action: 'payment-certificate.opened', accountId, targetId: accountId });
      const wanted = { kind: 'CERTIFICATE' as const, accountId };
      return { done: await newAddress(tx, caller, wanted, clock.now()) };
    },
    'writing',
  );
}
