/** What Windows writes for the bytes 0x80 to 0x9f; some decoders leave them as control characters. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Bytes looked at to tell an encoding; accents come early in French. */
const PROBE = 256 * 1024;

/**
 * Bytes to text, chunk by chunk: UTF-8 (with or without mark) or UTF-16 with its mark, what an XML declaration names, else Windows-1252 as spreadsheets write it.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const held: Uint8Array[] = [];
  let size = 0;
  let decode: ((bytes?: Uint8Array) => string) | undefined;
  for await (const chunk of chunks) {
    if (decode) {
      yield decode(chunk);
      continue;
    }
    held.push(chunk);
    size += chunk.length;
    if (size < PROBE) continue;
    const start = Buffer.concat(held);
    decode = decoderFor(encodingOf(start, false));
    yield decode(start);
  }
  if (!decode && size > 0) {
    const whole = Buffer.concat(held);
    decode = decoderFor(encodingOf(whole, true));
    yield decode(whole);
  }
  if (decode) yield decode();
}

function decoderFor(encoding: string): (bytes?: Uint8Array) => string {
  const decoder = new TextDecoder(encoding);
  const isWestern = decoder.encoding === 'windows-1252';
  return (bytes) => {
    const text = decoder.decode(bytes, { stream: bytes !== undefined });
    return isWestern ? text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS.charAt(character.charCodeAt(0) - 0x80)) : text;
  };
}

function encodingOf(start: Buffer, isWhole: boolean): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(start.subarray(0, 200).toString('latin1'))?.[1]?.toLowerCase();
  if (declared !== undefined && declared !== 'utf-8' && isKnown(declared)) return declared;
  return isUtf8(start, isWhole) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Buffer, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}

function isKnown(encoding: string): boolean {
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return false;
  }
}
