import type { JSX } from 'preact';
import { usePage } from '../layout/page-context.js';
import { Form } from './form.js';
import { Icon } from './icon.js';

interface FavouriteProps {
  offerId: number;
  title: string;
  chosen: boolean;
  framed?: boolean;
  /** Where to go after it, without scripts; left out: to this page, which must then be one that can be asked for again. */
  back?: string;
}

/** The heart: kept for a candidate, an invitation to sign in for the others who may; nothing for companies and advisers. */
export function FavouriteButton({ offerId, title, chosen, framed, back }: FavouriteProps): JSX.Element | null {
  const { viewer, url } = usePage();
  const classes = framed ? 'btn btn-outline btn-icon' : 'btn btn-icon';
  if (viewer.role === 'anonymous') {
    return (
      <a class={classes} href={`/connexion?next=${encodeURIComponent(`/offres/${offerId}`)}`}>
        <Icon name="heart" label={`Garder « ${title} » en favori : connecte-toi`} />
      </a>
    );
  }
  if (viewer.role !== 'candidate') return null;
  return (
    <Form action={`/offres/${offerId}/favori`} enhance="favourite">
      <input type="hidden" name="back" value={back ?? url} />
      <button type="submit" class={classes} name="keep" value={chosen ? '0' : '1'} aria-pressed={chosen ? 'true' : 'false'} aria-label={`Favori : ${title}`}>
        <Icon name="heart" class={chosen ? 'icon-full' : undefined} />
      </button>
    </Form>
  );
}
