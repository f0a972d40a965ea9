import { z } from 'zod';
import { passwordLength } from '../../accounts/password-rule.js';

export const password = z.string().min(1).max(passwordLength.max);
export const newPassword = z
  .string()
  .min(passwordLength.min, `expected at least ${passwordLength.min} characters`)
  .max(passwordLength.max, `expected at most ${passwordLength.max} characters`)
  .describe('Not with one’s own name in it');
export const code = z
  .string()
  .trim()
  .regex(/^\d{6}$/, 'expected the six digits of the app');

const who = {
  login: z
    .string()
    .trim()
    .min(1)
    .max(320)
    .describe('An email, or a partner’s name: northwind/nina, corp/Northwind'),
  userName: z.string().trim().min(1).max(60).optional().describe('With a partner’s name alone'),
};
export const signIn = z.strictObject({ ...who, password });
export const reset = z.strictObject(who);
/** Whose account it is about, of either. */
export const named = z.object(who);
export const secondFactor = z.strictObject({ code: z.string().trim().min(6).max(40) });
export const changePassword = z.strictObject({ current: password, next: newPassword });
export const anewInput = z.strictObject({
  password: password.optional().describe('Once more; not after single sign-on, which has to be recent'),
});

export const linkToken = z.string().min(1).max(200).describe('The last part of the link’s address');
