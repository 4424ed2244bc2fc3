/** What means nothing here: the honest answer is none. */
export const NONSENSE_QUERIES: readonly string[] = [
  'azertyuiop', 'qsdfghjklm', 'wxcvbn', 'xqzt blorp', 'zzzzzzzz', 'hjkhjkhjk', 'blablibloblu', 'ploukatoum', 'trukmuchian', 'gloubiboulga', 'schtroumpfeur', 'qwxzvk fghjtr',
  'abracadabrantesque', 'kfjdhgkjdfhg', 'mwahahaha', 'prrrrt', 'tagada tsoin', 'zigomatron', 'yoplaboum', 'wubba lubba', 'xyzzy plugh', 'fnord', 'zblorg', 'krrtz', 'oiuytreza',
  'nbvcxw', 'lkjhgfdsq', 'dirladada', 'zgegzgeg', 'pfiouuuu',
];
