import { audit } from '@vigie/chassis/audit';
import { newId } from '@vigie/chassis/ids';
import { and, eq } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { makeInvoicePdf } from '../invoice-pdf/make.ts';
import { fileNameOf } from '../invoice-pdf/wording.ts';
import { readFrozen } from '../invoice/frozen.ts';
import { findInvoices } from '../invoice/queries.ts';
import { printedNumber } from '../invoice/rules.ts';
import type { Deposited, InvoicePlatform } from './platform.ts';
import { listUnderWay } from './queries.ts';
import { receiveStatus } from './receive.ts';
import { depositTask, type Depositing } from './hand-in.ts';
import { deposit, type DepositRow } from './table.ts';

/** Deposits that a platform is asked about at once. */
const stretch = 200;

/** What the jobs of this room reach. */
export type PlatformContext = Pick<JobContext, 'clock' | 'database' | 'platform'>;

const asking = { kind: 'job', task: 'ask-platform' } as const;

/** Hands an invoice in: its file is made here, and sent under a key, so that beginning again sends it no second time. */
export async function depositInvoice(
  context: PlatformContext,
  { invoiceId, attempt }: Depositing,
): Promise<void> {
  const { clock, database, platform } = context;
  if (!platform) return;
  const job = { kind: 'job', task: depositTask } as const;
  const begun = await database.as(job, async (tx) => {
    const frozen = await readFrozen(tx, invoiceId);
    if (!frozen) return null;
    const { accountId } = frozen.invoice;
    await tx
      .insert(deposit)
      .values({ id: newId(), accountId, invoiceId, attempt })
      .onConflictDoNothing();
    const [row] = await tx
      .select()
      .from(deposit)
      .where(and(eq(deposit.invoiceId, invoiceId), eq(deposit.attempt, attempt)));
    return row && row.reference === null ? { frozen, row } : null;
  });
  if (!begun) return;
  const { frozen, row } = begun;
  const number = printedNumber(frozen.invoice);
  const content = await makeInvoicePdf(frozen);
  const file = { name: fileNameOf(frozen.invoice), number, content };
  const { reference } = await platform.deposit(file, row.id);
  const depositedAt = clock.now();
  await database.as(job, async (tx) => {
    const { accountId } = row;
    await tx
      .update(deposit)
      .set({ platform: platform.name, reference, depositedAt })
      .where(eq(deposit.id, row.id));
    const details = { platform: platform.name, attempt };
    await audit(tx, { action: 'invoice.deposited', accountId, targetId: invoiceId, details });
  });
  await ask(context, platform, [{ reference, number, attempt, depositedAt }]);
}

/** Asks what became of everything that is under way, some at a time; what was told already is told once. */
export async function askPlatform(context: PlatformContext): Promise<void> {
  const { database, platform } = context;
  if (!platform) return;
  let after: string | null = null;
  do {
    const rows: DepositRow[] = await database.as(asking, (tx) => listUnderWay(tx, after, stretch));
    after = rows.length === stretch ? (rows.at(-1)?.id ?? null) : null;
    const own = rows.filter((row) => row.platform === platform.name);
    const ids = own.map(({ invoiceId }) => invoiceId);
    const invoices = await database.as(asking, (tx) => findInvoices(tx, ids));
    const deposits = own.flatMap(({ reference, attempt, depositedAt }, index): Deposited[] => {
      const invoice = invoices[index];
      if (!invoice || reference === null || depositedAt === null) return [];
      return [{ reference, attempt, depositedAt, number: printedNumber(invoice) }];
    });
    await ask(context, platform, deposits);
  } while (after !== null);
}

async function ask(
  { database }: PlatformContext,
  platform: InvoicePlatform,
  deposits: readonly Deposited[],
): Promise<void> {
  if (deposits.length === 0) return;
  for (const event of await platform.statusesOf(deposits)) {
    await database.as(asking, (tx) => receiveStatus(tx, platform.name, event));
  }
}
