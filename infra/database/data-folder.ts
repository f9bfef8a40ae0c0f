import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, lchownSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canReach, commonFolder, type SystemAccount } from './system-account.ts';

/**
 * The rows of a cluster stand in `<folder>/cluster`; or, when the server's account cannot walk down
 * to it, in a folder of ours that it can reach and whose name stands in `<folder>/elsewhere`, so
 * that removing `folder` always means starting afresh.
 */
export function existingRows(folder: string): string | null {
  const rows = rememberedElsewhere(folder) ?? join(folder, 'cluster');
  return existsSync(rows) ? rows : null;
}

export function placeForRows(folder: string, account: SystemAccount | null): string {
  if (canReach(account, folder)) return join(folder, 'cluster');
  const elsewhere =
    rememberedElsewhere(folder) ?? join(commonFolder(), `data-${randomBytes(8).toString('hex')}`);
  writePrivately(join(folder, 'elsewhere'), elsewhere, null);
  return elsewhere;
}

/** The superuser's password, made once and kept beside the rows. */
export function superuserPassword(folder: string): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) writePrivately(file, randomBytes(24).toString('hex'), null);
  return readFileSync(file, 'utf8');
}

/** Data that root has copied back from elsewhere belongs to root, as whom the server cannot run. */
export function handOver(rows: string, account: SystemAccount | null): void {
  if (account === null || lstatSync(rows).uid === account.uid) return;
  const names = lstatSync(rows).isDirectory() ? readdirSync(rows) : [];
  for (const name of names) handOver(join(rows, name), account);
  lchownSync(rows, account.uid, account.gid); // last: a folder that is handed over is so entirely
}

/** An empty folder that belongs to the server's account, as initdb wants it. */
export function emptyFolderFor(account: SystemAccount | null, path: string): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { mode: 0o700 });
  if (account !== null) chownSync(path, account.uid, account.gid);
}

/** A file that only its owner reads. */
export function writePrivately(path: string, text: string, owner: SystemAccount | null): void {
  rmSync(path, { force: true });
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
  if (owner !== null) chownSync(path, owner.uid, owner.gid);
}

export function removeData(folder: string): void {
  const elsewhere = rememberedElsewhere(folder);
  if (elsewhere !== null) rmSync(elsewhere, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

function rememberedElsewhere(folder: string): string | null {
  const file = join(folder, 'elsewhere');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
