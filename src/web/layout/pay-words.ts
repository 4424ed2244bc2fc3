import { APPRENTICE_PAY, ageForPay, apprenticePay, apprenticePayByYear, professionalisationPay, type ContractYear } from '../../law/pay.js';
import { addMonths, type CalendarDate } from '../../shared/calendar-date.js';
import type { ContractKind } from '../../shared/contract-kind.js';
import { formatEuros, type Cents } from '../../shared/money.js';

export interface PaidContract {
  contractKind: ContractKind;
  startsOn: CalendarDate | null;
  durationMonths: number | null;
}

/** What the law's minimum depends on, as far as it is known of the reader. */
export interface PaidReader {
  birthDate: CalendarDate;
  /** Has a diploma of level 4 or above. */
  level: number;
}

export interface PayLine {
  label: string;
  cents: Cents;
}

const ORDINALS = ['1re année', '2e année', '3e année'];

/** The legal minimum a month, year by year, for one person; empty for contracts whose pay the employer sets, or without a start. */
export function payLines(contract: PaidContract, reader: PaidReader): PayLine[] {
  const { contractKind, startsOn, durationMonths } = contract;
  if (startsOn === null) return [];
  if (contractKind === 'professionalisation') {
    const age = ageForPay(reader.birthDate, startsOn);
    return [{ label: `À ${age} ans`, cents: professionalisationPay(age, reader.level >= 4, startsOn) }];
  }
  if (contractKind !== 'apprenticeship') return [];
  return apprenticePayByYear(reader.birthDate, startsOn, durationMonths ?? 24).map(({ year, cents }) => ({
    label: `${ORDINALS[year - 1]}, ${ageForPay(reader.birthDate, addMonths(startsOn, 12 * (year - 1)))} ans`,
    cents,
  }));
}

export interface PayBandLine {
  ages: string;
  /** Least pay of each year of the contract. */
  years: Cents[];
}

/** The same for every age, for a reader we know nothing of. */
export function payBands({ contractKind, startsOn, durationMonths }: PaidContract): PayBandLine[] {
  if (contractKind !== 'apprenticeship' || startsOn === null) return [];
  const years = Math.min(3, Math.max(1, Math.ceil((durationMonths ?? 24) / 12)));
  return APPRENTICE_PAY.map(({ minAge, maxAge }) => ({
    ages: bandWords(minAge, maxAge),
    years: Array.from({ length: years }, (_, at) => apprenticePay(minAge, (at + 1) as ContractYear, addMonths(startsOn, 12 * at))),
  }));
}

function bandWords(minAge: number, maxAge: number | null): string {
  if (maxAge === null) return `${minAge} ans et plus`;
  return minAge === 0 ? `Moins de ${maxAge + 1} ans` : `${minAge} à ${maxAge} ans`;
}

/** One line for a card: `de 504 à 803 € par mois à ton âge`; null where the law sets no scale. */
export function payRange(contract: PaidContract, reader: PaidReader | null): string | null {
  const cents = reader ? payLines(contract, reader).map((line) => line.cents) : payBands(contract).flatMap((band) => band.years);
  if (cents.length === 0) return null;
  const [least, most] = [Math.min(...cents), Math.max(...cents)];
  const range = least === most ? formatEuros(least) : `de ${formatEuros(least).replace(/\s€$/u, '')} à ${formatEuros(most)}`;
  return `${range} par mois ${reader ? 'à ton âge' : 'selon ton âge'}`;
}
