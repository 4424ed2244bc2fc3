/** `à Lille`, `au Touquet-Paris-Plage`, `aux Attaques`, `à La Bassée`. */
export function atPlace(commune: string): string {
  if (commune.startsWith('Le ')) return `au ${commune.slice(3)}`;
  if (commune.startsWith('Les ')) return `aux ${commune.slice(4)}`;
  return `à ${commune}`;
}

/** `de Lille`, `d’Arras`, `du Touquet-Paris-Plage`, `des Attaques`. */
export function ofPlace(commune: string): string {
  if (commune.startsWith('Le ')) return `du ${commune.slice(3)}`;
  if (commune.startsWith('Les ')) return `des ${commune.slice(4)}`;
  return /^[AEIOUYÂÉÈÊÎÔH]/.test(commune) ? `d’${commune}` : `de ${commune}`;
}
