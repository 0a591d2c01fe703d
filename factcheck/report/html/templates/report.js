// The report as a file works without this: each mark leads to its card, and each card back.
"use strict";
document.addEventListener("click", (event) => {
  const mark = event.target.closest("a.mark");
  if (!mark) return;
  event.preventDefault();
  const card = document.getElementById(mark.hash.slice(1));
  factcheck.visit(card);
  factcheck.focus(card);
});
document.addEventListener("keydown", (event) => {
  const back = document.querySelector("a.stated.chosen");
  if (event.key !== "Escape" || !back) return;
  factcheck.choose(null);
  back.focus();
});
