import { isId } from '@vigie/chassis/ids';

/** A company as identity tells it: its accounts that are open to the caller come along where they are needed. */
export interface OpenCompany {
  id: string;
  accounts?: readonly { id: string }[] | null;
}

/** What is no identifier would reach the database as a fault. */
export function idsOf({ accounts }: OpenCompany): string[] {
  return (accounts ?? []).map(({ id }) => id).filter(isId);
}
