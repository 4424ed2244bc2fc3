import type { JSX } from 'preact';

/** The mark: a footbridge, an arch with three hangers between two brick points. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 40 24" aria-hidden="true" focusable="false">
      <path class="mark-arch" d="M3 20C7 8 13 3.4 20 3.4S33 8 37 20" />
      <path class="mark-hangers" d="M12 9.6v5.9M20 5.6v9.9M28 9.6v5.9" />
      <circle class="mark-point" cx="3.4" cy="20.4" r="3.2" />
      <circle class="mark-point" cx="36.6" cy="20.4" r="3.2" />
    </svg>
  );
}
