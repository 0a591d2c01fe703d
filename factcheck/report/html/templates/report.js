// The report as a file works without this. With it, a figure and its card are chosen together, and figures are copied.
"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  document.documentElement.classList.add("live");

  function choose(card, from) {
    for (const old of all(".chosen")) old.classList.remove("chosen");
    if (!card) return;
    card.open = true;
    card.classList.add("chosen");
    const marks = all(".mark").filter((mark) => mark.dataset.of.split(" ").includes(card.id));
    for (const mark of marks) mark.classList.add("chosen");
    const other = from === "text" ? card : marks.find((mark) => mark.classList.contains("stated")) || marks[0];
    if (other && from) other.scrollIntoView({ block: "nearest" });
  }

  function step(by) {
    const cards = all(".card").filter((card) => card.offsetParent);
    const at = cards.findIndex((card) => card.classList.contains("chosen"));
    const next = cards[at < 0 && by < 0 ? cards.length - 1 : at + by];
    if (!next) return;
    choose(next, "cards");
    next.scrollIntoView({ block: "nearest" });
    next.querySelector("summary").focus({ preventScroll: true });
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

  document.addEventListener("click", (event) => {
    const mark = event.target.closest("a.mark");
    const button = event.target.closest("button.copy");
    const summary = event.target.closest(".card summary");
    if (mark) {
      event.preventDefault();
      const card = document.getElementById(mark.hash.slice(1));
      choose(card, "text");
      card.querySelector("summary").focus({ preventScroll: true });
    } else if (button) copy(button);
    else if (summary && !summary.parentElement.open) setTimeout(() => choose(summary.parentElement, "cards"));
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("textarea, input, select")) return;
    if (event.key === "j" || event.key === "n") step(1);
    else if (event.key === "k" || event.key === "p") step(-1);
    else if (event.key === "Escape") {
      const back = document.querySelector(".mark.stated.chosen");
      choose(null);
      if (back) back.focus();
    }
  });
})();
