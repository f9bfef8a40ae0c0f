import type { TeamRole } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { textsOf } from '$lib/server/form-texts';
import type { Problem } from '$lib/ui/form/problem';
import { teamRoles } from '../../team/words';

/** When an action takes place and who comes, as typed. */
export interface TypedDay {
  day: string;
  role: string;
}

export function typedDay(form: FormData): TypedDay {
  const text = textsOf(form);
  return { day: text('day'), role: text('role') };
}

/** What is sent, or what is missing. */
export function readDay({
  day,
  role,
}: TypedDay): { day: string; role: TeamRole } | { problems: Problem[] } {
  const problems: Problem[] = [];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day))
    problems.push({ field: 'day', message: french('Indiquez le jour.') });
  if (!Object.hasOwn(teamRoles, role))
    problems.push({ field: 'role', message: french('Dites qui vient.') });
  return problems.length > 0 ? { problems } : { day, role: role as TeamRole };
}
