import { createServer } from 'vite';
import { expect, it } from 'vitest';
import { frenchStrings } from './strings.js';

it('sentences in strings and templates are set in French typography, code and patterns stay as they are', async () => {
  const source = [
    'export const late = "L\'avis manque : relancez-le.";',
    "export const pattern = /l'a : b/;",
    "export const said = (name) => `« ${name} » : rien n'attend ?`;",
  ].join('\n');
  const server = await createServer({
    ...{ configFile: false, logLevel: 'silent', server: { middlewareMode: true, ws: false } },
    plugins: [
      frenchStrings(),
      { name: 'source', load: (id) => (id.endsWith('/web/src/said.ts') ? source : null) },
    ],
  });
  const { late, pattern, said } = await server.ssrLoadModule('/web/src/said.ts');
  await server.close();
  expect(late).toBe('L’avis manque\u00a0: relancez-le.');
  expect(pattern.source).toBe("l'a : b");
  expect(said('Zoé')).toBe('«\u00a0Zoé\u00a0»\u00a0: rien n’attend\u00a0?');
});
