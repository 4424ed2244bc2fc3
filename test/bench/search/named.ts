/** The same by keys that say of which engine they speak. */
export function named<T>(engine: string, byKey: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(byKey).map(([key, value]) => [`${engine}.${key}`, value]));
}
