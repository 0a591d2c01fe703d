// The report as a file works without this: each mark leads to its card, and each card back.
"use strict";
document.addEventListener("keydown", (event) => {
  const back = document.querySelector("a.stated.chosen");
  if (event.key !== "Escape" || !back) return;
  factcheck.choose(null);
  back.focus();
});
