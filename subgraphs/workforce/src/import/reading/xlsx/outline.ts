import { UnreadableUpload } from '../refusal.ts';
import type { ZipEntry } from '../zip.ts';
import { readXml } from './xml.ts';

/** What a workbook says of itself before its sheets are read. */
export interface Outline {
  epoch: 1900 | 1904;
  sheets: { name: string; hidden: boolean; path: string }[];
}

/**
 * Reads the list of sheets and where they stand. Charts and other sheets without cells are left out.
 * @throws UnreadableUpload `BROKEN` without such a list, `MACROS` for a workbook that declares itself made for them
 */
export async function readOutline(part: (path: string) => ZipEntry | undefined): Promise<Outline> {
  const book = part('xl/workbook.xml');
  const links = part('xl/_rels/workbook.xml.rels');
  const types = part('[Content_Types].xml');
  if (!book || !links || !types) throw new UnreadableUpload('BROKEN');
  await refuseMacros(types);
  const paths = await readLinks(links);
  const outline: Outline = { epoch: 1900, sheets: [] };
  await readXml(book.open(), {
    open(tag, attributes) {
      if (tag === 'workbookPr' && /^(1|true)$/.test(attributes['date1904'] ?? '')) {
        outline.epoch = 1904;
      }
      if (tag !== 'sheet') return;
      const path = paths.get(linkOf(attributes));
      const hidden = /hidden/i.test(attributes['state'] ?? '');
      if (path) outline.sheets.push({ name: attributes['name'] ?? '', hidden, path });
    },
  });
  return outline;
}

async function refuseMacros(types: ZipEntry): Promise<void> {
  await readXml(types.open(), {
    open(_, attributes) {
      if (/macroEnabled/i.test(attributes['ContentType'] ?? ''))
        throw new UnreadableUpload('MACROS');
    },
  });
}

/** Parts by the name of the link to them; only sheets with cells. */
async function readLinks(links: ZipEntry): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  await readXml(links.open(), {
    open(_, { Id, Target, Type, TargetMode }) {
      if (!Id || !Target || TargetMode === 'External' || !Type?.endsWith('/worksheet')) return;
      paths.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return paths;
}

/** The prefix of the namespace of links is the writer's choice. */
function linkOf(attributes: Readonly<Record<string, string>>): string {
  const name = Object.keys(attributes).find((each) => each.endsWith(':id')) ?? '';
  return attributes[name] ?? '';
}
