import { fileGuards } from '@vigie/chassis/http/file-answer';
import type { Route } from '@vigie/chassis/route';
import { Readable } from 'node:stream';
import { formats } from '@vigie/spreadsheet/format';
import { modelAddress } from './address.ts';
import { modelSheet } from './sheet.ts';

const { type, stream } = formats.XLSX;

/** `GET /imports/model.xlsx`: a workbook to fill in and send back. */
export const modelRoute: Route = {
  ...modelAddress,
  handle: async () =>
    new Response(Readable.toWeb(stream(modelSheet())) as ReadableStream, {
      headers: {
        ...fileGuards,
        'content-type': type,
        'content-disposition': 'attachment; filename="modele-effectif.xlsx"',
      },
    }),
};
