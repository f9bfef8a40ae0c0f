import { expect, test } from 'vitest';
import { callerAddress } from './caller-address.ts';

test('an IPv4 address stands for itself, also where it is written as IPv6', () => {
  expect(callerAddress('192.0.2.7')).toBe('192.0.2.7');
  expect(callerAddress('::ffff:192.0.2.7')).toBe('192.0.2.7');
});

test('of an IPv6 address the half counts that the client cannot choose', () => {
  const one = callerAddress('2001:db8:1:2:3:4:5:6');
  expect(callerAddress('2001:db8:1:2:ffff::1')).toBe(one);
  expect(callerAddress('2001:db8:1:2::')).toBe(one);
  expect(callerAddress('2001:db8:1:3::1')).not.toBe(one);
  expect(callerAddress('2001:db8::1')).not.toBe(one);
});

test('a connection that has no address any more is one caller', () => {
  expect(callerAddress(undefined)).toBe('');
});
