/**
 * Currencies by the decimals of their minor unit, where these are not two. Source: ISO 4217. Browsers follow CLDR in
 * their place, which for the forint shows none of the two decimals that an amount has.
 */
const byDecimals: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const decimals = new Map(
  Object.entries(byDecimals).flatMap(([digits, codes]) =>
    codes.split(' ').map((code) => [code, Number(digits)] as const),
  ),
);

export function decimalsOf(currency: string): number {
  return decimals.get(currency) ?? 2;
}

/** Money in whole units of its currency, such as `$4,800` or `€1,200.50`. */
export function formatMoney({ amount, currency }: { amount: number; currency: string }): string {
  const digits = decimalsOf(currency);
  const units = amount / 10 ** digits;
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(units) ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(units);
}
