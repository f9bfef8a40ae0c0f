import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';
import type { Message } from '@vigie/chassis/mail';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { and, count, eq, sql } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import { findLastingAdministrators } from '../account-user/administrators.ts';
import { findUsers } from '../account-user/queries.ts';
import type { JobContext } from '../job-context.ts';
import { findService } from '../service/queries.ts';
import type { ServiceRow } from '../service/table.ts';
import { decidedMail, receivedMail, repairedMail, toAnswerMail } from './mail.ts';
import { findRequest } from './queries.ts';
import { mailsPerDay } from './rules.ts';
import { accessRequest, type RequestRow } from './table.ts';

/** Whom a mail about a request is for. `company` and `repaired` become one job for each administrator. */
export interface RequestLetter {
  requestId: string;
  to: 'author' | 'decided' | 'service' | 'company' | 'repaired' | 'administrator' | 'witness';
  /** The administrator, as user of the account. */
  userId?: string;
}

/** Sends one mail about a request, so that a failed delivery repeats no other. */
export async function sendAccessRequestMail(
  { database, mailer, portalUrl }: Pick<JobContext, 'database' | 'mailer' | 'portalUrl'>,
  letter: RequestLetter,
): Promise<void> {
  const message = await database.as(
    { kind: 'job', task: 'send-access-request-mail' },
    async (tx) => {
      const request = await findRequest(tx, letter.requestId);
      if (!request) return null;
      if (letter.to === 'company' || letter.to === 'repaired') {
        await spread(tx, request, letter.to === 'company' ? 'administrator' : 'witness');
        return null;
      }
      const service = await findService(tx);
      if (!service) throw new Error('The service has no settings: nobody can be told who writes');
      await audit(tx, {
        action: 'access-request.mailed',
        targetId: request.id,
        details: { to: letter.to },
      });
      return write(tx, service, request, letter, portalUrl);
    },
  );
  if (message) await mailer.send(message);
}

/** Tells each administrator of the account; no more than so many requests a day, since strangers send them. */
async function spread(
  tx: ActorTransaction,
  { id, accountId }: RequestRow,
  to: 'administrator' | 'witness',
): Promise<void> {
  if (!accountId) return;
  const [today] = await tx
    .select({ rows: count() })
    .from(accessRequest)
    .where(
      and(
        eq(accessRequest.accountId, accountId),
        sql`${accessRequest.requestedAt} > clock.now() - interval '1 day'`,
      ),
    );
  if (to === 'administrator' && (today?.rows ?? 0) > mailsPerDay) return;
  const [administrators = []] = await findLastingAdministrators(tx, [accountId]);
  for (const userId of administrators) {
    await enqueue(tx, 'send-access-request-mail', { requestId: id, to, userId });
  }
}

async function write(
  tx: ActorTransaction,
  service: ServiceRow,
  request: RequestRow,
  { to, userId }: RequestLetter,
  portalUrl: string,
): Promise<Message | null> {
  const link = async (): Promise<string> => {
    const secret = newSecret();
    await tx
      .update(accessRequest)
      .set({ mailSecretHash: hashSecret(secret) })
      .where(eq(accessRequest.id, request.id));
    return `${portalUrl}/acces/suivi/${secret}`;
  };
  if (to === 'author') return receivedMail(service, request, await link());
  if (to === 'decided') return decidedMail(service, request, await link());
  if (to === 'service') {
    const screen = `${portalUrl}/service/acces/${request.id}`;
    return toAnswerMail(service, { email: service.email, place: request.memberNumber, screen });
  }
  const [user] = userId ? await findUsers(tx, [userId]) : [];
  const [account] = request.accountId
    ? await tx.select().from(memberAccount).where(eq(memberAccount.id, request.accountId))
    : [];
  if (!user || !account) return null;
  const { email } = user;
  if (to === 'witness') return repairedMail(service, request, { email, place: account.name });
  const screen = `${portalUrl}/${account.memberNumber}/entreprise/demandes/${request.id}`;
  return toAnswerMail(service, { email, place: account.name, screen });
}
