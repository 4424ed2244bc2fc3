import type { JSX } from 'preact';
import { formatEuros } from '../../../shared/money.js';
import { Bar } from '../../components/bar.js';
import { payBands, payLines, type PaidContract, type PaidReader } from '../../layout/pay-words.js';

/** What one would earn: year by year at the reader's age, or for every age when we do not know it. */
export function Pay({ contract, reader }: { contract: PaidContract; reader: PaidReader | null }): JSX.Element | null {
  const isKnown = payBands(contract).length > 0 || contract.contractKind === 'professionalisation';
  if (!isKnown || contract.startsOn === null) return null;
  return (
    <section aria-labelledby="salaire">
      <h2 id="salaire" class="section-title">Ce que tu gagnerais</h2>
      {reader ? <PayOfReader contract={contract} reader={reader} /> : <PayByAge contract={contract} />}
      <p class="soft small">Minimum légal brut par mois, avant toute prime. L’entreprise peut payer plus.</p>
    </section>
  );
}

function PayOfReader({ contract, reader }: { contract: PaidContract; reader: PaidReader }): JSX.Element {
  const lines = payLines(contract, reader);
  const most = Math.max(...lines.map(({ cents }) => cents), 150_000);
  return (
    <dl class="pay">
      {lines.map(({ label, cents }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Bar value={cents} of={most} />
            <strong>{formatEuros(cents)}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function PayByAge({ contract }: { contract: PaidContract }): JSX.Element {
  const bands = payBands(contract);
  if (bands.length === 0) {
    return <p>En contrat de professionnalisation, au moins 55 % du SMIC avant 21 ans, 70 % de 21 à 25 ans, le SMIC à partir de 26 ans.</p>;
  }
  return (
    <table class="table-plain pay-table">
      <thead>
        <tr>
          <th scope="col">Ton âge</th>
          {bands[0]?.years.map((_, at) => <th key={at} scope="col" class="number">{at === 0 ? '1re année' : `${at + 1}e année`}</th>)}
        </tr>
      </thead>
      <tbody>
        {bands.map(({ ages, years }) => (
          <tr key={ages}>
            <th scope="row">{ages}</th>
            {years.map((cents, at) => <td key={at} class="number">{formatEuros(cents)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
