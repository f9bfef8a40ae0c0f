import type { Page } from 'playwright-core';

/** « Slow 4G » as Chromium's developer tools know it, in milliseconds and bytes per second. */
const slow4G = { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

/** A phone of the middle: a quarter of this machine's pace. */
const cpuRate = 4;

/** Slows what the page computes and what it loads. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...slow4G });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
}
