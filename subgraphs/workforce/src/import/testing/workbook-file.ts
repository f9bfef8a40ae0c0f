import { zipFile, type ZipPart } from './zip-file.ts';

/** A sheet as XML rows, or as texts that are written as they are. */
export interface SheetPart {
  name: string;
  /** Content of `sheetData`. */
  xml: string;
  state?: 'hidden' | 'veryHidden';
}

/** Styles of the workbooks of tests: 0 plain, 1 a French date, 2 a number with a format of its own, 3 a built-in date. */
const styles = `<styleSheet xmlns="s"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>
  <numFmt numFmtId="165" formatCode="0.00 &quot;days&quot;"/></numFmts>
  <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>`;

const contentTypes = `<Types xmlns="t"><Override PartName="/xl/workbook.xml"
  ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;

/** A workbook; `parts` are added or take the place of those of the same name. */
export function workbookFile(
  sheets: readonly SheetPart[],
  {
    parts = [],
    sharedStrings = [],
    date1904 = false,
  }: {
    parts?: readonly ZipPart[];
    sharedStrings?: readonly string[];
    date1904?: boolean;
  } = {},
): Buffer {
  const book = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"${state ? ` state="${state}"` : ''}/>`,
  );
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="r${index}" Type="http://x/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const all: ZipPart[] = [
    { name: '[Content_Types].xml', content: contentTypes },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="w" xmlns:r="r"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${book.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="l">${links.join('')}</Relationships>`,
    },
    { name: 'xl/styles.xml', content: styles },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst xmlns="t">${sharedStrings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    },
    ...sheets.map(({ xml }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `<worksheet xmlns="w"><sheetData>${xml}</sheetData></worksheet>`,
    })),
  ];
  const replaced = new Set(parts.map(({ name }) => name));
  return zipFile([...all.filter(({ name }) => !replaced.has(name)), ...parts]);
}

/** Rows of texts as XML, written in place. */
export function textRows(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells, row) => {
      const written = cells.map(
        (text, column) =>
          `<c r="${letters(column)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
      );
      return `<row r="${row + 1}">${written.join('')}</row>`;
    })
    .join('');
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
