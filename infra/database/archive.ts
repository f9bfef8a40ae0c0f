import { chownSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { canReach, type SystemAccount } from './system-account.ts';

/** Seconds after which the server hands over its log even if the stretch is not full: as much may be lost with a disk. */
const longestStretch = 60;

/**
 * The settings with which a server hands each stretch of its write-ahead log over to `folder`. A stretch that is there
 * already must be the same: another one would be the log of another history.
 * @throws where the server's account cannot walk down to the folder
 */
export function archiving(folder: string, account: SystemAccount | null): Record<string, string> {
  // Each backup in it is closed to everybody else; this one the server's own account must get into.
  mkdirSync(dirname(folder), { recursive: true, mode: 0o711 });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!canReach(account, dirname(folder))) {
    throw new Error(
      `${dirname(folder)} cannot be entered by the account of the database: choose another BACKUP_DIR, or open the folders above it.`,
    );
  }
  if (account !== null) chownSync(folder, account.uid, account.gid);
  const kept = quoted(`${folder}/`) + '%f';
  return {
    archive_mode: 'on',
    archive_timeout: String(longestStretch),
    archive_command: `if [ -f ${kept} ]; then cmp -s %p ${kept}; else cp %p ${kept}.part && mv ${kept}.part ${kept}; fi`,
  };
}

/** The settings with which a server that starts on a copy of its rows reads the log from `folder`. */
export function replaying(folder: string, until: Date | null): Record<string, string> {
  return {
    restore_command: `cp ${quoted(`${folder}/`)}%f %p`,
    recovery_target_action: 'promote',
    // It answers once it is done, and not before.
    hot_standby: 'off',
    // At this point of its start the server knows no names of time zones, not even « Z ».
    ...(until === null ? {} : { recovery_target_time: until.toISOString().replace('Z', '+00') }),
  };
}

/** For a shell, within a setting in which a percent sign has a meaning of its own. */
const quoted = (path: string): string => `'${path.replaceAll("'", `'\\''`).replaceAll('%', '%%')}'`;
