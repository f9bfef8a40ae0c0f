import { checkedOn } from './article-check.ts';
import { LAW_DESCRIBED_FROM, type LegalValue } from './legal-value.ts';

/** What of a legal value is said only where it differs: validity, certainty, a note. */
type Particulars = Partial<Pick<LegalValue<unknown>, 'from' | 'until' | 'certainty' | 'note'>>;

/**
 * A value of the law with its articles, checked on the day its oldest reading tells, confirmed and in force since the
 * first day described unless `particulars` say otherwise.
 */
export function rule<T>(
  value: T,
  basis: readonly string[],
  particulars: Particulars = {},
): LegalValue<T> {
  return {
    value,
    basis: [...basis],
    from: LAW_DESCRIBED_FROM,
    checkedOn: checkedOn(basis),
    certainty: 'confirmed',
    ...particulars,
  };
}
