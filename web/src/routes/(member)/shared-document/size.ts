import { french } from '$lib/format/french';

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** « 240 Ko », « 1,2 Mo ». */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024
    ? french(`${kilobytes} Ko`)
    : french(`${number.format(kilobytes / 1024)} Mo`);
}

const types: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'photo',
  'image/png': 'image',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'classeur',
};

/** « PDF, 240 Ko ». */
export function fileFacts(mediaType: string | null | undefined, bytes: number): string {
  return `${types[mediaType ?? ''] ?? 'fichier'}, ${fileSize(bytes)}`;
}
