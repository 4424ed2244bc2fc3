const EUROS = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

/** Whole cents, so that sums never drift. */
export type Cents = number;

/** `504 €`, with a narrow no-break space as French typography wants. */
export function formatEuros(cents: Cents): string {
  return EUROS.format(cents / 100);
}
