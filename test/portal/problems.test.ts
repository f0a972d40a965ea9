import { describe, expect, it } from 'vitest';
import { ProblemError, wordsOf } from '../../portal/src/api/problem.js';

const problem = {
  ...{ type: 'about:blank', title: 'Not a PDF', status: 422, requestId: 'r1' },
  ...{ detail: 'the file does not begin and end as a PDF does', code: 'not-a-pdf' },
};

describe('what is wrong, on a page', () => {
  it('says what a person can do where the API tells programs what to send', () => {
    const error = new ProblemError({ ...problem, clears: 'send a whole PDF as the body' });
    expect(wordsOf(error)).toMatchObject({ clears: 'Choose the whole PDF file.' });
  });

  it('is else said as the API says it', () => {
    const error = new ProblemError({ ...problem, code: 'not-scanned', clears: 'send it again' });
    expect(wordsOf(error)).toMatchObject({ clears: 'Send it again.' });
  });
});
