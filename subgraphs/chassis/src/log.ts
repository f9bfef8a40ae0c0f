import { pino, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/**
 * Lines of JSON on standard output. Identifiers, codes of errors and durations only: never a name, an address,
 * a national number, a sign-in code or a token. `redact` is the second wall, for objects logged by libraries.
 * @param destination standard output when absent
 */
export function openLog(name: string, level: string, destination?: DestinationStream): Log {
  const options = {
    name,
    level,
    redact: {
      paths: [
        '*.authorization',
        '*.cookie',
        '*.password',
        '*.secret',
        '*.code',
        '*.token',
        '*.email',
      ],
      censor: '[hidden]',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
