import { announce } from './announce.js';

/** Hearts answer without leaving the page. */
export function keepFavourites(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const button = form.querySelector<HTMLButtonElement>('button[name="keep"]');
    if (form.dataset.enhance !== 'favourite' || !button) return;
    event.preventDefault();
    void send(form, button);
  });
}

async function send(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const keep = button.value === '1';
  const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  fields.set('keep', button.value);
  const answer = await fetch(form.action, { method: 'POST', body: fields, redirect: 'manual' }).catch(() => null);
  // a redirect is the answer of the page that takes forms; anything else is shown by sending the form itself
  if (answer?.type !== 'opaqueredirect') return HTMLFormElement.prototype.submit.call(withField(form, button.value));
  button.value = keep ? '0' : '1';
  button.setAttribute('aria-pressed', String(keep));
  button.querySelector('svg')?.classList.toggle('icon-full', keep);
  announce(keep ? 'Gardée dans tes favoris.' : 'Enlevée de tes favoris.');
}

function withField(form: HTMLFormElement, keep: string): HTMLFormElement {
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name: 'keep', value: keep });
  form.append(field);
  return form;
}
