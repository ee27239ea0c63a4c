/* Signs by a key through NCALayer, the program of the National Certification Authority on the visitor's own machine. */
'use strict';

(() => {
  const block = document.querySelector('[data-sign]');
  if (!block) return;

  const form = block.closest('form') ?? block.querySelector('form');
  const button = block.querySelector('[data-start]');
  const PATIENCE = { hint: 8_000, connect: 60_000, greeting: 10_000 };

  /** Why signing ended without a signature; `text` is what the program itself said. */
  class Stopped extends Error {
    constructor(why, text = '') {
      super(why);
      Object.assign(this, { why, text });
    }
  }

  // ---- What is said -------------------------------------------------------------------------------------------------

  function say(state, text = '') {
    for (const part of block.querySelectorAll('[data-say]')) part.hidden = part.dataset.say !== state;
    for (const part of block.querySelectorAll('[data-said-by-program]')) part.textContent = text;
  }

  // ---- What is signed -----------------------------------------------------------------------------------------------

  /** The hidden boxes that want a signature each; one that belongs to a tick counts only when that is set. */
  function wanted() {
    return [...form.querySelectorAll('[data-document]')].filter(
      ({ dataset }) => !dataset.tick || document.getElementById(dataset.tick)?.checked,
    );
  }

  /** The exact bytes to sign, as the server gives them. */
  async function fetchDocument(box) {
    const { document: address, method = 'get', textInto } = box.dataset;
    const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
    const request = method === 'post' ? { method, body } : {};
    const answer = await fetch(address, { ...request, redirect: 'error' }).catch(() => undefined);
    if (!answer?.ok) throw new Stopped('no-document');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (textInto) form.elements[textInto].value = new TextDecoder().decode(bytes);
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }

  // ---- The program ----------------------------------------------------------------------------------------------------

  /** A connection that has greeted us; the browser may first ask the person whether the site may look for it. */
  function connect() {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(block.dataset.socket);
      const timers = [
        setTimeout(() => say('ask'), PATIENCE.hint),
        setTimeout(() => end(new Stopped('not-permitted')), PATIENCE.connect),
      ];
      const end = (problem) => {
        for (const timer of timers) clearTimeout(timer);
        if (!problem) return resolve(socket);
        socket.close();
        reject(problem);
      };
      socket.onopen = () => timers.push(setTimeout(() => end(new Stopped('no-answer')), PATIENCE.greeting));
      // The first frame is the program's: its version.
      socket.onmessage = () => end();
      socket.onclose = () => void unreachable().then(end);
    });
  }

  /** Browsers say only that there was no connection; their permissions tell whether they forbade it. */
  async function unreachable() {
    for (const name of ['loopback-network', 'local-network-access']) {
      const permission = await navigator.permissions?.query({ name }).catch(() => undefined);
      if (permission?.state === 'denied') return new Stopped('not-permitted');
      if (permission) break;
    }
    return new Stopped((await navigator.brave?.isBrave?.()) ? 'not-permitted' : 'not-installed');
  }

  /** One question on a connection of its own: answers carry no number, so that two could not be told apart. */
  async function ask(question) {
    const socket = await connect();
    say('choose');
    try {
      return await new Promise((resolve, reject) => {
        socket.onmessage = ({ data }) => resolve(readFrame(data));
        socket.onclose = () => reject(new Stopped('closed'));
        socket.send(JSON.stringify(question));
      });
    } finally {
      socket.onclose = null;
      socket.close();
    }
  }

  function readFrame(data) {
    try {
      return JSON.parse(data);
    } catch {
      throw new Stopped('no-answer');
    }
  }

  /** Signatures of the documents in their order. @throws Stopped when the person cancelled, or the program could not */
  async function sign(data) {
    const { oids, iin, locale } = block.dataset;
    const answer = await ask({
      module: 'kz.gov.pki.knca.basics',
      method: 'sign',
      args: {
        allowedStorages: null,
        format: 'cms',
        data,
        signingParams: { decode: true, encapsulate: false, digested: false, tsaProfile: {} },
        signerParams: {
          extKeyUsageOids: oids.split(' '),
          iin,
          bin: '',
          serialNumber: '',
          chain: null,
        },
        locale,
      },
    });
    if (answer.status !== true) throw new Stopped('failed', answer.message ?? answer.details ?? '');
    const result = answer.body?.result;
    if (result === undefined || result === null) throw new Stopped('cancelled');
    return [result].flat();
  }

  /** Several at once where the program can; otherwise one after the other. */
  async function signAll(documents) {
    if (documents.length === 1) return sign(documents[0]);
    try {
      const signatures = await sign(documents);
      if (signatures.length === documents.length) return signatures;
    } catch (problem) {
      if (problem.why !== 'failed') throw problem;
    }
    const signatures = [];
    for (const each of documents) signatures.push(...(await sign(each)));
    return signatures;
  }

  // ---- The press ----------------------------------------------------------------------------------------------------

  async function start() {
    const boxes = wanted();
    if (boxes.length === 0) throw new Stopped('nothing-chosen');
    say('connecting');
    const documents = [];
    for (const box of boxes) documents.push(await fetchDocument(box));
    const signatures = await signAll(documents);
    boxes.forEach((box, index) => (box.value = signatures[index]));
    say('sending');
    form.requestSubmit(form.querySelector('[data-send]'));
  }

  let busy = false;
  button.addEventListener('click', (event) => {
    // The form is sent when it has the signatures, not before.
    event.preventDefault();
    if (busy) return;
    busy = true;
    start().catch((problem) => {
      say(problem instanceof Stopped ? problem.why : 'failed', problem.text ?? '');
      busy = false;
    });
  });

  // A page that comes back from the browser's memory can sign again.
  window.addEventListener('pageshow', () => {
    busy = false;
    say('');
  });
  for (const part of block.querySelectorAll('[data-without-script]')) part.hidden = true;
  button.hidden = false;
})();
