import { french } from '$lib/format/french';
import { fullName } from '../name';

/**
 * Whom a form is about, in its title: « Clôturer Camille Lefèvre »; the plain title where nobody may be named, or nothing
 * may be read.
 */
export function titleOf(
  person: Parameters<typeof fullName>[0] | null | undefined,
  named: (name: string) => string,
  plain: string,
): string {
  return person?.lastName ? french(named(fullName(person))) : plain;
}
