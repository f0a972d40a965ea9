import { createHmac } from 'node:crypto';
import type { InjectOptions } from 'fastify';
import { answered } from '../api/harness.js';
import type { withAccounts } from './support.js';

type Api = Awaited<ReturnType<typeof withAccounts>>;

export const password = 'correct horse battery';

/** The link of the newest email to somebody, as a path. */
export function linkIn({ mails, publicUrl }: Api, email: string): string {
  const mail = mails.findLast(({ kind, to }) => kind === 'set-password' && to.address === email);
  const url = /https?:\/\/\S+\/set-password\/[\w-]+/.exec(mail?.text ?? '')?.[0];
  if (!url) throw new Error(`no link went to ${email}`);
  return url.replace(publicUrl, '');
}

export function submit(api: Api, path: string, fields: Record<string, string>) {
  return answered(api.app, {
    method: 'POST',
    url: path,
    // As browsers send a form of a page whose Referrer-Policy is no-referrer.
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
    payload: new URLSearchParams(fields).toString(),
  });
}

/** Invites a user and sets the password by the link of the email. @returns the user's id */
export async function user(
  api: Api,
  fields: { email: string; role: string; partner?: string; username?: string },
) {
  const invited = await api.send('/api/users', { name: fields.email.split('@')[0], ...fields });
  if (invited.status !== 201) throw new Error(invited.text);
  const set = await submit(api, linkIn(api, fields.email), { password, again: password });
  if (set.status !== 200) throw new Error(set.text);
  return String(invited.body.id);
}

/** A browser: it keeps cookies and names its origin. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly api: Api,
    readonly origin: string | null = api.publicUrl,
  ) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async send(path: string, body?: unknown, options: InjectOptions = {}) {
    const { cookie } = this;
    const answer = await answered(this.api.app, {
      url: path,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        ...(this.origin === null ? {} : { origin: this.origin }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      ...options,
    });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) this.#keep(String(line));
    return answer;
  }

  signIn(login: string, given: string = password, userName?: string) {
    return this.send('/api/auth/sign-in', {
      login,
      password: given,
      ...(userName === undefined ? {} : { userName }),
    });
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** The six digits of now, or of half minutes later or before, by RFC 6238. */
export function codeFor(uri: string, later = 0): string {
  const secret = fromBase32(new URL(uri).searchParams.get('secret') ?? '');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function fromBase32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
