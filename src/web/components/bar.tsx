import type { JSX } from 'preact';

interface BarProps {
  /** How much of `of`, both positive. */
  value: number;
  of: number;
  /** petrol: the candidate's side; brick: the employer's. */
  side?: 'petrol' | 'brick';
}

/** A bar beside a number or a word that says the same: decoration only. */
export function Bar({ value, of, side = 'petrol' }: BarProps): JSX.Element {
  const share = of > 0 ? Math.max(0, Math.min(100, (100 * value) / of)) : 0;
  return (
    <svg class={`bar bar-${side}`} aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100%" height="100%" rx="4" />
      {share > 0 && <rect class="bar-fill" width={`${Math.round(share)}%`} height="100%" rx="4" />}
    </svg>
  );
}

export interface CriterionPoints {
  label: string;
  candidate: number;
  candidateMax: number;
  employer: number;
  employerMax: number;
}

/** Both points of view on a pair, criterion by criterion: bars to see, numbers to hear. */
export function PointsTable({ criteria, candidateLabel = 'pour lui', employerLabel = 'pour l’entreprise' }: { criteria: readonly CriterionPoints[]; candidateLabel?: string; employerLabel?: string }): JSX.Element {
  return (
    <table class="points">
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">Critère</span></th>
          <th scope="col">{candidateLabel}</th>
          <th scope="col">{employerLabel}</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <PointsCell value={row.candidate} of={row.candidateMax} side="petrol" />
            <PointsCell value={row.employer} of={row.employerMax} side="brick" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PointsCell({ value, of, side }: Required<BarProps>): JSX.Element {
  if (of === 0) return <td><span class="visually-hidden">ne compte pas</span></td>;
  return (
    <td>
      <Bar value={value} of={of} side={side} />
      <span class="visually-hidden">{`${value} points sur ${of}`}</span>
    </td>
  );
}
