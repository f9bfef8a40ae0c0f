import type { FirmRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import type { Problem } from '$lib/ui/form/problem';
import { firmProblems } from '../../cabinet/refusals';

const required: Record<string, string> = frenchTexts({
  name: 'Indiquez le nom du cabinet.',
  street: 'Indiquez le numéro et la rue.',
  city: 'Indiquez la ville.',
});

/** What refused commands on a firm say to the service; nothing at all means that the right is missing. */
export function serviceFirmProblems(
  refusals: readonly { code: FirmRefusalCode; field?: string | null }[] = [
    { code: 'MISSING_RIGHT' },
  ],
): Problem[] {
  return firmProblems(refusals).map((problem, index) => {
    const { code, field } = refusals[index] ?? {};
    const specific = code === 'REQUIRED' && field ? required[field] : undefined;
    return specific ? { ...problem, message: specific } : problem;
  });
}
