/** The name of a branch without the words every one begins with: `Boulangerie-pâtisserie (entreprises artisanales)`. */
export function branchWords(label: string): string {
  const short = label
    .replace(/^convention collective (nationale |régionale |interrégionale )?(étendue )?/iu, '')
    .replace(/^(du personnel |des salariés )?((des|du|de la|de l['’]|de|d['’])\s*)?/iu, '')
    .replace(/\s*-([^-]+)-\s*$/u, ' ($1)')
    .trim();
  return short === '' ? label : short.charAt(0).toUpperCase() + short.slice(1);
}
