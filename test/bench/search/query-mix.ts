/** A search as it stands in an address. */
export type Address = Readonly<Record<string, string>>;

/** A fixed mix of searches, as addresses: trades with and without a place, slips, words, filters, sorts, the empty page. */
export const QUERY_MIX: readonly Address[] = [
  { text: 'boulangére lile' }, { text: 'coiffeur' }, { text: 'vendeuse roubaix' }, { text: 'cap petite enfance amiens' }, { text: 'plombier chauffagiste dunkerque' }, { text: 'comptable compiègne' },
  { text: 'secretaire medicale', place: 'Valenciennes', radius: '20' }, { text: 'estheticiene', place: '62' }, { text: 'bts mco lille' }, { text: 'boulangerie vasseur' }, { text: 'fleuriste', place: 'Arras', radius: '50' },
  { text: 'preparatrice pharmacie', contract: 'apprenticeship' }, { text: 'vente', place: 'Lille', level: '4' }, { text: 'apprentissage', place: 'Calais' }, { text: '' }, { text: '', department: '59' },
  { text: '', place: 'Lille', radius: '10' }, { text: '', contract: 'permanent,fixed_term' }, { text: 'boucher', sort: 'distance', place: 'Lens' }, { text: 'electricien', sort: 'date' }, { text: 'garde d enfants', sort: 'applicants' },
  { text: 'coifure st quentin' }, { text: 'assistante dentaire', licence: 'not_needed' }, { text: 'patissier lille', start: '2027-09' }, { text: 'clerc de notaire' }, { text: 'negociateur immobilier', place: '59000', radius: '30' },
  { text: 'jardinier oise' }, { text: 'auxiliaire de vie douai' }, { text: 'mecano' }, { text: 'frigoriste bethune' }, { text: 'maison' }, { text: 'fournil' }, { text: 'caissière', page: '2' }, { text: 'coiffeuse', page: '12' },
  { text: 'toiletteur canin' }, { text: 'dessinateur batiment' }, { text: 'xqzwvk' }, { text: 'assistante rh', place: 'Lille' }, { text: 'agent d’accueil', occupation: 'M1601' }, { text: 'livreur', startFrom: '2027-01-01', startUntil: '2027-12-31' },
];

/** As it is asked for over HTTP. */
export function pathOf(address: Address): string {
  return `/api/v1/search/offers?${new URLSearchParams(address).toString()}`;
}

/** Searches that cut a circle, by a place in the text or in its field. */
export function hasCircle(address: Address): boolean {
  return /lil|roubaix|amiens|dunkerque|compi|calais|lens|quentin|arras|valencienne|douai|bethune|59000/i.test(`${address.text} ${address.place ?? ''}`);
}
