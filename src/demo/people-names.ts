/** First and last names common in the region, put together at random: nobody in particular. */
export const FIRST_NAMES: readonly string[] = [
  'Adam', 'Adèle', 'Alexis', 'Alice', 'Amandine', 'Amine', 'Anaïs', 'Antoine', 'Arthur', 'Assia', 'Aurélie', 'Aya', 'Baptiste', 'Benjamin', 'Camille', 'Candice',
  'Charlotte', 'Chloé', 'Clara', 'Clément', 'Coralie', 'Corentin', 'Cyril', 'Damien', 'David', 'Diane', 'Dylan', 'Élise', 'Elsa', 'Emma', 'Enzo', 'Estelle',
  'Ethan', 'Eva', 'Fabien', 'Fanny', 'Farid', 'Fatou', 'Florian', 'Gabin', 'Gaëlle', 'Guillaume', 'Hélène', 'Hugo', 'Ilyes', 'Inès', 'Jade', 'Jérémy',
  'Jessica', 'Jordan', 'Jules', 'Julie', 'Justine', 'Karim', 'Kévin', 'Laetitia', 'Laura', 'Léa', 'Léo', 'Lina', 'Lisa', 'Loïc', 'Lola', 'Louis',
  'Louise', 'Luc', 'Lucas', 'Lucie', 'Maëlys', 'Malik', 'Manon', 'Marie', 'Marine', 'Marion', 'Mathéo', 'Mathilde', 'Maxence', 'Mehdi', 'Mélissa', 'Mickaël',
  'Mohamed', 'Morgane', 'Nadia', 'Naël', 'Nathan', 'Nicolas', 'Nina', 'Noah', 'Noémie', 'Océane', 'Ophélie', 'Paul', 'Pauline', 'Perrine', 'Pierre', 'Quentin',
  'Rachid', 'Rayan', 'Rémi', 'Robin', 'Romain', 'Romane', 'Sabrina', 'Sacha', 'Samia', 'Samuel', 'Sarah', 'Simon', 'Sofia', 'Solène', 'Sophie', 'Stéphanie',
  'Théo', 'Thomas', 'Tom', 'Tiffany', 'Valentin', 'Victor', 'Wassim', 'Yanis', 'Yasmine', 'Zoé',
];

export const LAST_NAMES: readonly string[] = [
  'Allart', 'Bailleul', 'Barbier', 'Baudry', 'Becquet', 'Benali', 'Bernard', 'Berthe', 'Blondel', 'Bocquet', 'Boulanger', 'Bourgeois', 'Boutry', 'Bruneau', 'Butin', 'Cailleux',
  'Candelier', 'Carlier', 'Caron', 'Carpentier', 'Carton', 'Caudron', 'Charlet', 'Clabaut', 'Colin', 'Coquelle', 'Cordier', 'Courtin', 'Crépin', 'Dambrine', 'Danel', 'Debruyne',
  'Decroix', 'Defrance', 'Degand', 'Delattre', 'Delannoy', 'Delaporte', 'Delcourt', 'Delcroix', 'Delhaye', 'Delmotte', 'Delobelle', 'Deltour', 'Demarcq', 'Denis', 'Derache', 'Deschamps',
  'Desmet', 'Devos', 'Dewaele', 'Dhaene', 'Diallo', 'Dubois', 'Ducrocq', 'Duflot', 'Dufour', 'Dujardin', 'Dumont', 'Dupont', 'Duquesne', 'Duriez', 'Evrard', 'Facon',
  'Fasquelle', 'Fauquembergue', 'Flament', 'Fontaine', 'Fournier', 'François', 'Froment', 'Garcia', 'Gaudin', 'Gosselin', 'Grare', 'Guerin', 'Guilbert', 'Haddad', 'Hennebelle', 'Hermant',
  'Houssin', 'Huyghe', 'Jacquemin', 'Joly', 'Kowalski', 'Lagache', 'Lambert', 'Lamotte', 'Lebrun', 'Leclercq', 'Lecocq', 'Lefebvre', 'Legrand', 'Leleu', 'Lemaire', 'Lenglet',
  'Leroy', 'Lesage', 'Lheureux', 'Lombard', 'Louchart', 'Maillard', 'Marchand', 'Marquis', 'Martin', 'Masson', 'Mercier', 'Merlin', 'Meunier', 'Michel', 'Moreau', 'Morel',
  'Nowak', 'Obert', 'Olivier', 'Page', 'Parent', 'Parmentier', 'Pauchet', 'Petit', 'Picard', 'Pierrard', 'Plouvier', 'Pollet', 'Poulain', 'Pruvost', 'Quenneson', 'Quéva',
  'Renard', 'Richard', 'Ringot', 'Robert', 'Rousseau', 'Roussel', 'Roux', 'Sauvage', 'Senez', 'Simon', 'Taquet', 'Tellier', 'Thelliez', 'Thibaut', 'Thomas', 'Trinel',
  'Vandamme', 'Vanhove', 'Vasseur', 'Verhaeghe', 'Vermeulen', 'Viseux', 'Vitoux', 'Wallart', 'Wattez', 'Wiart', 'Willems', 'Wojcik',
];

export const STREETS: readonly string[] = [
  'rue de la Gare', 'rue Jean Jaurès', 'rue de l’Église', 'Grand’Place', 'rue Pasteur', 'rue Victor Hugo', 'place du Général de Gaulle', 'rue du Maréchal Foch', 'avenue de la République',
  'rue Faidherbe', 'rue de Lille', 'rue d’Arras', 'rue d’Amiens', 'boulevard Carnot', 'rue Roger Salengro', 'rue des Fusillés', 'rue du Moulin', 'rue de l’Abbaye', 'place de la Mairie',
  'rue Anatole France', 'rue Gambetta', 'rue du 8 Mai 1945', 'chaussée Brunehaut', 'rue des Écoles', 'rue du Château', 'rue des Tisserands', 'avenue du Général Leclerc', 'rue Saint-Vaast',
  'rue du Beffroi', 'rue des Mineurs', 'rue de la Brasserie', 'rue Léon Blum', 'rue Henri Barbusse', 'place d’Armes', 'rue de Dunkerque', 'rue du Pont', 'rue des Prés', 'rue Nationale',
];
