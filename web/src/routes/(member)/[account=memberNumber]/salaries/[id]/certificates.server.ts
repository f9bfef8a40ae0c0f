import { french } from '$lib/format/french';
import { mediumDate } from '$lib/format/paris';
import { isBooked } from '../../visites/kind';
import { certificateNames, certificateStates } from './attestations/words';
import type { EmployeeFile } from './employee.server';

type Facts = Pick<EmployeeFile, 'certificates' | 'followUp' | 'visits'>;

/** Certificates that the person brought along, in words: the browser needs no tables of them. */
export function certificatesInWords({ certificates }: Pick<Facts, 'certificates'>) {
  return (certificates ?? []).map(({ id, document, issuedOn, expiresOn, state }) => ({
    id,
    name: certificateNames[document],
    ...certificateStates[state],
    days: french(`Du ${mediumDate(issuedOn)}, valable jusqu'au ${mediumDate(expiresOn)}`),
  }));
}

/** What to do where an examination is due that a certificate would spare; null where none is. */
export function certificateAdvice({ certificates, followUp, visits }: Facts): string | null {
  const due = visits?.some(
    ({ kind, status }) => kind === 'ANCI_EXAM' && (status === 'TO_PLAN' || isBooked(status)),
  );
  const missing = (followUp?.attestations ?? []).filter(
    (needed) =>
      !certificates?.some(({ document, state }) => document === needed && state !== 'EXPIRED'),
  );
  if (!due || missing.length === 0) return null;
  const what = missing.map((document) => certificateNames[document]).join(' et ');
  return french(
    `${what} : la personne a déjà une attestation (ANCI) de moins de cinq ans, même d'un autre employeur ? ` +
      "Déclarez-la : aucun examen n'est dû avant sa fin.",
  );
}
