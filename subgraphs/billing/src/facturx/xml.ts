/** An element before it is written. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  content: string | readonly Element[];
}

/** An element with a text, or with those of the elements that there are. */
export function element(
  name: string,
  content: string | readonly (Element | null)[],
  attributes: Record<string, string> = {},
): Element {
  const own = typeof content === 'string' ? content : content.filter((each) => each !== null);
  return { name, attributes, content: own };
}

/** An element with a text; nothing for an empty one, which the format forbids. */
export function textElement(
  name: string,
  text: string | null,
  attributes: Record<string, string> = {},
): Element | null {
  return text ? element(name, text, attributes) : null;
}

/** A document in UTF-8. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

function written({ name, attributes, content }: Element, indent: string): string {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const opening = `${indent}<${name}${head.join('')}`;
  if (content.length === 0) return `${opening}/>\n`;
  if (typeof content === 'string') return `${opening}>${escaped(content)}</${name}>\n`;
  const children = content.map((child) => written(child, `${indent}  `));
  return `${opening}>\n${children.join('')}${indent}</${name}>\n`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 cannot carry at all are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
