import { isIPv6 } from 'node:net';

/**
 * What stands for a client that is not signed in. Of an IPv6 address the first half: the second is the client's to
 * choose, and would give it a new quota with every request. Headers that name another address are not believed.
 */
export function callerAddress(address = ''): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return groups.slice(0, 4).join(':');
}
