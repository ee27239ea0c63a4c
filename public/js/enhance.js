/* Everything works without this file; it only spares a person some trouble. */
'use strict';

// A second press of the same button sends nothing: the server would answer the same, but the wait would double.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent === 'yes') {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
});

// A page that comes back from the browser's memory is as good as new.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

// Errors are what the person must see first.
document.querySelector('.error-summary')?.focus();

// The page says in its own language which files were chosen; without scripts it says only that some were.
document.addEventListener('change', (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.type !== 'file') return;
  const chosen = input.closest('.upload')?.querySelector('[data-chosen]');
  if (!chosen) return;
  chosen.dataset.word ??= chosen.textContent;
  const names = [...input.files].map((file) => file.name).join(', ');
  chosen.textContent = names === '' ? chosen.dataset.word : `${chosen.dataset.word}: ${names}`;
});
