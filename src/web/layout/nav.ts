import type { Viewer } from '../../accounts/viewer.js';

export interface NavLink {
  href: string;
  text: string;
  /** Other paths under which this entry is the current one. */
  also?: readonly string[];
}

const PUBLIC: readonly NavLink[] = [
  { href: '/offres', text: 'Trouver une alternance' },
  { href: '/metiers', text: 'Découvrir les métiers' },
  { href: '/formations', text: 'Se former' },
  { href: '/entreprise', text: 'Je recrute' },
];

const CANDIDATE: readonly NavLink[] = [
  { href: '/offres', text: 'Trouver une alternance' },
  { href: '/mes-propositions', text: 'Mes propositions' },
  { href: '/mes-candidatures', text: 'Mes candidatures' },
  { href: '/mes-recherches', text: 'Mes recherches' },
  { href: '/mon-profil', text: 'Mon profil', also: ['/mes-donnees'] },
];

const COMPANY: readonly NavLink[] = [
  { href: '/entreprise/candidats', text: 'Vos candidats' },
  { href: '/entreprise/offres', text: 'Vos offres' },
  { href: '/entreprise', text: 'Votre entreprise' },
];

const ADVISER: readonly NavLink[] = [
  { href: '/conseil', text: 'À examiner' },
  { href: '/conseil/sans-solution', text: 'Sans solution' },
  { href: '/conseil/suivi', text: 'Suivi' },
  { href: '/conseil/entreprises', text: 'Entreprises' },
  { href: '/appariements', text: 'Appariements' },
  { href: '/indicateurs', text: 'Indicateurs' },
  { href: '/offres', text: 'Chercher' },
];

const ADMINISTRATOR: readonly NavLink[] = [{ href: '/administration', text: 'Administration' }, ...ADVISER];

const CENTRE: readonly NavLink[] = [
  { href: '/centre', text: 'Vos formations' },
  { href: '/formations', text: 'Toutes les formations' },
  { href: '/offres', text: 'Chercher' },
];

/** The entries of the header, by role. */
export function navFor(viewer: Viewer): readonly NavLink[] {
  if (viewer.role === 'candidate') return CANDIDATE;
  if (viewer.role === 'company') return COMPANY;
  if (viewer.role === 'training_centre') return CENTRE;
  if (viewer.role === 'administrator') return ADMINISTRATOR;
  if (viewer.role === 'adviser') return ADVISER;
  return PUBLIC;
}

/** The entry under which `path` stands: the longest one it begins with. */
export function currentLink(links: readonly NavLink[], path: string): NavLink | undefined {
  const under = (prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`);
  const fitting = links.filter((link) => [link.href, ...(link.also ?? [])].some(under));
  return fitting.sort((a, b) => b.href.length - a.href.length)[0];
}
