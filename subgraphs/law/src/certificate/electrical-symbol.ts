import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import { rule } from '../rule.ts';
import type { SituationCode } from '../situation-code.ts';

const source = 'questions-réponses du ministère du travail, 4 novembre 2025';

/** Symbols of electrical authorisations by the situation that they mean. */
const symbols: Record<'WS_ELEC' | 'WS_ELEC_LOW', LegalValue<readonly string[]>[]> = {
  WS_ELEC: [
    rule(
      `B1 B2 B1L B2L H1 H2 B1V B2V B1VL B2VL H1V H2V B1T B2T H1T H2T B1TL B2TL B1N B2N H1N H2N BR BRL B1XL
      B2XL`.split(/\s+/),
      ['R4544-11', source],
    ),
  ],
  WS_ELEC_LOW: [
    rule('H0 B0 BS BC HC BE HE BP HP'.split(' '), [source], {
      certainty: 'inferred',
      note: 'H0, B0 et BS sont nommés ; les autres se déduisent des opérations nommées.',
    }),
  ],
};

/**
 * The situation that an electrical authorisation means on `day`: `WS_ELEC` needs a certificate, `WS_ELEC_LOW` none.
 * @returns undefined for a symbol that is not known
 */
export function situationOfSymbol(symbol: string, day: CivilDate): SituationCode | undefined {
  const written = symbol.trim().toUpperCase();
  return (['WS_ELEC', 'WS_ELEC_LOW'] as const).find((code) =>
    legalValueOn(symbols[code], day).value.includes(written),
  );
}
