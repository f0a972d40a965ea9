import { data } from 'currency-codes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldAt, formSections, paths, sectionNames, wordsFor } from '../../portal/src/draft/fields.js';
import { contactPartyWords, licenseTypeWords } from '../../portal/src/draft/in-words.js';
import {
  bodyOf,
  overtaken,
  rebased,
  type Saved,
  savedAt,
  type Unsaved,
  type Value,
  withTyped,
} from '../../portal/src/draft/unsaved.js';
import { decimalsOf, formatMoney } from '../../portal/src/show/currency.js';
import { opportunityStageWords } from '../../portal/src/show/words.js';
import { decimalsOf as decimalsOfDomain, isCurrency } from '../../src/domain/currency.js';
import { draftPaths, sections, sectionNames as sectionsOfDomain } from '../../src/domain/draft.js';
import { choiceNames, fieldName } from '../../src/domain/form-names.js';

describe('the form on the screen', () => {
  it('has each field of the form, in its order, and no other', () => {
    expect(sectionNames).toEqual(sectionsOfDomain);
    expect(paths).toEqual(draftPaths);
  });

  it('shows the examples that the API’s document has', () => {
    for (const section of sectionsOfDomain)
      for (const [field, schema] of Object.entries(sections[section].shape)) {
        const examples = schema.meta()?.examples as string[] | undefined;
        if (examples) expect(fieldAt(`${section}.${field}`).example).toBe(examples[0]);
      }
  });

  it('calls each field as the timeline and emails do', () => {
    expect(paths.map(wordsFor)).toEqual(draftPaths.map(fieldName));
  });

  it('calls what is chosen as the export does', () => {
    expect(choiceNames).toEqual({
      'opportunity.stage': opportunityStageWords,
      'agreementContact.party': contactPartyWords,
      'licensing.type': licenseTypeWords,
    });
  });

  it('gives no two fields one name', () => {
    expect(new Set(paths.map(wordsFor)).size).toBe(paths.length);
    expect(Object.values(formSections).length).toBe(sectionNames.length);
  });
});

const goal = 'project.goal';
const saved = (text: string): Saved => ({ project: text === '' ? {} : { goal: text } });

describe('what is typed into the form', () => {
  it('is unsaved until it is saved, blanks at the end or not', () => {
    const unsaved = withTyped({}, saved(''), goal, 'One budget ');
    expect(bodyOf(unsaved, [goal])).toEqual({ project: { goal: 'One budget ' } });
    expect(rebased(unsaved, saved('One budget'))).toEqual({});
    expect(bodyOf(withTyped({}, saved('One'), goal, ' '), [goal])).toEqual({ clear: [goal] });
  });

  it('is not unsaved where it is what is saved, unless something else is on its way', () => {
    expect(withTyped({}, saved('One'), goal, 'One ')).toEqual({});
    const sent: Unsaved = { [goal]: { value: 'Two', base: 'One', sent: 'Two' } };
    expect(withTyped(sent, saved('One'), goal, 'One')).toMatchObject({ [goal]: { value: 'One' } });
  });

  it('is never given up for what somebody else has saved meanwhile, nor they for it', () => {
    const unsaved = withTyped({}, saved('One'), goal, 'Mine');
    expect(overtaken(unsaved, saved('One'))).toEqual([]);
    expect(overtaken(rebased(unsaved, saved('Theirs')), saved('Theirs'))).toEqual([goal]);
    expect(rebased(unsaved, saved('Mine'))).toEqual({});
  });

  it('is typed over what the box showed, which somebody else may have changed by then', () => {
    const unsaved = withTyped({}, saved('Mine, and theirs'), goal, 'Mine, and more', 'Mine');
    expect(overtaken(unsaved, saved('Mine, and theirs'))).toEqual([goal]);
    expect(overtaken(withTyped({}, saved('Mine'), goal, 'Mine, and', 'Mine '), saved('Mine'))).toEqual([]);
    expect(withTyped({}, saved('Theirs'), goal, 'Theirs', 'Mine')).toEqual({});
  });

  it('knows its own words again where no answer came', () => {
    const sent: Unsaved = { [goal]: { value: 'One budget', base: '', sent: 'One bud' } };
    expect(overtaken(sent, saved('One bud'))).toEqual([]);
    expect(rebased(sent, saved('One bud'))).toEqual({
      [goal]: { value: 'One budget', base: 'One bud', sent: 'One bud' },
    });
    expect(overtaken(sent, saved('Something else'))).toEqual([goal]);
  });

  it('means the same in whatever order people are counted, and nobody is no user', () => {
    const users = 'licensing.users';
    const counted: Saved = { licensing: { users: { viewer: 20, modeler: 5 } } };
    const typed = withTyped({}, counted, users, { modeler: 5, viewer: 20, contributor: 0 });
    expect(rebased(typed, counted)).toEqual({});
    expect(
      savedAt({ licensing: { start: { date: '2027-01-01', estimate: true, at: '…' } } }, 'licensing.start'),
    ).toEqual({
      date: '2027-01-01',
      estimate: true,
    });
  });

  it('is in the end saved, or shown to be decided, in whatever order saves, answers and others’ saves come', () => {
    const text = fc.constantFrom('', 'a', 'b', 'c');
    const step = fc.oneof(
      fc.record({ do: fc.constant('type' as const), text }),
      fc.record({ do: fc.constant('others save' as const), text }),
      fc.record({ do: fc.constantFrom('save' as const, 'save without an answer' as const) }),
      fc.record({ do: fc.constant('read' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let server = '';
        let known = '';
        let unsaved: Unsaved = {};
        let last: { text: string; by: 'me' | 'them' } | null = null;
        const read = () => {
          known = server;
          unsaved = rebased(unsaved, saved(known));
        };
        const save = (answered: boolean) => {
          const typed = unsaved[goal];
          // A save is refused where somebody else was faster: the version says so.
          if (!typed || known !== server || overtaken(unsaved, saved(known)).length > 0) return read();
          unsaved = { [goal]: { ...typed, sent: typed.value } };
          server = String(typed.value);
          if (answered) read();
        };
        for (const one of steps) {
          if (one.do === 'type') {
            unsaved = withTyped(unsaved, saved(known), goal, one.text);
            // Who types what is saved changes nothing.
            last = unsaved[goal] ? { text: one.text, by: 'me' } : null;
          } else if (one.do === 'others save') {
            server = one.text;
            last = null;
          } else if (one.do === 'read') read();
          else save(one.do === 'save');
        }
        read();
        const undecided = overtaken(unsaved, saved(known));
        if (undecided.length === 0) save(true);
        const mine: Value | undefined = unsaved[goal]?.value;
        if (last?.by === 'me') expect(undecided.length > 0 ? mine : server).toBe(last.text);
      }),
    );
  });
});

describe('money on the screen', () => {
  it('has the decimals of ISO 4217 in every currency, whatever the browser thinks', () => {
    for (const { code } of data)
      if (isCurrency(code)) expect([code, decimalsOf(code)]).toEqual([code, decimalsOfDomain(code)]);
    expect(formatMoney({ amount: 123_450, currency: 'HUF' }).replace(/\s/g, ' ')).toBe('HUF 1,234.50');
    expect(formatMoney({ amount: 22_650, currency: 'JPY' })).toBe('¥22,650');
    expect(formatMoney({ amount: 46_050, currency: 'KWD' }).replace(/\s/g, ' ')).toBe('KWD 46.050');
    expect(formatMoney({ amount: 480_000, currency: 'USD' })).toBe('$4,800');
  });
});
