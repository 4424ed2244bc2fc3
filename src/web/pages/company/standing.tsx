import type { JSX } from 'preact';
import { Tag, type Tone } from '../../components/tag.js';
import type { Standing } from './own-companies.service.js';

interface StandingWords {
  tag: string;
  tone: Tone;
  icon: string;
  next: string;
}

export const STANDING_WORDS: Readonly<Record<Standing, StandingWords>> = {
  ready: { tag: 'confirmée', tone: 'green', icon: 'circle-check', next: 'Vos offres sont en ligne dès que vous les publiez.' },
  waits_member: {
    tag: 'demande en attente', tone: 'gold', icon: 'clock',
    next: 'Un conseiller vérifie que vous agissez pour cette entreprise. Vous pouvez déjà préparer vos offres : elles seront en ligne juste après.',
  },
  waits_company: {
    tag: 'à vérifier', tone: 'gold', icon: 'clock',
    next: 'Un conseiller vérifie cette entreprise, nouvelle ici. Vous pouvez déjà préparer vos offres : elles seront en ligne juste après.',
  },
};

export function StandingTag({ standing }: { standing: Standing }): JSX.Element {
  const { tag, tone, icon } = STANDING_WORDS[standing];
  return <Tag tone={tone} icon={icon}>{tag}</Tag>;
}

/** `123 456 789 00012` */
export function siretWords(siret: string): string {
  return `${siret.slice(0, 3)} ${siret.slice(3, 6)} ${siret.slice(6, 9)} ${siret.slice(9)}`;
}
