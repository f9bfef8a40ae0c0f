import type { Bytes } from '../source.ts';
import { readXml } from './xml.ts';

/** Formats of days that every spreadsheet knows by number; the later ones are those of Asian calendars. */
const builtIn = new Set([14, 15, 16, 17, 22]);
const asian = [27, 36, 50, 58] as const;

/** Says of each style of a workbook, by its number, whether its numbers are shown as days. */
export async function readDateStyles(bytes: Bytes): Promise<boolean[]> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  await readXml(bytes, {
    open(name, attributes) {
      if (name === 'numFmt') {
        own.set(Number(attributes['numFmtId']), showsDay(attributes['formatCode'] ?? ''));
      }
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) {
        const id = Number(attributes['numFmtId'] ?? 0);
        styles.push(own.get(id) ?? isBuiltInDay(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

function isBuiltInDay(id: number): boolean {
  return (
    builtIn.has(id) || (id >= asian[0] && id <= asian[1]) || (id >= asian[2] && id <= asian[3])
  );
}

/** Whether a format code has a day or a year in it, quoted texts, escapes and colours left out. */
function showsDay(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
