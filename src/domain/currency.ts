import { z } from 'zod';

/** Money is integer minor units (cents) with an ISO 4217 currency. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 currency such as USD');
export const moneySchema = z.strictObject({ amount: z.number().int().min(0), currency: currencySchema });
export type Money = z.infer<typeof moneySchema>;

/**
 * Source: ISO 4217, list one (the maintenance agency's, without funds, metals and testing codes), by minor units.
 * Intl follows CLDR in place of ISO: for the forint it has changed from two decimals to none between versions of
 * Node, which would make a price a hundred times higher.
 */
const byDecimals: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF
    CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG
    HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
    MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE
    SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const decimals = new Map(
  Object.entries(byDecimals).flatMap(([digits, codes]) =>
    codes.split(/\s+/).map((code) => [code, Number(digits)] as const),
  ),
);

export function isCurrency(code: string): boolean {
  return decimals.has(code);
}

/** How many decimals a currency has; 2 for one that ISO 4217 does not list. */
export function decimalsOf(currency: string): number {
  return decimals.get(currency) ?? 2;
}

/** The currency of every list price of a user type; rates are of it. */
export const baseCurrency = 'USD';

/** Set rates have six decimals at most, so that they are exact integers in millionths. */
const millionth = 1_000_000;

export const rateSchema = z
  .number()
  .min(1 / millionth)
  .max(1_000_000_000)
  .refine((rate) => isWhole(rate * millionth), 'expected a rate with six decimals at most, such as 0.92');

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6 * Math.max(1, Math.abs(value) * 1e-9);
}

/** `numerator / denominator`, rounded to the nearest whole, a half up. Both are positive. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/** An amount in minor units of the base currency as minor units of another, rounded half up. */
export function convert(amount: bigint, currency: string, rate: number): bigint {
  const scaled = amount * BigInt(Math.round(rate * millionth)) * 10n ** BigInt(decimalsOf(currency));
  return divideHalfUp(scaled, BigInt(millionth) * 10n ** BigInt(decimalsOf(baseCurrency)));
}
