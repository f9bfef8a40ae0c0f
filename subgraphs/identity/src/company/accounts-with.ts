import type { Context } from '../context.ts';

/**
 * Accounts of a company on which the caller holds a right: a row of their own on another one, which the database shows
 * them, is no part of a list that needs it.
 */
export async function accountsWith(
  { loaders }: Context,
  companyId: string,
  scope: 'users:manage' | 'journal:read',
): Promise<string[]> {
  const accounts = await loaders.accountsOfCompany.load(companyId);
  const accesses = await Promise.all(accounts.map(({ id }) => loaders.accessOfAccount.load(id)));
  return accounts.filter((_, at) => accesses[at]?.scopes.includes(scope)).map(({ id }) => id);
}
