import { deflateSync, inflateSync } from 'node:zlib';
import { z } from 'zod';
import { dictionaries } from './mail-dictionary.js';

/** What an email said, as it was sent. */
export interface MailBody {
  html: string;
  text: string;
}

const bodySchema = z.object({ html: z.string(), text: z.string() });

/** The dictionary that is packed by now. */
const newest = 1;

/**
 * An email is ten kilobytes, nearly all of it the same in each: half a kilobyte is kept. That takes a tenth of a
 * millisecond, and four times as much where another thread does it.
 * @returns the number of the dictionary in one byte, and what zlib makes of the rest
 */
export function packBody({ html, text }: MailBody): Buffer {
  const options = { dictionary: dictionaryOf(newest), level: 9 };
  return Buffer.concat([Buffer.of(newest), deflateSync(JSON.stringify({ html, text }), options)]);
}

/** @throws where it is not what `packBody` has made, of this release or an earlier one */
export function unpackBody(body: Buffer): MailBody {
  const dictionary = dictionaryOf(body.readUInt8(0));
  return bodySchema.parse(JSON.parse(inflateSync(body.subarray(1), { dictionary }).toString()));
}

function dictionaryOf(number: number): Buffer {
  const dictionary = dictionaries[number];
  if (dictionary === undefined)
    throw new Error(
      `an email was packed by the dictionary ${number}, which a later release has: run that one`,
    );
  return dictionary;
}
