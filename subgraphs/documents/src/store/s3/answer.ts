import { SaxesParser } from 'saxes';

/** The texts of an answer in XML by the name of their element, in their order; none where it is no XML. */
export function textsOf(answer: string): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => open.push(name));
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const name = open.at(-1);
    if (name !== undefined) texts.set(name, [...(texts.get(name) ?? []), text]);
  });
  try {
    parser.write(answer).close();
  } catch {
    // A page of something that stands before the store.
    return new Map();
  }
  return texts;
}

/** What the store calls a failure (`NoSuchKey`, `SlowDown`); null where it says nothing of the kind. */
export function failureIn(answer: string): string | null {
  return /<Error[\s>]/.test(answer) ? (textsOf(answer).get('Code')?.[0] ?? null) : null;
}
