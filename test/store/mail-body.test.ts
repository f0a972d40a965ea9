import { describe, expect, it } from 'vitest';
import { render } from '../../src/mail/render.js';
import { audiencesOf, sampleContents, sampleMessage } from '../../src/mail/samples.js';
import { packBody, unpackBody } from '../../src/store/mail-body.js';

describe('what an email said', () => {
  it('is read where any release wrote it: what it was packed by stays as it is', () => {
    const packed = Buffer.from('AXj5SD19VavGvjMJVGtiX/sHX2nmmJIIXlqGqAEQ4kq1AOazG+o=', 'base64');
    const html = '<!DOCTYPE html><p style="font-size:14px">Hello Ada,</p>';
    expect(unpackBody(packed)).toEqual({ html, text: 'Hello Ada,' });
  });

  it('is kept to the last character, for every kind of email, in a tenth of its room', async () => {
    const contents = Object.values(sampleContents);
    for (const content of contents.flatMap((one) => audiencesOf(one).map((to) => sampleMessage(one, to)))) {
      const { html, text } = await render(content);
      const packed = packBody({ html, text });
      expect(unpackBody(packed)).toEqual({ html, text });
      expect(packed.length).toBeLessThan((html.length + text.length) / 10);
    }
  });

  it('says which release can read it where this one cannot', () => {
    const packed = packBody({ html: 'a', text: 'a' });
    packed.writeUInt8(9);
    expect(() => unpackBody(packed)).toThrow('packed by the dictionary 9, which a later release has');
  });
});
