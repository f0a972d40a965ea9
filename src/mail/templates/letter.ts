import type { Language } from '../../domain/language.js';

/** What an email says, before it is laid out. HTML and text are both made from this, so they cannot differ. */
export interface Letter {
  language: Language;
  subject: string;
  heading: string;
  greeting: string;
  /** What an earlier email said and no longer holds; it begins the email. */
  replaces: string | null;
  /** What happened or will happen. The first one is the preview too. */
  paragraphs: string[];
  action: { label: string; url: string } | null;
  facts: Fact[];
  stepsHeading: string;
  /** What to do to change it, or to go on. */
  steps: Step[];
  /** Whom it is for, and in which zone its times are. */
  footer: string[];
}

export interface Fact {
  label: string;
  value: string;
}

export interface Step {
  text: string;
  /** A command line that does the same; for partners and staff. */
  command: string | null;
}

/** The part of a letter that differs from kind to kind. */
export interface Wording {
  /** For partners and staff the organization's name is put before it. */
  subject: string;
  heading: string;
  /** What an earlier email brought and no longer holds, where the content does not say it by itself. */
  replaces?: string | null;
  paragraphs: string[];
  action?: { label: string; url: string } | null;
  facts: Fact[];
  steps: Step[];
}
