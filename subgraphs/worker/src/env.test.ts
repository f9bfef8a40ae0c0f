import { expect, test } from 'vitest';
import { readWorkerEnvironment } from './env.ts';

test('all problems are told at once', () => {
  const complaint = () =>
    readWorkerEnvironment({
      API_URL: 'localhost:4000',
      SMTP_URL: 'mail.example.org',
      WORKER_CLIENT_ID: 'worker',
      LOG_LEVEL: 'loud',
    });
  expect(complaint).toThrow(
    /DATABASE_URL_RELAY[^]*SMTP_URL[^]*API_URL[^]*WORKER_CLIENT_ID[^]*LOG_LEVEL/,
  );
});
