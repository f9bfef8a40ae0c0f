import type { UploadLimits } from '../limits.ts';
import { UnreadableUpload } from '../refusal.ts';
import type { Bytes } from '../source.ts';
import { unescaped } from './escaped-text.ts';
import { readXml } from './xml.ts';

/** The texts that cells refer to by number; the pronunciation of a text (`rPh`) is no part of it. */
export async function readSharedStrings(bytes: Bytes, limits: UploadLimits): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let characters = 0;
  let inText = false;
  let inPronunciation = false;
  await readXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') inPronunciation = true;
      inText = name === 't' && !inPronunciation;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') inPronunciation = false;
      if (name !== 'si') return;
      characters += text.length;
      if (characters > limits.tableCharacters) {
        throw new UnreadableUpload('TOO_LARGE', { limit: limits.tableCharacters });
      }
      texts.push(unescaped(text));
    },
  });
  return texts;
}
