import type { CanvasRect, ContentCanvas } from 'pdfmake/interfaces';
import QRCode from 'qrcode';

/**
 * A QR code as squares, which stay sharp at any size. Those of one row that touch are one, so that nothing shows between
 * them.
 * @param side length of a side in points
 */
export function qrPicture(payload: string, side: number): ContentCanvas {
  const { size, data } = QRCode.create(payload, { errorCorrectionLevel: 'M' }).modules;
  const unit = side / size;
  const canvas: CanvasRect[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue;
      const first = x;
      while (x + 1 < size && data[y * size + x + 1]) x++;
      const place = { x: first * unit, y: y * unit, w: (x + 1 - first) * unit, h: unit };
      canvas.push({ type: 'rect', ...place, color: '#000000', lineWidth: 0 });
    }
  }
  return { canvas };
}
