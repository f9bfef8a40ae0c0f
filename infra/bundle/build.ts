import { mkdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { claimFolder } from '../database/claim.ts';
import { buildFolder } from './build-folder.ts';
import { generateContract } from './contract.ts';
import { bundleExplorer } from './explorer.ts';
import { buildPortal } from './portal.ts';
import { bundleServices } from './services.ts';

/** Builds what has changed: code from the schema first, then the programs made of it. */
export async function buildAll(): Promise<void> {
  const claim = await claimWhenFree();
  try {
    await generateContract();
    await Promise.all([bundleServices(), bundleExplorer(), buildPortal()]);
  } finally {
    claim.release();
  }
}

/** Two builds at once would write into each other's files: the second one waits. */
async function claimWhenFree(): Promise<{ release(): void }> {
  mkdirSync(buildFolder, { recursive: true });
  const deadline = Date.now() + 300_000;
  for (;;) {
    try {
      return claimFolder(buildFolder);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await delay(200);
    }
  }
}
