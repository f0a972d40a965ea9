/**
 * The languages in which there are emails. One more is added here, as a member; its letters then have to be added in
 * `src/mail/templates/languages.ts`, which does not compile without them.
 */
export const languages = ['en'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = 'en';
