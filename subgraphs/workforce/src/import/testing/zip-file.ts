import { crc32, deflateRawSync } from 'node:zlib';

/** A file to put into an archive; what is said of it need not be true. */
export interface ZipPart {
  name: string;
  content: Buffer | string;
  /** Says that a password protects it. */
  encrypted?: boolean;
  /** Size that the archive declares. */
  declaredSize?: number;
  /** Checksum that the archive declares. */
  declaredChecksum?: number;
}

/** An archive as a program for archives writes it, or as somebody who means harm does. */
export function zipFile(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content);
    const name = Buffer.from(part.name);
    const common = commonHeader(part, content, packed.byteLength, name.byteLength);
    const local = Buffer.concat([signature(0x04034b50), common, u16(0), name, packed]);
    const entry = [
      signature(0x02014b50),
      u16(20),
      common,
      u16(0, 0, 0, 0),
      u32(0),
      u32(offset),
      name,
    ];
    directory.push(Buffer.concat(entry));
    bodies.push(local);
    offset += local.byteLength;
  }
  const list = Buffer.concat(directory);
  const count = parts.length;
  const end = [
    signature(0x06054b50),
    u16(0, 0, count, count),
    u32(list.byteLength),
    u32(offset),
    u16(0),
  ];
  return Buffer.concat([...bodies, list, ...end]);
}

/** From the version to the length of the name: the same in front of a file and in the directory. */
function commonHeader(
  part: ZipPart,
  content: Buffer,
  packedSize: number,
  nameSize: number,
): Buffer {
  const utf8 = 0x0800;
  return Buffer.concat([
    u16(20, utf8 | (part.encrypted ? 1 : 0), 8, 0, 0x5a21),
    u32(part.declaredChecksum ?? crc32(content)),
    u32(packedSize),
    u32(part.declaredSize ?? content.byteLength),
    u16(nameSize),
  ]);
}

function signature(value: number): Buffer {
  return u32(value);
}

function u16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
