import type { MediaType } from '@vigie/chassis/http/media-type';
import { tidy } from '@vigie/chassis/typed-text';

/** Characters of a name that are kept, its ending apart. */
const longest = 120;

const endings: Record<MediaType, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** A name under which a file can be saved anywhere: no folders, nothing hidden, the ending of what it really is. */
export function safeFileName(given: string, mediaType: MediaType): string {
  const own = tidy(given.split(/[/\\]/).at(-1) ?? '')
    .replace(/[<>:"|?*]/g, ' ')
    .replace(/(\.[A-Za-z0-9]{1,5})+$/, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${tidy(own).slice(0, longest).trim() || 'document'}.${endings[mediaType]}`;
}
