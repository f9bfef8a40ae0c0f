import type { Answer } from './answer.ts';

/** An error reduced to what must be equal: its code, where it is without list indices, what was denied. */
export interface Complaint {
  code: string;
  path: readonly string[];
  coordinate?: string;
}

/** Errors of an answer by their text, each once: a row more is no error more. */
export function complaintsOf({ errors = [] }: Answer): Map<string, Complaint> {
  const complaints = errors.map(({ path = [], extensions = {} }): Complaint => {
    const { code, coordinate } = extensions;
    return {
      code: String(code),
      path: path.filter((part) => typeof part === 'string'),
      ...(typeof coordinate === 'string' ? { coordinate } : {}),
    };
  });
  return new Map(complaints.map((each) => [textOf(each), each]));
}

export const textOf = ({ code, path, coordinate = '' }: Complaint): string =>
  `${code} ${path.join('.')} ${coordinate}`;

export const isDenial = ({ code }: Complaint): boolean =>
  code === 'FORBIDDEN' || code === 'UNAUTHENTICATED';
