/** What was said of an email to an address. */
export interface Said {
  address: string;
  reason: string | null;
}

/** In place of a recipient that is not to be known. */
export const somebody = 'another recipient';
/** In place of what a mail server said of one: it may name the recipient as well. */
export const unsaid = 'not shown';

/**
 * Takes out of sentences what was said of some emails: a hold's cause is made of `address: reason`, an email's
 * trouble ends in `: reason`, and either may be all that there is. Other words are left alone.
 * @param kept what may be said all the same, since it was also said of other emails
 */
export function wordsOf(hidden: readonly Said[], kept: readonly Said[]): (text: string) => string {
  const open = new Set(kept.map(({ reason }) => reason));
  const addresses = longestFirst(hidden.map(({ address }) => address));
  const reasons = longestFirst(hidden.flatMap(({ reason }) => (reason && !open.has(reason) ? [reason] : [])));
  return (text) => {
    let left = text;
    for (const reason of reasons) left = left.replace(partOf(reason), unsaid);
    for (const address of addresses) left = left.replace(exactly(address), somebody);
    return left;
  };
}

function longestFirst(texts: string[]): string[] {
  return [...new Set(texts)].sort((a, b) => b.length - a.length);
}

/** A reason at the end of a sentence, or between two others of a cause. */
const partOf = (reason: string) => new RegExp(`(?<=^|: |; )${literal(reason)}(?=$|; )`, 'g');
/** Mail systems may have changed an address's case. */
const exactly = (address: string) => new RegExp(literal(address), 'gi');

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
