/* Opens and closes the questions that hang on an answer of the same page. Without it they come after saving. */
'use strict';

for (const says of document.querySelectorAll('[data-opened-says]')) {
  const form = says.closest('form');

  /** The answer that is chosen now; none when nothing is, or when its own question is closed. */
  const chosen = (name) => {
    const inputs = [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
    return inputs
      .filter((input) => !input.closest('[data-opened-by][hidden]'))
      .filter((input) => input.tagName === 'SELECT' || input.checked)
      .map((input) => input.value);
  };

  /** Questions stand after those that open them, so one walk in their order settles a chain. */
  const settle = () => {
    const opened = [];
    for (const part of form.querySelectorAll('[data-opened-by]')) {
      const wanted = part.dataset.values.split(' ');
      const isOpen = chosen(part.dataset.openedBy).some((value) => wanted.includes(value));
      if (isOpen && part.hidden) opened.push(part.querySelector('.label')?.textContent.trim());
      part.hidden = !isOpen;
    }
    says.textContent = opened.map((label) => `${says.dataset.openedSays}: ${label}`).join('. ');
  };

  form.addEventListener('change', settle);
  window.addEventListener('pageshow', settle);
}
