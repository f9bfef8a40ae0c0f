import { describe, expect, it } from 'vitest';
import { deviceName } from './device-name';

describe('the name of a device', () => {
  it('tells browsers apart that imitate each other', () => {
    expect(deviceName('Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0')).toBe(
      'Edge sur Windows',
    );
    expect(deviceName('')).toBe('Navigateur');
  });
});
