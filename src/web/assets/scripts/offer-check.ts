import { announce } from './announce.js';

interface Check {
  problems: { field: string; detail: string }[];
  note: string | null;
}

const PAUSE_MS = 350;
const WATCHED = ['contractKind', 'startsOn', 'durationMonths', 'seats', 'establishmentId'];

/** What the law says of seats and length, while one types; sending asks again. */
export function checkOffer(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-enhance="offer"]')) {
    let [timer, turn] = [0, 0];
    const later = (event: Event): void => {
      if (!WATCHED.includes((event.target as HTMLInputElement).name)) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(async () => {
        const mine = ++turn;
        const check = await ask(form);
        if (check && mine === turn) show(form, check);
      }, PAUSE_MS);
    };
    form.addEventListener('input', later);
    form.addEventListener('change', later);
  }
}

async function ask(form: HTMLFormElement): Promise<Check | null> {
  const fields = new FormData(form);
  const body = new URLSearchParams([...WATCHED, 'offerId', '_csrf'].map((name) => [name, String(fields.get(name) ?? '')]));
  const answer = await fetch('/entreprise/offres/verifier', { method: 'POST', body, headers: { Accept: 'application/json' } }).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Check) : null;
}

function show(form: HTMLFormElement, { problems, note }: Check): void {
  for (const name of ['durationMonths', 'seats']) say(form, name, problems.find(({ field }) => field === name)?.detail ?? null);
  const line = form.querySelector<HTMLElement>('[data-law-note]');
  if (!line) return;
  line.textContent = note ?? '';
  line.hidden = note === null || problems.some(({ field }) => field === 'seats');
}

function say(form: HTMLFormElement, name: string, detail: string | null): void {
  const control = form.querySelector<HTMLInputElement>(`[name="${name}"]`);
  const field = control?.closest<HTMLElement>('.field');
  if (!control || !field) return;
  const present = field.querySelector<HTMLElement>('.field-problem');
  if (present?.textContent?.trim() === detail) return;
  present?.remove();
  field.classList.toggle('field-wrong', detail !== null);
  control.toggleAttribute('aria-invalid', false);
  if (detail === null) return;
  const sentence = document.createElement('p');
  sentence.className = 'field-problem';
  sentence.id = `${control.id}-erreur`;
  sentence.textContent = detail;
  control.closest('.control')?.before(sentence);
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', [...new Set([...(control.getAttribute('aria-describedby') ?? '').split(' '), sentence.id])].filter(Boolean).join(' '));
  announce(detail);
}
