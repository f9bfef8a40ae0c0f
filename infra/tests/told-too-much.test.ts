import { expect, test } from 'vitest';
import { toldTooMuch } from './told-too-much.ts';

const harmless =
  '{"level":50,"time":1795809827553,"task":"consume","id":"01a21e98-33a3-76ba-aef5-0ae87eb33e39","requestId":"01a21ed6-dd34-7388-9887-b52a9d9022ce","code":"23503"}';

test.each([
  ['an address', '{"msg":"mail to yse@fournil.example bounced"}'],
  ['a code', '{"msg":"sent 7K2M-9PQR"}'],
  ['a token', '{"authorization":"Bearer eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0x.c2lnbmF0dXJl"}'],
  ['a national number', '{"msg":"190017512345655 is taken"}'],
  ['a name', '{"msg":"Lefèvre is on file"}'],
])('finds %s', (what, line) => {
  const told = toldTooMuch([harmless, line], ['Lefèvre']);
  expect(told).toEqual([`${what}: ${line}`]);
});

test('lets identifiers, instants, codes of errors and parts of words pass', () => {
  expect(
    toldTooMuch([harmless, 'at /work/Lefèvre-house/x.ts', '190017512345656'], ['Lefèvre']),
  ).toEqual([]);
});
