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
