import { describe, expect, it } from 'vitest';
import { pressed, type Key } from './keys';

const keys: Key[] = ['O', '1', '2'].map((key) => ({ key, act: () => undefined }));

/** A key as a browser tells of it, from somewhere that matches a selector, or not. */
function event(key: string, code = '', held: Partial<KeyboardEvent> = {}): KeyboardEvent {
  return { key, code, target: null, ...held } as KeyboardEvent;
}

describe('a key of a page', () => {
  it('is meant by its letter, capital or not', () => {
    expect(pressed(event('o', 'KeyO'), keys)?.key).toBe('O');
    expect(pressed(event('O', 'KeyO'), keys)?.key).toBe('O');
    expect(pressed(event('p', 'KeyP'), keys)).toBeUndefined();
  });

  it('is meant by the place of a digit, whatever a French keyboard writes there', () => {
    expect(pressed(event('é', 'Digit2'), keys)?.key).toBe('2');
    expect(pressed(event('1', 'Numpad1'), keys)?.key).toBe('1');
  });

  it('is left to the browser with a key that belongs to it, and to whoever took it before', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey', 'defaultPrevented']) {
      expect(pressed(event('o', 'KeyO', { [held]: true }), keys)).toBeUndefined();
    }
  });
});
