const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Small words of French, and the letters that elision leaves (`l`, `d`…). */
export const SMALL_WORDS = set(`
  a au aux avec c ce ces chez comme d dans de des du en es est et f h hf fh h/f j je l la le les leur leurs lez m ma mes mon n ne nous on ou par pas plus
  pour qu que qui s sa se ses son sous sur t te tes toi ton tu un une vers vos votre y proche pres cote moi autour alentours secteur
`);

/** Words that every search of the field may carry and that say nothing about the trade. */
export const FIELD_WORDS = set(`
  alternance alternances alternant alternante alternants apprenti apprentie apprentis apprenties apprentissage apprentisage aprentissage contrat contrats
  pro professionnalisation professionnel professionnelle professionalisation cdi cdd stage interim job jobs emploi emplois poste postes offre offres annonce annonces
  recrutement recrute recherche recherches cherche cherches chercher trouver trouve trouver veux voudrais souhaite aimerais aime faire devenir etre travail travailler
  bosser boulot taf metier metiers formation formations etude etudes ecole cfa debutant debutante debutants junior jeune jeunes urgent rapidement
  septembre octobre janvier rentree an ans annee annees mois temps plein partiel entreprise entreprises patron region hauts france
  homme femme diplome diplomes titre niveau qualifie qualifiee motive motivee
`);

/** Words that announce a place. */
export const PLACE_PREPOSITIONS = set('a au aux sur vers pres proche chez dans en secteur autour cote');
