/** Checks a form before it leaves, with the browser's own rules and our words; the server checks again. */
export function checkForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-enhance="check"]')) {
    form.addEventListener('submit', (event) => {
      const wrong = [...form.querySelectorAll<Checked>('input, select, textarea')].filter((control) => !control.validity.valid);
      if (wrong.length === 0) return disableTwice(form);
      event.preventDefault();
      for (const control of wrong) show(control);
      wrong[0]?.focus();
    });
    // while typing, not on leaving: a page that moves under a press would lose it
    form.addEventListener('input', (event) => {
      const control = event.target as Checked;
      if (control.validity?.valid) clear(control);
    });
  }
}

type Checked = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A second press while the answer is on its way sends nothing. */
function disableTwice(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => event.preventDefault(), { once: true });
  window.addEventListener('pageshow', (event) => event.persisted && window.location.reload(), { once: true });
}

function show(control: Checked): void {
  const field = control.closest('.field');
  if (!field) return;
  clear(control);
  const sentence = document.createElement('p');
  sentence.className = 'field-problem';
  sentence.id = `${control.id}-erreur`;
  sentence.dataset.checked = '';
  sentence.textContent = sentenceFor(control);
  (control.closest('.date-parts, .control, .select') ?? control).before(sentence);
  field.classList.add('field-wrong');
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', [control.getAttribute('aria-describedby'), sentence.id].filter(Boolean).join(' '));
}

function clear(control: Checked): void {
  const field = control.closest('.field');
  field?.querySelectorAll('.field-problem').forEach((sentence) => sentence.remove());
  field?.classList.remove('field-wrong');
  control.removeAttribute('aria-invalid');
  const described = control.getAttribute('aria-describedby')?.split(' ').filter((id) => document.getElementById(id)) ?? [];
  if (described.length > 0) control.setAttribute('aria-describedby', described.join(' '));
  else control.removeAttribute('aria-describedby');
}

function sentenceFor(control: Checked): string {
  const { validity } = control;
  if (validity.valueMissing) return 'Cette information manque.';
  if (validity.typeMismatch && control.type === 'email') return 'Cette adresse mail n’est pas valable, par exemple prenom@exemple.fr.';
  return control.validationMessage;
}
