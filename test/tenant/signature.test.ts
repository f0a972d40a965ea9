import { describe, expect, it } from 'vitest';
import { SignatureRefused, sign, verify } from '../../src/tenant/signature.js';

const secret = 'whsec_Zm9ydG5pZ2h0IHRlc3Qgc2VjcmV0IDI0IQ==';
const body = '{"customer":"c1"}';

describe('a signed message', () => {
  it('is taken as it was sent', () => {
    expect(() => verify(secret, sign(secret, 'msg_1', body), body)).not.toThrow();
  });

  it('is refused when its body was changed, and the error names the message', () => {
    const headers = sign(secret, 'msg_1', body);
    expect(() => verify(secret, headers, `${body} `)).toThrow(SignatureRefused);
    expect(() => verify(secret, headers, `${body} `)).toThrow(/"msg_1".*No matching signature/);
  });

  it('is refused when it was signed with another secret', () => {
    const headers = sign('whsec_YW5vdGhlciBzZWNyZXQgYWx0b2dldGhlcg==', 'msg_1', body);
    expect(() => verify(secret, headers, body)).toThrow(SignatureRefused);
  });

  it('is refused when it is sent again under another id', () => {
    const headers = { ...sign(secret, 'msg_1', body), 'webhook-id': 'msg_2' };
    expect(() => verify(secret, headers, body)).toThrow(SignatureRefused);
  });

  it('is refused when it is older than five minutes', () => {
    const headers = { ...sign(secret, 'msg_1', body), 'webhook-timestamp': '1700000000' };
    expect(() => verify(secret, headers, body)).toThrow(/too old/);
  });

  it('is refused without a signature, naming the header that is missing', () => {
    const { 'webhook-signature': _, ...headers } = sign(secret, 'msg_1', body);
    expect(() => verify(secret, headers, body)).toThrow(/webhook-signature is missing/);
  });
});

describe('a secret', () => {
  it('without its prefix is a clear error that does not print it', () => {
    expect(() => sign('hunter2hunter2', 'msg_1', body)).toThrow(/\(14 characters\) is not "whsec_"/);
  });
});
