import type { ActorTransaction } from '@vigie/chassis/database';
import type { Clock } from '@vigie/chassis/clock';
import { renderPdf } from '@vigie/pdf/render';
import type { MadeFile } from '../file/make.ts';
import { certificateLayout, title } from './layout.ts';
import { findLastIssue, findStandings } from './queries.ts';

/** The certificate as it is true when it is fetched; null where something is overdue by then. */
export async function makeCertificate(
  read: <T>(work: (tx: ActorTransaction) => Promise<T>) => Promise<T>,
  accountId: string,
  clock: Clock,
): Promise<MadeFile | null> {
  const issue = await read(async (tx) => {
    const [standing] = await findStandings(tx, [accountId]);
    return standing === 'UP_TO_DATE' ? findLastIssue(tx, accountId) : null;
  });
  if (!issue) return null;
  const layout = certificateLayout(issue, { day: clock.today(), now: clock.now() });
  return {
    name: `${title} - ${issue.parties.buyer.name}.pdf`.replace(/[/\\:*?"<>|]/g, ' '),
    ...{ mediaType: 'application/pdf', content: await renderPdf(layout) },
  };
}
