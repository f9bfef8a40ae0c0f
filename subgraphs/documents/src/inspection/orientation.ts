const exif = Buffer.from('Exif\0\0', 'latin1');
const orientationTag = 0x0112;

/** Which side of a photo is up (Exif 2.32, tag 0x0112: 1 to 8), from the content of its APP1; null when it tells none. */
export function orientationOf(app1: Buffer): number | null {
  if (!app1.subarray(0, exif.length).equals(exif)) return null;
  const tiff = app1.subarray(exif.length);
  if (tiff.length < 10) return null;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return null;
  const entries = short(directory);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return null;
    if (short(at) !== orientationTag) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An APP1 that tells nothing but which side is up; nothing for a photo that stands as it is. */
export function orientationSegment(orientation: number): Buffer {
  if (orientation === 1) return Buffer.alloc(0);
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(2 + exif.length + tiff.length);
  return Buffer.concat([Buffer.from([0xff, 0xe1]), length, exif, tiff]);
}
