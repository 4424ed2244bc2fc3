import { stem } from '../../shared/french-stem.js';

/**
 * What people say, and the words of the nomenclatures: familiar shortenings, irregular pairs of activity and trade, short names of diplomas
 * that are not initials, words without a common root. Folded, singular. Several words after an equals sign are one meaning together;
 * a stroke separates meanings. Regular pairs (boulangerie, boulanger), initials and slips need no line here.
 */
const PAIRS = `
  cuistot = cuisinier · cuisto = cuisinier · mecano = mecanicien · prof = enseignant · instit = enseignant · veto = veterinaire · kine = kinesitherapeute
  coiff = coiffeur · nounou = garde enfant · babysitter = garde enfant · babysitting = garde enfant · nourrice = assistant maternel · toubib = medecin · dentiste = dentaire
  vente = vendeur · conduite = conducteur · peinture = peintre · couverture = couvreur · caisse = caissier · droit = juriste · juridique = juriste · enfance = enfant · bebe = enfant
  boulange = boulanger · resto = restaurant · restau = restaurant · macdo = restauration rapide · fastfood = restauration rapide · compta = comptable · compte = comptable
  secretariat = secretaire · info = informatique · dev = developpeur · codeur = developpeur · graphisme = graphiste · com = communication · comm = communication
  rh = ressource humaine · rayonniste = rayon · magasin = vendeur · boutique = vendeur · fringue = habillement / pret-a-porter · vetement = habillement / pret-a-porter
  mode = habillement / pret-a-porter · bagnole = automobile · voiture = automobile · auto = automobile · garage = mecanicien automobile · camion = poids lourd · routier = poids lourd
  ongle = ongulaire · onglerie = ongulaire · maquillage = maquilleur · beaute = esthetique · papy = personne agee · vieux = personne agee · senior = personne agee · ehpad = personne agee
  creche = puericulture / creche · chien = canin · chat = canin · animal = animalier · bois = menuisier · elec = electricien · elek = electricien · electricite = electricien
  plombs = plombier · chauffage = chauffagiste · clim = climatisation · frigoriste = froid · btp = batiment · chantier = batiment · jardin = jardinier · paysage = paysagiste
  fleur = fleuriste · bar = barman · hotel = hotelier · standard = standardiste · logement = immobilier · immo = immobilier · medoc = pharmacie · officine = pharmacie
  hopital = hospitalier · lunette = opticien · photo = photographe · livraison = livreur · colis = livreur · depot = magasinier · entrepot = preparateur commande · proprete = nettoyage
  foot = sportif · fitness = sportif · musculation = sportif · notariat = notaire · couture = couturier · bijou = bijoutier · pain = boulanger · gateau = patissier · viande = boucher
  poisson = poissonnier · fromage = fromager · legume = primeur · chocolat = chocolatier · glace = glacier · prothese = prothesiste · imprimerie = imprimeur
  asv = auxiliaire veterinaire · melec = electricite environnement connecte · agora = assistance gestion organisation
`;

const MEANINGS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  PAIRS.split(/[·\n]/)
    .filter((pair) => pair.includes('='))
    .map((pair): [string, string[][]] => {
      const [word, meanings] = pair.split('=').map((part) => part.trim());
      return [word!, meanings!.split('/').map((meaning) => meaning.trim().split(/[\s-]+/))];
    }),
);

const meaningsOf = (word: string): readonly (readonly string[])[] => MEANINGS.get(word) ?? MEANINGS.get(stem(word)) ?? [];

export function isFamiliar(word: string): boolean {
  return meaningsOf(word).length > 0;
}

/** Words of the nomenclatures, any of which a familiar word may stand for. */
export function familiarMeanings(word: string): readonly string[] {
  const meanings = meaningsOf(word);
  return meanings.length === 1 && meanings[0]!.length > 1 ? [] : meanings.flat();
}

/** The words that a familiar word stands for together: `nounou` → `garde enfant`; null for any other. */
export function familiarPhrase(word: string): readonly string[] | null {
  const [meaning, ...others] = meaningsOf(word);
  return meaning !== undefined && meaning.length > 1 && others.length === 0 ? meaning : null;
}
