import { announce } from './announce.js';

interface Suggestion {
  /** What goes into the field. */
  value: string;
  /** What is shown. */
  text: string;
  /** Shown after it, softer. */
  detail: string;
  /** The trade it is, in the search: chosen as such, not as its words. */
  code?: string;
}

interface Answer {
  occupations: { code: string; label: string; appellation: string }[];
  communes: { insee: string; name: string; department: string; postalCodes: string[] }[];
  companies: { id: number; name: string; communeName: string }[];
}

const PAUSE_MS = 120;
const LEAST = 2;

/** Proposes entries while one types; a field without them works all the same. */
export function suggestWhileTyping(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) new Suggester(input);
}

/** A combobox as the ARIA practices describe it: the focus stays in the field, arrows choose, Enter takes, Escape closes. */
class Suggester {
  private readonly list = document.createElement('ul');
  private items: Suggestion[] = [];
  private active = -1;
  private timer = 0;
  private asked = 0;

  constructor(private readonly input: HTMLInputElement) {
    this.list.id = `${input.id}-propositions`;
    this.list.className = 'suggestions';
    this.list.hidden = true;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'Propositions');
    (input.closest('.control, .control-icon') ?? input.parentElement)?.append(this.list);
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.list.id, autocomplete: 'off' })) input.setAttribute(name, value);
    input.addEventListener('input', () => {
      this.choose(undefined);
      this.askLater();
    });
    input.addEventListener('keydown', (event) => this.onKey(event));
    input.addEventListener('blur', () => window.setTimeout(() => this.close(), 150));
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => this.take([...this.list.children].indexOf((event.target as Element).closest('li') as Element)));
  }

  private askLater(): void {
    window.clearTimeout(this.timer);
    if (this.input.value.trim().length < LEAST) return this.close();
    this.timer = window.setTimeout(() => void this.ask(), PAUSE_MS);
  }

  private async ask(): Promise<void> {
    const turn = ++this.asked;
    const answer = await fetch(`/api/v1/search/suggestions?text=${encodeURIComponent(this.input.value)}`).catch(() => null);
    if (turn !== this.asked || !answer?.ok) return;
    this.show(suggestionsOf((await answer.json()) as Answer, this.input.dataset.suggest ?? 'search'));
  }

  private show(items: Suggestion[]): void {
    if (document.activeElement !== this.input) return;
    this.items = items;
    this.active = -1;
    this.list.replaceChildren(...items.map((item, at) => optionOf(item, `${this.list.id}-${at}`)));
    this.list.hidden = items.length === 0;
    this.input.setAttribute('aria-expanded', String(items.length > 0));
    this.input.removeAttribute('aria-activedescendant');
    if (items.length > 0) announce(items.length === 1 ? '1 proposition' : `${items.length} propositions`);
  }

  private onKey(event: KeyboardEvent): void {
    if (this.list.hidden) return;
    if (event.key === 'Escape') return void (event.preventDefault(), this.close());
    if (event.key === 'Enter' && this.active >= 0) return void (event.preventDefault(), this.take(this.active));
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    this.active = (this.active + step + this.items.length + (this.active < 0 && step < 0 ? 1 : 0)) % this.items.length;
    [...this.list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === this.active)));
    this.list.children[this.active]?.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', `${this.list.id}-${this.active}`);
  }

  private take(at: number): void {
    const item = this.items[at];
    if (!item) return;
    this.input.value = item.value;
    this.choose(item.code);
    this.close();
    this.input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Says beside the words which trade they are; other words are no longer that trade. */
  private choose(code: string | undefined): void {
    if (this.input.dataset.suggest !== 'search') return;
    this.input.form?.querySelector('input[type="hidden"][name="trade"]')?.remove();
    if (code === undefined) return;
    const chosen = document.createElement('input');
    Object.assign(chosen, { type: 'hidden', name: 'trade', value: code });
    this.input.after(chosen);
  }

  private close(): void {
    this.asked += 1;
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }
}

function optionOf({ text, detail }: Suggestion, id: string): HTMLElement {
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.append(text);
  if (detail === '') return option;
  const soft = document.createElement('span');
  soft.className = 'soft';
  soft.textContent = detail;
  option.append(soft);
  return option;
}

function suggestionsOf(answer: Answer, kind: string): Suggestion[] {
  const trades = [...new Map(answer.occupations.map(({ appellation, code }) => [appellation, code]))].map(([text, code]) => ({ value: text, text, detail: '', code }));
  const places = answer.communes.map(({ name, department, postalCodes }) => ({ value: `${name} (${postalCodes[0] ?? department})`, text: name, detail: postalCodes[0] ?? department }));
  if (kind === 'place') return places;
  if (kind === 'occupation') return trades;
  const companies = answer.companies.map(({ name, communeName }) => ({ value: name, text: name, detail: communeName }));
  return [...trades.slice(0, 6), ...companies.slice(0, 2), ...places.slice(0, 2).map((place) => ({ ...place, value: place.text }))];
}
