import type { JobContext } from '../../job-context.ts';
import { readImportToTell } from './import-to-tell.ts';
import { importMail } from './mail.ts';

/** Tells whoever applied an import that it is done. A program asks instead; staff see it in the portal. */
export async function mailImport(
  { query, mailer, portalUrl }: JobContext,
  { importId }: { importId: string },
): Promise<void> {
  const told = await readImportToTell(query, importId);
  const { account, appliedBy } = told.import;
  const recipient = account.recipients.find(({ userId }) => userId === appliedBy?.id);
  if (!recipient) return;
  const url = `${portalUrl}/${account.memberNumber}/salaries/import/${importId}`;
  await mailer.send(importMail(recipient.email, url, told));
}
