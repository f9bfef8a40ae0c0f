/** Bytes that go on their way together: one line at a time would cost more than to make it. */
const size = 64 * 1024;

/** A text as bytes, in pieces of a size that streams carry well. */
export async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting = '';
  for await (const text of texts) {
    waiting += text;
    if (waiting.length < size) continue;
    yield Buffer.from(waiting);
    waiting = '';
  }
  if (waiting) yield Buffer.from(waiting);
}
