// How the page asks: Python in a worker of its own, in this browser. Where there is a server, there is another file of
// this name.
"use strict";
(() => {
  const FORMS = { "text/plain": "text", "text/markdown": "markdown", "text/html": "html" };
  const LIMIT = 30000; // so many milliseconds a check may take
  const OWN = ["offline.js", "static/worker.js"];
  const GOOD = "+".charCodeAt(0);
  const rules = trusting();

  let worker = null;
  let ready = false;
  let current = null; // the order that the worker has: what it asks for, and who waits for the answer
  let timer = 0;
  const waiting = [];

  // The only two scripts that may be started beside the page.
  function trusting() {
    const own = (name) => {
      if (!OWN.includes(name)) throw new TypeError(name);
      return name;
    };
    const told = { createScriptURL: own };
    return window.trustedTypes ? trustedTypes.createPolicy("factcheck", told) : told;
  }

  // All files are kept before Python starts, so that each is loaded once. Where a browser keeps none, it is all the same.
  async function kept() {
    const shelf = navigator.serviceWorker;
    if (!shelf) return;
    const registration = await shelf.register(rules.createScriptURL("offline.js")).catch(() => null);
    const coming = registration && (registration.installing || registration.waiting);
    if (!coming || shelf.controller) return;
    await new Promise((resolve) => {
      shelf.addEventListener("controllerchange", resolve, { once: true });
      coming.addEventListener("statechange", () => coming.state === "redundant" && resolve());
    });
  }

  function start() {
    if (worker) return;
    ready = false;
    worker = new Worker(rules.createScriptURL("static/worker.js"));
    worker.onerror = () => fail();
    worker.onmessage = ({ data }) => {
      if (data.failed) return fail();
      if (data.broken) return fail(500);
      if (data.ready) ready = true;
      else finish(200, data.outcome);
      next();
    };
  }

  // Python is gone, and whoever waits is told; the next order starts it again.
  function fail(status = 0) {
    worker.terminate();
    worker = null;
    if (current) finish(status);
    while (!status && waiting.length) waiting.shift().done(0, null);
    if (status) start();
  }

  function next() {
    if (!worker) return kept().then(start);
    if (!ready || current || !waiting.length) return;
    current = waiting.shift();
    timer = setTimeout(fail, LIMIT, 503);
    worker.postMessage(current.order);
  }

  function finish(status, outcome) {
    const { done, cards } = current;
    current = null;
    clearTimeout(timer);
    if (status !== 200 || outcome[0] !== GOOD) return done(status === 200 ? 500 : status, null);
    const made = new Blob([outcome.subarray(1)], { type: "text/html;charset=utf-8" });
    if (cards) parsed(made, done);
    else done(200, made);
  }

  // An answer as nodes: a text is never read as markup by a script.
  function parsed(made, done) {
    const address = URL.createObjectURL(made);
    const asked = new XMLHttpRequest();
    asked.open("GET", address);
    asked.responseType = "document";
    asked.onloadend = () => {
      URL.revokeObjectURL(address);
      done(asked.status, asked.response);
    };
    asked.send();
  }

  Object.assign(factcheck, {
    trouble: {
      0: "What checks drafts could not be loaded. Reload the page where there is a connection.",
      503: "There was no time to check the draft. Try again with a shorter one.",
    },
    waiting: () => (ready ? "Checking …" : "Getting ready …"),
    ask(answer, { text, kind, stands }, done) {
      const order = new TextEncoder().encode(`${JSON.stringify([answer, FORMS[kind], stands])}\n${text}`);
      const asked = { order, done, cards: answer === "cards" };
      waiting.push(asked);
      next();
      return () => {
        const at = waiting.indexOf(asked);
        if (at >= 0) waiting.splice(at, 1);
        asked.done = () => {}; // nobody waits for it any more
      };
    },
  });
  kept().then(start);
})();
