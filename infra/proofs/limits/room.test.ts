import { limits } from '@vigie/gateway/limits/limits';
import { Measure } from '@vigie/gateway/limits/document-size';
import { getIntrospectionQuery, Kind, Lexer, parse, Source, TokenKind } from 'graphql';
import { expect, it } from 'vitest';
import { readPortalOperations } from '../../contract/portal-operations.ts';
import { root } from '../../root.ts';
import { openGatewayAlone } from './gateway-alone.ts';

const operations = await readPortalOperations(root);

function tokensOf(text: string): number {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  while (lexer.advance().kind !== TokenKind.EOF) tokens += 1;
  return tokens;
}

it.each(operations.map(({ name, text }) => [name, text]))(
  '%s of the portal stays under a third of what may be asked',
  (_name, text) => {
    const document = parse(text);
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is no operation');
    const { depth, selections, aliases, directives, ownFields } = new Measure(document).operation(
      operation,
    );
    expect(tokensOf(text)).toBeLessThan(limits.tokens / 3);
    // The file of an employee shows all that there is to know of one.
    expect(selections).toBeLessThan((limits.selections * 2) / 3);
    expect(aliases).toBeLessThan(limits.aliases / 3);
    expect(directives).toBeLessThan(limits.directives / 3);
    expect(ownFields).toBeLessThan(limits.rootFields / 3);
    // A list of accounts with their lists of employees is deep by nature.
    expect(depth).toBeLessThanOrEqual((limits.depth * 2) / 3);
  },
);

it('the usual introspection of a program is let through', async () => {
  const gateway = await openGatewayAlone();
  const query = getIntrospectionQuery({ inputValueDeprecation: true });
  const { status, data } = await gateway.ask('machine:payroll', query);
  expect(status).toBe(200);
  expect(data).toHaveProperty('__schema.queryType.name', 'Query');
  await gateway.stop();
});
