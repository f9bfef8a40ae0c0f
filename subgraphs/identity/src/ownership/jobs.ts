import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { Message } from '@vigie/chassis/mail';
import { eq } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import { accountUser } from '../account-user/table.ts';
import type { JobContext } from '../job-context.ts';
import { person } from '../person/table.ts';
import { findService } from '../service/queries.ts';
import { offeredMail, takenOverMail } from './mail.ts';
import { findOffer } from './queries.ts';

/** What a mail about an offer tells. */
export interface OwnershipLetter {
  offerId: string;
  about: 'offered' | 'accepted';
}

/** Writes to whom an account was offered; once accepted, to whoever offered it. */
export async function sendOwnershipMail(
  { database, mailer, portalUrl }: Pick<JobContext, 'database' | 'mailer' | 'portalUrl'>,
  letter: OwnershipLetter,
): Promise<void> {
  const message = await database.as({ kind: 'job', task: 'send-ownership-mail' }, (tx) =>
    prepare(tx, letter, portalUrl),
  );
  if (message) await mailer.send(message);
}

async function prepare(
  tx: ActorTransaction,
  { offerId, about }: OwnershipLetter,
  portalUrl: string,
): Promise<Message | null> {
  const offer = await findOffer(tx, offerId);
  if (!offer || offer.withdrawnAt) return null;
  const service = await findService(tx);
  if (!service) throw new Error('The service has no settings: nobody can be told who writes');
  const [account] = await tx
    .select()
    .from(memberAccount)
    .where(eq(memberAccount.id, offer.accountId));
  const [next] = await tx
    .select({ email: person.email, firstName: person.firstName, lastName: person.lastName })
    .from(accountUser)
    .innerJoin(person, eq(person.id, accountUser.personId))
    .where(eq(accountUser.id, offer.userId));
  const [giver] = await tx.select().from(person).where(eq(person.id, offer.offeredBy));
  if (!account || !next) return null;
  const link = `${portalUrl}/${account.memberNumber}/entreprise/utilisateurs/proprietaire`;
  await audit(tx, {
    action: 'ownership.mailed',
    accountId: account.id,
    targetId: offer.id,
    details: { about },
  });
  const names = { account: account.name, next: `${next.firstName} ${next.lastName}` };
  if (about === 'accepted') {
    return giver ? takenOverMail(service, { ...names, email: giver.email }) : null;
  }
  const sender = giver && !giver.staff ? `${giver.firstName} ${giver.lastName}` : service.name;
  return offeredMail(service, { ...names, sender, email: next.email, link });
}
