import type { SignIn } from '../demo/sign-ins.ts';

export interface Addresses {
  portalUrl: string;
  apiUrl: string;
  /** Absent when mail leaves through SMTP_URL. */
  inboxUrl: string | null;
}

export function banner(addresses: Addresses, signIns: SignIn[], dataDir: string): string {
  const places = [
    ['Portal', addresses.portalUrl],
    ['API', addresses.apiUrl],
    ['Mail inbox', addresses.inboxUrl ?? 'none: mail leaves through SMTP_URL'],
    ['Data and logs', dataDir],
  ];
  const people = signIns.map(({ who, how }) => [who, how]);
  return [
    '',
    'Vigie is running. Ctrl-C stops everything.',
    '',
    ...columns(places),
    ...(people.length === 0
      ? []
      : ['', 'Demo sign-ins (codes arrive in the mail inbox):', '', ...columns(people)]),
    '',
  ].join('\n');
}

function columns(rows: string[][]): string[] {
  const width = Math.max(...rows.map(([first]) => first!.length));
  return rows.map(([first, second]) => `  ${first!.padEnd(width)}   ${second}`);
}
