import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { z } from 'zod';
import { dictionaries } from './mail-dictionary.js';

/** What an email said, as it was sent. */
export interface MailBody {
  html: string;
  text: string;
}

const bodySchema = z.object({ html: z.string(), text: z.string() });
const packed = promisify<string, { dictionary: Buffer; level: number }, Buffer>(deflate);
const unpacked = promisify<Buffer, { dictionary: Buffer }, Buffer>(inflate);

/** The dictionary that is packed by now. */
const newest = 1;

/**
 * An email is ten kilobytes, nearly all of it the same in each: half a kilobyte is kept.
 * @returns the number of the dictionary in one byte, and what zlib makes of the rest
 */
export async function packBody({ html, text }: MailBody): Promise<Buffer> {
  const options = { dictionary: dictionaryOf(newest), level: 9 };
  return Buffer.concat([Buffer.of(newest), await packed(JSON.stringify({ html, text }), options)]);
}

/** @throws where it is not what `packBody` has made, of this release or an earlier one */
export async function unpackBody(body: Buffer): Promise<MailBody> {
  const dictionary = dictionaryOf(body.readUInt8(0));
  return bodySchema.parse(JSON.parse((await unpacked(body.subarray(1), { dictionary })).toString()));
}

function dictionaryOf(number: number): Buffer {
  const dictionary = dictionaries[number];
  if (dictionary === undefined)
    throw new Error(
      `an email was packed by the dictionary ${number}, which a later release has: run that one`,
    );
  return dictionary;
}
