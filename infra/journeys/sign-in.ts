import type { Page } from 'playwright-core';
import type { Message } from '../mail/message.ts';
import { mailTo } from '../tests/inbox.ts';

/** Signs in with the code that the mail brings; ends on whatever screen was asked for before. */
export async function signInThrough(page: Page, email: string, inboxUrl: string): Promise<void> {
  if (!page.url().includes('/connexion')) await page.goto('/connexion');
  const asked = new Date().toISOString();
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  await page.waitForURL('**/connexion/code**');
  const mail = await mailTo(
    inboxUrl,
    email,
    ({ receivedAt, subject }) => receivedAt >= asked && subject.includes('code'),
    90_000,
  );
  const field = page.getByRole('textbox', { name: /code/i });
  await field.fill(codeOf(mail));
  // With scripts the full code sends itself; without, the button does.
  const button = page.getByRole('button', { name: 'Se connecter' });
  if (page.url().includes('/connexion/code') && (await button.isVisible())) {
    await button.click().catch(() => undefined);
  }
  await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
}

function codeOf({ subject }: Message): string {
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(subject)?.[0];
  if (!code) throw new Error('The mail carries no code');
  return code;
}
