import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { root } from '../root.ts';
import type { Candidate } from './candidate.ts';

/**
 * The Chromium that comes with the packages: the lock file pins it, and it brings the libraries and
 * the fonts that a bare system lacks. Only its files are used. Its own code unpacks into one fixed
 * folder for all users of the machine, and its flags put the whole browser into a single process,
 * which dies with several contexts.
 */
export async function deliveredChromium(): Promise<Candidate> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `the delivered Chromium is for linux x64, not ${process.platform} ${process.arch}`,
    );
  }
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const carrier = dirname(dirname(entry));
  const description = readFileSync(join(carrier, 'package.json'), 'utf8');
  const { version } = JSON.parse(description) as { version: string };
  const folder = await unpacked(join(carrier, 'bin'), version);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Unpacked once per checkout, beside the packages that it came with. */
async function unpacked(archives: string, version: string): Promise<string> {
  const folder = join(root, 'node_modules/.cache/vigie', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${randomBytes(6).toString('hex')}`;
  mkdirSync(join(draft, 'al2023'), { recursive: true });
  await Promise.all([
    pipeline(
      createReadStream(join(archives, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(draft, 'chromium'), { mode: 0o755 }),
    ),
    unpackArchive(join(archives, 'swiftshader.tar.br'), draft),
    unpackArchive(join(archives, 'fonts.tar.br'), draft),
    unpackArchive(join(archives, 'al2023.tar.br'), join(draft, 'al2023')),
  ]);
  writeFileSync(join(draft, 'fonts.conf'), fontsConfiguration(folder));
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true }); // another run unpacked it meanwhile
  }
  return folder;
}

async function unpackArchive(archive: string, folder: string): Promise<void> {
  const tar = spawn('tar', ['-x', '--no-same-owner', '-C', folder], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let complaint = '';
  tar.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const ended = new Promise<number | null>((resolve, reject) => {
    tar.once('error', reject);
    tar.once('close', resolve);
  });
  // tar may stop reading before the padding at the end: what counts is its exit code.
  const fed = pipeline(createReadStream(archive), createBrotliDecompress(), tar.stdin);
  fed.catch(() => {});
  if ((await ended) !== 0) throw new Error(`tar could not unpack ${archive}: ${complaint.trim()}`);
}

const fontsConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
