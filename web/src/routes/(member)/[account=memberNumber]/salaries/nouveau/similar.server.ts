import {
  SimilarEmployeesDocument,
  type SimilarEmployeesQuery,
} from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import type { EmployeeValues } from '../form/values';

export type Similar = NonNullable<
  NonNullable<SimilarEmployeesQuery['memberAccount']>['similarEmployees']
>[number];

/** People on file who are nearly the same as the person typed. */
export async function similarEmployees(
  api: Api,
  memberNumber: string,
  { lastName, firstName, birthDate }: EmployeeValues,
): Promise<readonly Similar[]> {
  const { data } = await api.query(SimilarEmployeesDocument, {
    ...{ memberNumber, lastName, firstName, birthDate },
  });
  return data.memberAccount?.similarEmployees ?? [];
}
