/** The kind message says the reason that is chosen, as long as nobody has changed it. */
export function writeKindNo(): void {
  document.addEventListener('change', (event) => {
    const radio = event.target as HTMLInputElement;
    const frame = radio.closest<HTMLElement>('[data-kind-no]');
    if (!frame || radio.name !== 'reason') return;
    const messages = JSON.parse(frame.dataset.kindNo ?? '{}') as Record<string, string>;
    const [field, prefilled] = [frame.querySelector<HTMLTextAreaElement>('textarea[name="reply"]'), frame.querySelector<HTMLInputElement>('input[name="prefilled"]')];
    const next = messages[radio.value];
    if (!field || !prefilled || next === undefined || !isOurs(field.value, prefilled.value, messages)) return;
    field.value = next;
  });
}

function isOurs(text: string, prefilled: string, messages: Record<string, string>): boolean {
  const plain = (words: string): string => words.replace(/\r\n/g, '\n').trim();
  return [prefilled, ...Object.values(messages)].some((ours) => plain(ours) === plain(text));
}
