import QRCode from 'qrcode';

/**
 * A QR code as an address that an image can take.
 * @param level how much of it may be dirty or covered
 */
export async function qrPicture(text: string, level: 'L' | 'M' = 'M'): Promise<string> {
  const svg = await QRCode.toString(text, { type: 'svg', margin: 2, errorCorrectionLevel: level });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
