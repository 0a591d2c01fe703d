// What the report and the page of "factcheck serve" share: a finding's card and its figures are chosen together.
"use strict";
const factcheck = (() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // The marks of a card, chosen with it; the stated figure first.
  function choose(card) {
    for (const old of all(".chosen")) old.classList.remove("chosen");
    if (!card) return [];
    card.classList.add("chosen");
    const marks = all(".mark").filter((mark) => mark.dataset.of.split(" ").includes(card.id));
    for (const mark of marks) mark.classList.add("chosen");
    return marks.sort((one, other) => other.classList.contains("stated") - one.classList.contains("stated"));
  }

  // Open a card, and what it is folded into, and bring it and its figure into view: at once, for the cards on the way
  // grow when they are drawn.
  function visit(card) {
    if (!card) return;
    const fold = card.closest(".fold");
    if (fold) fold.open = true;
    card.open = true;
    for (const each of [choose(card)[0], card]) if (each) each.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  const focus = (card) => card.querySelector("summary").focus({ preventScroll: true });

  // A mark is a link to its card, for those who have no scripts.
  function follow(event, mark) {
    event.preventDefault();
    const card = document.getElementById(mark.hash.slice(1));
    visit(card);
    focus(card);
  }

  // From problem to problem: the cards stand in the order in which people are told, alarms before queries.
  function step(by) {
    const cards = all(".card.alarm, .card.query").filter((card) => !card.matches(".suppressed") && card.offsetParent);
    if (!cards.length) return;
    const at = cards.findIndex((card) => card.classList.contains("chosen"));
    const next = cards[at < 0 ? (by < 0 ? cards.length - 1 : 0) : (at + by + cards.length) % cards.length];
    visit(next);
    focus(next);
  }

  async function copy(button) {
    try {
      await navigator.clipboard.writeText(button.dataset.text);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(button.parentElement.querySelector(".correction"));
      button.textContent = "Selected";
    }
  }

  document.documentElement.classList.add("live");
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.copy");
    const summary = event.target.closest(".card > summary");
    const mark = event.target.closest("a.mark");
    if (button) copy(button);
    else if (mark) follow(event, mark);
    else if (summary && !summary.parentElement.open) setTimeout(() => visit(summary.parentElement));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F8") return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  });
  return { all, choose, visit, focus };
})();
