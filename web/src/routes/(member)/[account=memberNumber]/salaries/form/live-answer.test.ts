import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveAnswer } from './live-answer.svelte';

const server = vi.fn<typeof fetch>();
const answers = (body: unknown) => () => Promise.resolve(Response.json(body));
const fails = () => Promise.resolve(new Response('', { status: 503 }));
const asked = () => server.mock.calls.map(([, init]) => JSON.parse(String(init?.body)) as unknown);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', server);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  server.mockReset();
});

describe('what the server says of a form while it is being filled', () => {
  const live = () => new LiveAnswer<string>('/apercu', 'of an empty form', {});

  it('is asked once after a pause, about what the form then says', async () => {
    server.mockImplementation(answers('SIR'));
    const answer = live();
    answer.follow({ contract: 'CDD' });
    answer.follow({ contract: 'CDI' }, { answered: ['noise'] });
    await vi.runAllTimersAsync();
    expect(asked()).toEqual([{ contract: 'CDI', answered: ['noise'] }]);
    expect(answer.answer).toBe('SIR');
  });

  it('is not asked about what it has been asked about', async () => {
    const answer = live();
    answer.follow({}, { answered: ['noise'] });
    await vi.runAllTimersAsync();
    expect(asked()).toEqual([]);
  });

  it('is asked again, by itself, where it could not be had: nobody has to type once more', async () => {
    server.mockImplementationOnce(fails).mockImplementationOnce(() => Promise.reject(new Error()));
    server.mockImplementation(answers('SIR'));
    const answer = live();
    answer.follow({ contract: 'CDI' });
    await vi.advanceTimersByTimeAsync(300);
    expect(answer).toMatchObject({ answer: 'of an empty form', failed: true });
    await vi.runAllTimersAsync();
    expect(answer).toMatchObject({ answer: 'SIR', failed: false });
    expect(asked()).toEqual(Array(3).fill({ contract: 'CDI' }));
  });

  it('is asked about the newer facts only, once they changed after a failure', async () => {
    server.mockImplementationOnce(fails).mockImplementation(answers('SI'));
    const answer = live();
    answer.follow({ contract: 'CDI' });
    await vi.advanceTimersByTimeAsync(300);
    answer.follow({ contract: 'CDD' });
    await vi.runAllTimersAsync();
    expect(asked()).toEqual([{ contract: 'CDI' }, { contract: 'CDD' }]);
  });

  it('is asked about newer facts although the call about older ones fails later', async () => {
    let failLater: (() => void) | undefined;
    server.mockImplementationOnce(
      () => new Promise((_, reject) => (failLater = () => reject(new Error()))),
    );
    server.mockImplementation(answers('SI'));
    const answer = live();
    answer.follow({ contract: 'CDI' });
    await vi.advanceTimersByTimeAsync(300);
    answer.follow({ contract: 'CDD' });
    failLater?.();
    await vi.runAllTimersAsync();
    expect(asked()).toEqual([{ contract: 'CDI' }, { contract: 'CDD' }]);
    expect(answer).toMatchObject({ answer: 'SI', failed: false });
  });

  it('is given up after a while where the server stays away, and asked anew with the next input', async () => {
    server.mockImplementation(fails);
    const answer = live();
    answer.follow({ contract: 'CDI' });
    await vi.runAllTimersAsync();
    const before = server.mock.calls.length;
    expect(answer.failed).toBe(true);
    server.mockImplementation(answers('SI'));
    answer.follow({ contract: 'CDI' });
    await vi.runAllTimersAsync();
    expect(server.mock.calls).toHaveLength(before + 1);
    expect(answer).toMatchObject({ answer: 'SI', failed: false });
  });

  it('is not asked for a page that was left', async () => {
    server.mockImplementation(fails);
    const answer = live();
    answer.follow({ contract: 'CDI' });
    await vi.advanceTimersByTimeAsync(300);
    answer.stop();
    await vi.runAllTimersAsync();
    expect(server).toHaveBeenCalledTimes(1);
  });
});
