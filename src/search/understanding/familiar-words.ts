/**
 * What people say, and the word of the nomenclatures: familiar shortenings, irregular pairs of activity and trade, words that have no common root.
 * Folded, singular. Regular pairs (boulangerie, boulanger) and slips need no line here.
 */
const PAIRS = `
  cuistot cuisinier · cuisto cuisinier · mecano mecanicien · prof enseignant · instit enseignant · veto veterinaire · kine kinesitherapeute
  coiff coiffeur · nounou garde enfant · babysitter garde enfant · babysitting garde enfant · nourrice assistant maternel · toubib medecin
  dentiste dentaire · vente vendeur · conduite conducteur · peinture peintre · couverture couvreur · caisse caissier · droit juriste · juridique juriste
  enfance enfant · bebe enfant · boulange boulanger · resto restaurant · restau restaurant · macdo restauration rapide · fastfood restauration rapide
  compta comptable · compte comptable · secretariat secretaire · info informatique · dev developpeur · codeur developpeur · graphisme graphiste
  com communication · comm communication · rh ressources humaines · rayonniste rayon · magasin vendeur · boutique vendeur · fringue pret porter habillement
  vetement habillement pret porter · mode habillement pret porter · bagnole automobile · voiture automobile · auto automobile · garage mecanicien automobile · camion poids lourd
  routier poids lourd · ongle ongulaire · onglerie ongulaire · maquillage maquilleur · beaute esthetique · papy personne agee · vieux personne agee
  senior personne agee · ehpad personne agee · creche enfant · ecole scolaire · chien canin · chat canin · animal animalier · bois menuisier
  elec electricien · elek electricien · electricite electricien · plombs plombier · chauffage chauffagiste · clim climatisation · frigoriste froid
  btp batiment · chantier batiment · tp travaux publics · espaces vert espace vert · jardin jardinier · paysage paysagiste · fleur fleuriste · bar barman
  hotel hotelier · standard standardiste · logement immobilier · immo immobilier · medoc pharmacie · officine pharmacie · hopital hospitalier
  lunette opticien · photo photographe · livraison livreur · colis livreur · depot magasinier · entrepot preparateur commande · proprete nettoyage
  sport sportif · foot sportif · fitness sportif · musculation sportif · notariat notaire · couture couturier · bijou bijoutier · pain boulanger
  gateau patissier · viande boucher · poisson poissonnier · fromage fromager · legume primeur · chocolat chocolatier · glace glacier · prothese prothesiste
  imprimerie imprimeur
`;

/** From a folded word to the words of the nomenclatures it stands for. */
export const FAMILIAR_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  PAIRS.split(/[·\n]/)
    .map((pair) => pair.trim().split(/\s+/))
    .filter((words) => words.length >= 2)
    .map(([word, ...meant]) => [word!, meant]),
);
