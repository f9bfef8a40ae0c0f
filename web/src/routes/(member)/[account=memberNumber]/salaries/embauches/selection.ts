import type { SelectedHireInput, SettledLineFragment } from '$lib/graphql/generated/graphql';
import type { HireRefusalReason } from '$lib/graphql/generated/graphql';
import { fullName } from '../name';
import { employeeProblems } from '../refusals';
import { reasons } from './outcome';

/** A hire in a form: identifier and the version that was shown. */
export const selected = ({ id, version }: { id: string; version?: number | null }): string =>
  `${id} ${version ?? 0}`;

export function selectionOf(form: FormData): SelectedHireInput[] {
  return form.getAll('embauche').flatMap((value) => {
    const [id = '', version = ''] = String(value).split(' ');
    return id ? [{ id, version: Number(version) || 0 }] : [];
  });
}

export function reasonOf(form: FormData): HireRefusalReason | null {
  const typed = String(form.get('motif') ?? '');
  return typed in reasons ? (typed as HireRefusalReason) : null;
}

/** What became of a selection: how many were decided on, and why others were not. */
export interface Outcome {
  action: 'confirmees' | 'refusees' | 'remises';
  done: string[];
  failed: { id: string; name: string; message: string }[];
}

export function outcomeOf(
  action: Outcome['action'],
  lines: readonly SettledLineFragment[],
  list: string,
): Outcome {
  const done = lines.filter(({ refusals }) => refusals.length === 0);
  return {
    action,
    done: done.flatMap(({ hire }) => (hire ? [selected(hire)] : [])),
    failed: lines
      .filter(({ refusals }) => refusals.length > 0)
      .map(({ id, hire, refusals }) => ({
        id,
        name: hire ? fullName(hire) : 'Embauche inconnue',
        message: employeeProblems(refusals, list)
          .map(({ message }) => message)
          .join(' '),
      })),
  };
}
