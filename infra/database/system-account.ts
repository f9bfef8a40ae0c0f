import { chmodSync, mkdirSync, readFileSync, statSync } from 'node:fs';

/** A Unix account, by number. */
export interface SystemAccount {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. When we are root, its programs run as the owner of the data if
 * there is any, else as `postgres`, else as `nobody` (initdb refuses a number that has no name).
 * `null` means: run as ourselves.
 */
export function accountForServer(existingData: string | null): SystemAccount | null {
  if (process.getuid?.() !== 0) return null;
  if (existingData !== null) {
    const { uid, gid } = statSync(existingData);
    if (uid !== 0) return { uid, gid };
  }
  const account = accountNamed('postgres') ?? accountNamed('nobody');
  if (account === null) {
    throw new Error(
      'PostgreSQL cannot run as root, and this system has neither a "postgres" nor a "nobody" account to run it.',
    );
  }
  return account;
}

function accountNamed(name: string): SystemAccount | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

/**
 * Whether the account can walk down to `path`: a home folder of mode 0700 above it stops every
 * account but its owner's. Only permission bits are read; the last word stays with the server.
 */
export function canReach(account: SystemAccount | null, path: string): boolean {
  if (account === null) return true;
  const parts = path.split('/').filter((part) => part !== '');
  return parts.every((_, depth) => {
    const { mode, uid, gid } = statSync(`/${parts.slice(0, depth + 1).join('/')}`);
    if (uid === account.uid) return (mode & 0o100) !== 0;
    if (gid === account.gid) return (mode & 0o010) !== 0;
    return (mode & 0o001) !== 0;
  });
}

/**
 * Where root keeps what the server's account must reach when the repository lies in a private
 * folder. Not under /tmp or /var/tmp: systems empty those of files that have not been used lately.
 */
export function commonFolder(): string {
  const folder = '/var/lib/vigie';
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}
