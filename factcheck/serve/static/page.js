// The page: a draft that is checked as it is typed. What is shown of it comes from Python, which ask.js asks, with every
// character escaped, and is taken over as nodes: no text is ever read as markup here.
"use strict";
(() => {
  const draft = document.getElementById("draft");
  const backdrop = document.getElementById("backdrop");
  const found = document.getElementById("found");
  const status = document.getElementById("status");
  const told = document.getElementById("told");
  const form = document.getElementById("form");
  const reads = document.getElementById("reads");
  const reading = document.getElementById("reading");
  const FORMS = { md: "text/markdown", markdown: "text/markdown", html: "text/html", htm: "text/html" };
  const LONG = 50000; // from so many characters on, typing pauses before a check
  const PAUSE = 300;
  const SLOW = 250; // a check is spoken of if it takes so many milliseconds
  const KEPT = "draft"; // what the tab keeps over a reload, until it is closed

  let shown = ""; // what stands in the backdrop
  let checked = null; // the draft that the findings belong to
  let places = []; // where the marks stand in it: [start, end, element]
  let stands = new Map(); // the findings that somebody stands by: the reasons by their fingerprints
  let request = null; // what ends the asking that is under way
  let underway = 0; // how long the draft is that it is about
  let timer = 0;
  let refused = false; // whether a file could not be opened since the check began, which does not hide the word of it

  const { all, choose, focus, visit } = factcheck;

  function say(text, trouble = false) {
    status.textContent = text;
    status.classList.toggle("trouble", trouble);
  }

  // Where two texts differ: from which place on, how much of the old is gone, and what stands there now.
  function difference(old, text) {
    const most = Math.min(text.length, old.length);
    let start = 0;
    while (start < most && text[start] === old[start]) start += 1;
    let tail = 0;
    while (tail < most - start && text[text.length - 1 - tail] === old[old.length - 1 - tail]) tail += 1;
    return [start, old.length - start - tail, text.slice(start, text.length - tail)];
  }

  // Keep the marks where they are while the next check is under way: only what was typed changes below.
  function follow(text) {
    if (text === shown) return;
    splice(...difference(shown, text));
    shown = text;
  }

  function splice(start, removed, added) {
    const walker = document.createTreeWalker(backdrop, NodeFilter.SHOW_TEXT);
    let at = 0;
    let node = walker.nextNode();
    while (node && at + node.length < start) {
      at += node.length;
      node = walker.nextNode();
    }
    if (!node) return backdrop.append(added);
    let gone = Math.min(removed, at + node.length - start);
    node.replaceData(start - at, gone, added);
    for (let rest = removed - gone; rest > 0 && (node = walker.nextNode()); rest -= gone) {
      gone = Math.min(rest, node.length);
      node.deleteData(0, gone);
    }
  }

  // The check of a draft is let finish, unless the draft is long, and what was typed meanwhile is checked next: checks
  // that nobody waits for would hold up the one that counts.
  function check() {
    const [text, kind, said] = [draft.value, form.value, stands];
    if (!text.trim()) return clear(text);
    if (request && underway < LONG) return;
    stop();
    refused = false;
    const slow = setTimeout(() => refused || say(factcheck.waiting()), SLOW);
    const asked = factcheck.ask("cards", order(), (status, page) => {
      clearTimeout(slow);
      if (request !== asked) return;
      request = null;
      if (draft.value !== text || form.value !== kind || stands !== said) check();
      else if (status !== 200 || !page) say(factcheck.trouble[status] || "The draft could not be checked.", true);
      else show(page, text);
    });
    [request, underway] = [asked, text.length];
  }

  const order = () => ({
    text: draft.value,
    kind: form.value,
    stands: [...stands].map(([fingerprint, reason]) => `${fingerprint}:${reason}`),
  });

  // Forget a check before it is stopped: an answer that nobody waits for is no trouble.
  function stop() {
    const old = request;
    request = null;
    if (old) old();
  }

  function clear(text) {
    stop();
    backdrop.replaceChildren(text);
    found.replaceChildren();
    reading.replaceChildren();
    [shown, checked, places, stands] = [text, null, [], new Map()];
    say("");
    tell("");
    settle();
  }

  // What hangs on the draft and on how it is read.
  function settle() {
    document.getElementById("empty").hidden = Boolean(draft.value.trim());
    document.getElementById("aside").hidden = form.value === "text/plain";
    reading.hidden = form.value === "text/plain" || !reads.checked;
    document.body.classList.toggle("reads", !reading.hidden);
    keep();
  }

  // The draft outlives a reload, in this tab alone.
  function keep() {
    const kept = { text: draft.value, kind: form.value, reads: reads.checked, stands: [...stands] };
    try {
      if (kept.text) sessionStorage.setItem(KEPT, JSON.stringify(kept));
      else sessionStorage.removeItem(KEPT);
    } catch {
      // it is too long, or the browser keeps nothing
    }
  }

  function restore() {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(KEPT));
    } catch {
      // the browser keeps nothing
    }
    if (!kept) return;
    [draft.value, form.value, reads.checked, stands] = [kept.text, kept.kind, kept.reads, new Map(kept.stands)];
    changed();
  }

  function show(page, text) {
    const before = new Map(all(".card", found).map((card) => [card.dataset.fingerprint, card]));
    const boxes = new Map(all("input[type=checkbox]", found).map((box) => [box.className, box.checked]));
    const folds = all(".fold[open]", found).map((fold) => fold.className);
    const words = all(".words[open]", found).map((each) => each.closest(".card").dataset.fingerprint + each.textContent);
    const chosen = found.querySelector(".card.chosen");
    const active = document.activeElement;
    const focused = found.contains(active) && active.closest(".card, .fold, input[type=checkbox]");
    backdrop.replaceChildren(...page.getElementById("marked").childNodes);
    reading.replaceChildren(...page.getElementById("reading").childNodes);
    found.replaceChildren(...page.getElementById("found").childNodes);
    [shown, checked] = [text, text];
    places = marked();
    for (const box of all("input[type=checkbox]", found)) {
      if (boxes.has(box.className)) box.checked = boxes.get(box.className);
      if (focused && box.className === focused.className) box.focus({ preventScroll: true });
    }
    for (const fold of all(".fold", found)) {
      fold.open = folds.includes(fold.className);
      if (focused && fold.className === focused.className) focus(fold);
    }
    for (const each of all(".words", found)) {
      each.open = words.includes(each.closest(".card").dataset.fingerprint + each.textContent);
    }
    for (const card of all(".card", found)) {
      const old = before.get(card.dataset.fingerprint);
      if (!old) continue;
      card.open = old.open;
      const [why, blank] = [old.querySelector(".why:not([hidden])"), card.querySelector(".why")];
      if (why && blank) ask(blank, why);
      if (old === chosen) choose(card);
      if (old === focused && found.contains(active)) active.focus({ preventScroll: true });
      else if (old === focused) focus(card.closest(".fold:not([open])") || card);
    }
    if (!refused) say("");
    tell(found.querySelector(".summary").textContent);
    settle();
  }

  // Ask why somebody stands by a finding, in a new blank or in one that is being filled in.
  function ask(blank, why = blank) {
    blank.parentElement.querySelector(".stand").hidden = true;
    blank.replaceWith(why);
    why.hidden = false;
  }

  function stand(card, reason) {
    stands = new Map(stands);
    if (reason === null) stands.delete(card.dataset.fingerprint);
    else stands.set(card.dataset.fingerprint, reason.trim());
    check();
  }

  // To those who do not see the cards; the same words are not said again.
  function tell(text) {
    if (told.textContent !== text) told.textContent = text;
  }

  function marked() {
    const walker = document.createTreeWalker(backdrop, NodeFilter.SHOW_TEXT);
    const list = [];
    let at = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      node.data = shown.slice(at, at + node.length); // what steers or hides was replaced by signs of another width
      const mark = node.parentElement.closest(".mark");
      if (mark) list.push([at, at + node.length, mark]);
      at += node.length;
    }
    return list;
  }

  // Places come in code points, and a draft counts in halves of surrogate pairs.
  const units = (text, at) => [...text.slice(0, 2 * at)].slice(0, at).join("").length;

  // What was typed since the check moves the edit, or stands in its way.
  function accept(button) {
    if (checked === null) return;
    const [at, removed, added] = difference(checked, draft.value);
    const [from, to] = [units(checked, +button.dataset.start), units(checked, +button.dataset.end)];
    if (at < to && from < at + removed) return;
    const moved = to > at ? added.length - removed : 0;
    put(button.dataset.text, from + moved, to + moved);
  }

  // Write into the draft so that it can be undone. A long text is set, for the command takes seconds over its lines, and
  // so is any where there is no such command.
  function put(text, start, end) {
    draft.focus();
    draft.setSelectionRange(start, end);
    if (text.length < LONG && document.execCommand("insertText", false, text)) return;
    draft.setRangeText(text, start, end, "end");
    changed();
  }

  function changed() {
    follow(draft.value);
    clearTimeout(timer);
    timer = setTimeout(check, draft.value.length < LONG ? 0 : PAUSE);
  }

  function atCaret() {
    const at = draft.selectionStart;
    const hit = draft.value === checked && places.find(([start, end]) => start <= at && at <= end);
    if (!hit) return;
    visit(document.getElementById(hit[2].dataset.of.split(" ")[0]));
  }

  // From a card to its figure in the draft, which typing then replaces.
  function back(card) {
    const stated = card && places.find(([, , mark]) => mark.matches(".stated") && mark.dataset.of.split(" ").includes(card.id));
    draft.focus({ preventScroll: Boolean(stated) });
    if (!stated || draft.value !== checked) return;
    draft.setSelectionRange(stated[0], stated[1]);
    stated[2].scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  async function read(file) {
    if (!file) return;
    let text;
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    } catch {
      refused = true;
      return say(`${file.name} is not UTF-8 text: save it as UTF-8.`, true);
    }
    form.value = FORMS[file.name.split(".").pop().toLowerCase()] || "text/plain";
    put(text, 0, draft.value.length);
    draft.setSelectionRange(0, 0);
    scrollTo(0, 0);
    check();
  }

  function download() {
    factcheck.ask("report", order(), (status, report) => {
      if (status !== 200) return say(factcheck.trouble[status] || "The report could not be made.", true);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(report);
      link.download = "report.html";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  }

  // Back to the figure of the card that is open, without the keyboard of a phone, which would cover it.
  function up() {
    const mark = backdrop.querySelector(".stated.chosen") || draft;
    mark.scrollIntoView({ block: mark === draft ? "start" : "center", behavior: "instant" });
  }

  function example() {
    form.value = "text/plain";
    put(document.getElementById("example").content.textContent.trim(), 0, draft.value.length);
    draft.setSelectionRange(0, 0);
    check();
  }

  draft.addEventListener("input", changed);
  draft.addEventListener("click", atCaret);
  form.addEventListener("change", () => {
    settle();
    check();
  });
  reads.addEventListener("change", settle);
  document.getElementById("try").addEventListener("click", example);
  document.getElementById("return").addEventListener("click", up);
  addEventListener("pagehide", keep);
  document.getElementById("report").addEventListener("click", download);
  document.getElementById("file").addEventListener("change", (event) => {
    read(event.target.files[0]);
    event.target.value = ""; // the same file may be opened again
  });
  found.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const [card, why] = [button.closest(".card"), button.parentElement.querySelector(".why")];
    if (button.matches(".accept")) accept(button);
    else if (button.matches(".back")) back(card);
    else if (button.matches(".unstand")) stand(card, null);
    else if (button.matches(".stood")) stand(card, card.querySelector(".reason").value);
    else if (button.matches(".stand")) {
      ask(why);
      why.querySelector(".reason").focus();
    }
  });
  found.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches(".reason")) stand(event.target.closest(".card"), event.target.value);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.activeElement !== draft) back(document.activeElement.closest(".card"));
  });
  const sheet = document.querySelector(".sheet");
  for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
      if (!event.dataTransfer || ![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      sheet.classList.toggle("drop", kind === "dragover");
      if (kind === "drop") read(event.dataTransfer.files[0]);
    });
  }
  restore();
})();
