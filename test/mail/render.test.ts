import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/domain/language.js';
import type { Audience, MailContent } from '../../src/domain/mail.js';
import type { Offers } from '../../src/domain/orders.js';
import { formatInstant } from '../../src/mail/format.js';
import { render } from '../../src/mail/render.js';
import { audiencesOf, sampleContents, sampleMessage } from '../../src/mail/samples.js';
import { letterFor } from '../../src/mail/templates/languages.js';

const cases = languages.flatMap((language) =>
  Object.entries<MailContent>(sampleContents).flatMap(([name, content]) =>
    audiencesOf(content).map((audience) => ({
      name,
      audience,
      language,
      message: inLanguage(content, audience, language),
    })),
  ),
);

function inLanguage(content: MailContent, audience: Audience, language: Language) {
  const message = sampleMessage(content, audience);
  const contact = { ...message.customer.contact, language };
  return { ...message, customer: { ...message.customer, contact } };
}

/** What a reader sees of the HTML: the body without tags and entities, on one line. */
function seen(html: string): string {
  const body = html.slice(html.indexOf('</head>')).replace(/<[^>]*>/g, ' ');
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
  return oneLine(body.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? ''));
}
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Nobody who uses Fortnight. */
const isOutside = (audience: Audience) => audience === 'customer' || audience === 'agreement-contact';

function instantsOf(content: object): string[] {
  return Object.values(content).flatMap((value): string[] => {
    if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? [value] : [];
    return value !== null && typeof value === 'object' ? instantsOf(value) : [];
  });
}

describe.each(cases)('$name for the $audience in $language', ({ audience, language, message }) => {
  it('states every instant with its zone, in HTML and in text', async () => {
    const { html, text } = await render(message);
    for (const instant of instantsOf(message.content)) {
      const words = formatInstant(instant, 'Europe/Berlin');
      expect(seen(html)).toContain(words);
      expect(oneLine(text)).toContain(words);
    }
  });

  it('says the same in HTML as in text', async () => {
    const { html, text } = await render(message);
    const letter = letterFor(message);
    const facts = letter.facts.flatMap(({ label, value }) => [label, value]);
    const steps = letter.steps.flatMap(({ text, command }) => [text, command ?? '']);
    const all = [
      letter.heading,
      letter.greeting,
      letter.replaces ?? '',
      ...letter.paragraphs,
      ...letter.footer,
    ];
    for (const words of [...all, ...facts, ...steps, letter.action?.url ?? '']) {
      expect(seen(html)).toContain(words);
      expect(oneLine(text)).toContain(words);
    }
  });

  it('shows the id to those who can use it, and the organization to all', async () => {
    const { subject, html, text } = await render(message);
    const shown = html.replaceAll(message.activationUrl ?? '', '').includes(message.customer.id);
    expect(shown).toBe(!isOutside(audience));
    expect(text).toContain('Contoso Ltd');
    if (!isOutside(audience)) expect(subject).toMatch(/^Contoso Ltd: /);
  });

  it('leads partners and staff to the customer’s page, and customers to nothing of Fortnight’s', async () => {
    const { html, text } = await render(message);
    const page = `https://fortnight.fabrikam.example/customers/${message.customer.id}`;
    expect(text.includes(page)).toBe(!isOutside(audience));
    const isForm = message.activationUrl !== null && html.includes(`href="${message.activationUrl}"`);
    expect(html.includes(`href="${page}"`)).toBe(!isOutside(audience) && !isForm);
  });

  it('says what to do, without noise', async () => {
    const { text, html } = await render(message);
    const { steps, stepsHeading } = letterFor(message);
    expect(text.includes(stepsHeading)).toBe(steps.length > 0);
    if (audience === 'customer') expect(html).toContain(`lang="${language}"`);
    expect(text).not.toMatch(/!|undefined|null|NaN|\[object/);
    if (isOutside(audience)) expect(text).not.toContain('fortnight ');
  });
});

describe('a command in an email', () => {
  it.each([
    ['contract-overdue', 'fortnight edit-contacts k3v9q2m8x1t7b5z4 --agreement-email <email>'],
    ['contract-overdue', 'fortnight record-signature k3v9q2m8x1t7b5z4 --file <pdf>'],
    ['discount-asked', '--request 1 --decision <approve|decline> --reason <text>'],
    ['conflict-opened', 'fortnight decide-deal k3v9q2m8x1t7b5z4 --decision <approve|reject> --reason <text>'],
  ] as const)('of %s says what it wants beside the id: %s', async (kind, line) => {
    const { text, html } = await render(sampleMessage(sampleContents[kind], 'staff'));
    expect(oneLine(text)).toContain(line);
    expect(html).toContain(line.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  });
});

describe('the upgrade notice', () => {
  it('states terms, price and how to prevent it', async () => {
    const { text, subject } = await render(sampleMessage(sampleContents['upgrade-notice'], 'customer'));
    expect(subject).toContain('9 June 2026, 14:00 (GMT+2)');
    expect(oneLine(text)).toContain('Essentials (essentials)');
    expect(text).toContain('Audit (audit)');
    expect(text).toContain('USD 6,000.00 a year');
    expect(oneLine(text)).toContain(
      'To prevent the upgrade, contact Northwind Services, your partner, or Fabrikam before Tuesday, 9 June 2026',
    );
    const partner = await render(sampleMessage(sampleContents['upgrade-notice'], 'partner'));
    expect(partner.text).toContain('fortnight block-upgrade k3v9q2m8x1t7b5z4');
    expect(oneLine(partner.text)).toContain('Manage subscription upgrade');
  });

  it('names the vendor alone where there is no partner', async () => {
    const { text } = await render(
      sampleMessage(sampleContents['upgrade-notice'], 'customer', { partner: null }),
    );
    expect(oneLine(text)).toContain('contact Fabrikam before');
    expect(text).not.toContain('your partner');
  });

  it('begins with what it replaces', () => {
    const letter = letterFor(sampleMessage(sampleContents['upgrade-notice-replacing'], 'partner'));
    expect(letter.replaces).toBe(
      'This replaces our earlier message, which said that the trial of Contoso Ltd would end on Tuesday, 9 June 2026 at 14:00 (GMT+2, Europe/Berlin). That no longer holds.',
    );
    const { upgradeAt } = sampleContents['upgrade-notice'];
    const sameInstant = {
      ...sampleContents['upgrade-notice'],
      replaces: { kind: 'upgrade' as const, at: upgradeAt },
    };
    expect(letterFor(sampleMessage(sameInstant, 'partner')).replaces).toContain('The instant stays the same');
  });

  it('shows seconds where days are short, and UTC where the zone is unknown', async () => {
    const content = { ...sampleContents['upgrade-notice'], upgradeAt: '2026-06-09T12:00:07.000Z' };
    const precise = await render(sampleMessage(content, 'customer', { precise: true }));
    expect(oneLine(precise.text)).toContain('9 June 2026 at 14:00:07 (GMT+2, Europe/Berlin)');
    const customer = { ...sampleMessage(content, 'customer').customer };
    const contact = { ...customer.contact, zone: 'Nowhere/Land' };
    const { text } = await render(sampleMessage(content, 'customer', { customer: { ...customer, contact } }));
    expect(text).toContain('All times are in the time zone UTC.');
  });
});

describe('a License Agreement that is sent again', () => {
  const letterOf = (number: number) =>
    letterFor(sampleMessage({ ...sampleContents['license-agreement'], number }, 'agreement-contact'));

  it('begins with the earlier one, which is void', () => {
    expect(letterOf(2).replaces).toBe(
      'License Agreement 2, which is attached, replaces License Agreement 1. If you have it, it is void: please do not sign it, and sign this one instead.',
    );
    expect(letterOf(3).replaces).toContain('replaces the License Agreements before it, 1 to 2.');
  });

  it('replaces nothing the first time', () => {
    expect(letterOf(1).replaces).toBeNull();
  });
});

describe('what is counted and dated', () => {
  it('is one user, and a license from day to day as the License Agreement has them', () => {
    const asked = sampleContents['discount-asked'];
    const lines = asked.terms.revenue.lines.map((line) => ({ ...line, count: 1 }));
    const terms = { ...asked.terms, revenue: { ...asked.terms.revenue, lines } };
    const { facts } = letterFor(sampleMessage({ ...asked, terms }, 'staff'));
    expect(facts[0]?.value).toMatch(/^1 user\b/);
    const signedOff = letterFor(sampleMessage(sampleContents['contract-approved'], 'partner'));
    expect(signedOff.facts).toContainEqual({ label: 'License', value: '1 July 2026 to 30 June 2027' });
  });
});

describe('what an email offers', () => {
  const offering = (content: MailContent, audience: Audience, offers: Partial<Offers>) => {
    const { customer } = sampleMessage(content, audience);
    const all = { extension: { partner: true, staff: true }, inConflict: false, ...offers };
    const letter = letterFor(sampleMessage(content, audience, { customer: { ...customer, offers: all } }));
    return { said: letter.paragraphs.join(' '), steps: letter.steps.map(({ text }) => text).join(' ') };
  };
  const staffOnly = { extension: { partner: false, staff: true } };
  const nobody = { extension: { partner: false, staff: false } };

  it.each([
    'trial-started',
    'upgrade-notice',
    'trial-ending-notice',
    'upgrade-held',
    'trial-ended',
    'closing-reminder-trial-ended',
  ] as const)('is “Extend trial” in %s only to whom it would not be refused', (name) => {
    const content = sampleContents[name];
    expect(offering(content, 'partner', {}).steps).toContain('Extend trial');
    expect(offering(content, 'partner', staffOnly).steps).not.toContain('Extend trial');
    expect(offering(content, 'staff', staffOnly).steps).toContain('Extend trial');
    expect(offering(content, 'staff', nobody).steps).not.toContain('Extend trial');
    expect(offering(content, 'customer', nobody).steps).not.toContain('Extend trial');
  });

  it('sends the customer to the vendor for an extension that the partner has used up', () => {
    const { steps } = offering(sampleContents['upgrade-notice'], 'customer', staffOnly);
    expect(steps).toMatch(/To extend the trial, contact Fabrikam before .* and ask for 'Extend trial'/);
  });

  it('is “Convert to customer” in the reminder of a deal only while no conflict is open', () => {
    const content = sampleContents['deal-reminder'];
    expect(offering(content, 'partner', {}).steps).toContain('Convert to customer');
    const { said, steps } = offering(content, 'partner', { inConflict: true });
    expect(steps).not.toContain('Convert to customer');
    expect(said).toContain('in conflict with another registration');
  });

  it.each(['draft-reminder', 'contract-returned', 'discount-decided-declined'] as const)(
    'is in %s to fill in the details, for which there is no button',
    (name) => {
      const { steps } = offering(sampleContents[name], 'partner', {});
      expect(steps).toContain('To go on with the form, fill in the details in Fortnight, or run:');
      expect(steps).not.toContain('Save details');
    },
  );
});

describe('an email with an activation link', () => {
  it.each(['activation', 'activation-reminder'] as const)(
    'leads to its page for a new one, not to somebody to be asked for it: %s',
    async (name) => {
      const { text } = await render(sampleMessage(sampleContents[name], 'customer'));
      expect(text.replace(/\s+/g, ' ')).toContain('open it all the same: its page sends you a new one.');
      expect(text).not.toContain('Resend activation');
    },
  );
});

describe('the example of a returned contract', () => {
  it('calls what is wrong by the form’s own name', async () => {
    const { text } = await render(sampleMessage(sampleContents['contract-returned'], 'partner'));
    expect(text).toContain('Licensing details: Start date: an exact date is needed');
  });
});

describe('hostile names', () => {
  const names = [
    '<script>alert(1)</script>',
    `"'><img src=x onerror=alert(1)>`,
    'Acme\r\nBcc: everyone@evil.example',
    '\u202eevil\u202c',
    'קונטוסו',
    'Acme <evil@x.example>, Inc',
  ];
  it.each(names)('%j is text in the HTML and one line in the subject', async (name) => {
    const { customer } = sampleMessage(sampleContents['upgrade-notice'], 'staff');
    const { subject, html, text } = await render(
      sampleMessage(sampleContents['upgrade-held'], 'staff', {
        customer: { ...customer, organization: name, contact: { ...customer.contact, name } },
        partner: { id: 'x', name },
        vendor: { name, publicUrl: 'https://f.example' },
      }),
    );
    expect(html).not.toMatch(/<(script|img)/);
    expect(`${subject}${html}${text}`).not.toMatch(/[\r\u202e]/);
    expect(subject).not.toContain('\n');
    const parsed = await PostalMime.parse(`Subject: ${subject}\n\n`);
    expect(parsed.headers).toHaveLength(1);
  });
});

describe('the cause of a held upgrade', () => {
  const cause =
    'ada@contoso.example: 550 no such user; partner@northwind.example: 550 <partner@northwind.example> has left; try later';
  const content: MailContent = { ...sampleContents['upgrade-held'], cause } as MailContent;
  const read = async (audience: Audience) => oneLine((await render(sampleMessage(content, audience))).text);

  it('tells a partner of the customer’s address, and nothing of who else was not reached', async () => {
    const text = await read('partner');
    expect(text).toContain('ada@contoso.example: 550 no such user; a recipient of the partner’s refused it');
    expect(text).not.toMatch(/northwind\.example|try later/);
  });

  it('tells staff all of it', async () => {
    expect(await read('staff')).toContain('partner@northwind.example: 550');
  });
});
