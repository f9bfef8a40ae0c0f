import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { desc, eq } from 'drizzle-orm';
import { certificate, type CertificateRow } from './table.ts';

/** The certificates that each employee brought along, the latest issued first. */
export async function findCertificatesOf(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<CertificateRow[][]> {
  const rows = await tx
    .select()
    .from(certificate)
    .where(anyOf(certificate.employeeId, employeeIds))
    .orderBy(desc(certificate.issuedOn), certificate.document);
  return groupedBy(employeeIds, rows, (row) => row.employeeId);
}

export async function findCertificate(
  tx: ActorTransaction,
  id: string,
): Promise<CertificateRow | null> {
  const [row] = await tx.select().from(certificate).where(eq(certificate.id, id));
  return row ?? null;
}
