import { findSituation, type WorkSituation } from '@vigie/law/situation';

/** The situations of the catalogue behind codes on file, in their latest version; a code that it lost is left out. */
export function known(codes: readonly string[]): WorkSituation[] {
  return codes.flatMap((code) => findSituation(code) ?? []);
}
