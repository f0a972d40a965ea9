import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { agreementPdf } from '../../src/pdf/agreement.js';
import { defaultTemplate } from '../../src/pdf/default-template.js';
import { dossierPdf } from '../../src/pdf/dossier.js';
import { filledIn, inContracts, partner } from '../domain/support/given.js';

/** What somebody gets who selects everything in it. */
async function textOf(pdf: Buffer): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

const placed = z.object({
  items: z.array(z.object({ str: z.string().optional(), transform: z.array(z.number()).optional() })),
});

/** How far from the left a word stands on the first page. */
async function placesIn(pdf: Buffer): Promise<(word: string) => number> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { items } = placed.parse(await (await document.getPage(1)).getTextContent());
  return (word) => {
    const item = items.find(({ str }) => str?.includes(word));
    if (!item?.transform) throw new Error(`'${word}' is not on the page`);
    return Number(item.transform[4]);
  };
}

const inOrder = (places: readonly number[]) =>
  places.every((place, index) => index === 0 || place > Number(places[index - 1]));

const names = {
  arabic: 'شركة النور للتجارة',
  chinese: '北京数据科技有限公司',
  accented: 'Zoë Müller-Žižek, Łódź',
  hebrew: 'שלום חברה',
  thai: 'บริษัท ไทย',
  korean: '한국 데이터',
  japanese: 'データ株式会社',
  greek: 'Ελληνική Εταιρεία',
  cyrillic: 'Українська компанія',
};

/** A file has words in the order of the page: within a word from right to left, letters are in the order of reading. */
const words = (text: string) => text.split(/[\s,]+/);

describe('the License Agreement', () => {
  let text: string;

  beforeAll(async () => {
    const life = filledIn()
      .do(
        'save-details',
        {
          agreementContact: { name: names.chinese },
          customerContact: { name: names.accented, address: names.greek },
          project: {
            goal: names.hebrew,
            scope: names.thai,
            sources: names.korean,
            team: names.cyrillic,
            schedule: names.japanese,
          },
        },
        partner,
      )
      .do('submit-to-contracts', {}, partner);
    const customer = { ...life.customer, organization: names.arabic };
    text = await textOf(
      await agreementPdf({
        template: defaultTemplate,
        customer,
        vendor: 'Fortnight',
        partner: 'Northwind Partners',
      }),
    );
  }, 60_000);

  it.each(Object.entries(names))('has names in %s letters as they are written, to be selected', (_, name) => {
    for (const word of words(name)) expect(text).toContain(word);
    expect(text).not.toContain('\ufffd');
  });

  it('has the prices by line, which add up to its total, and when it is to be signed', () => {
    expect(text).toContain('Modeler 5 2,400.00 – 11,040.00');
    expect(text).toContain('Viewer 20 150.00 – 2,760.00');
    expect(text).toContain('Total 13,800.00');
    expect(text).toContain('the total is USD 15,000.00');
    expect(text).toMatch(/signed and sent back by \w+, \d+ \w+ \d{4} at \d\d:\d\d \(GMT/);
  });

  it('is dated by the day that it is where the customer is', async () => {
    const life = filledIn().do('edit-contacts', { zone: 'Asia/Tokyo' }, partner);
    life.goTo('2026-03-02T22:30:00.000Z').do('submit-to-contracts', {}, partner);
    const { customer } = life;
    const template = 'Drafted on {{date}}';
    expect(
      await textOf(await agreementPdf({ template, customer, vendor: 'Fortnight', partner: null })),
    ).toContain('Drafted on 3 March 2026');
  });

  it('has an address of Hebrew and Latin letters in the order in which it is read, and sentences in theirs', async () => {
    const address = 'רחוב הרצל 12, Tower B, תל אביב';
    const life = filledIn()
      .do(
        'save-details',
        { project: { scope: address }, agreementContact: { name: 'دانة', title: 'محاسبة' } },
        partner,
      )
      .do('submit-to-contracts', {}, partner);
    const xOf = await placesIn(
      await agreementPdf({
        template: '{{parties}}\n\n{{project}}\n\n- Sold to {{contact.name}} in **{{vendor}}**',
        customer: life.customer,
        vendor: 'Fortnight',
        partner: null,
      }),
    );
    expect(inOrder(['רחוב', 'Tower', 'אביב'].map(xOf).reverse())).toBe(true);
    expect(inOrder(['دانة', 'محاسبة'].map(xOf))).toBe(true);
    expect(inOrder(['Sold', 'Fortnight'].map(xOf))).toBe(true);
  });

  it('takes nobody’s name for markup', async () => {
    const { customer } = inContracts();
    const named = { ...customer, organization: '# **Bold** {{vendor}} <b>' };
    const pdf = await agreementPdf({
      template: defaultTemplate,
      customer: named,
      vendor: 'Fortnight',
      partner: null,
    });
    expect(await textOf(pdf)).toContain('# **Bold** {{vendor}} <b>');
  });
});

describe('an exported customer', () => {
  it('has its facts, its form and its whole timeline as text', async () => {
    const pdf = await dossierPdf({
      organization: names.chinese,
      vendor: 'Fortnight',
      printedAt: 'today',
      facts: [{ label: 'Contact', value: names.accented }],
      sections: [{ title: 'Project', facts: [{ label: 'Goal', value: names.cyrillic }] }],
      timeline: [{ at: '1 June 2026', by: 'northwind/nina', what: 'Details saved' }],
    });
    const text = await textOf(pdf);
    for (const name of [names.chinese, names.accented, names.cyrillic, 'northwind/nina', 'Details saved'])
      expect(text).toContain(name);
  });
});
