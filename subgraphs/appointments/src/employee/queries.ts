import type { ActorTransaction } from '@vigie/chassis/database';
import { eq } from 'drizzle-orm';
import { employee, type EmployeeRow } from './table.ts';

export async function findEmployee(tx: ActorTransaction, id: string): Promise<EmployeeRow | null> {
  const [row] = await tx.select().from(employee).where(eq(employee.id, id));
  return row ?? null;
}
