// How the page asks: it sends the draft to the server that it came from. Where Python runs in the browser itself, there
// is another file of this name.
"use strict";
Object.assign(factcheck, {
  trouble: {
    0: "The server does not answer. Start “factcheck serve” again.",
    413: "The draft is too long to be checked in one piece.",
    503: "There was no time to check the draft. Try again, or with a shorter one.",
  },
  waiting: () => "Checking …",
  // Ask for the cards of a draft, as a document, or for its report, as a file. Gives what ends the asking.
  ask(answer, { text, kind, stands }, done) {
    const asked = new XMLHttpRequest();
    const query = new URLSearchParams(stands.map((said) => ["suppress", said]));
    asked.open("POST", `page/${answer}${stands.length ? `?${query}` : ""}`);
    asked.setRequestHeader("Content-Type", kind);
    asked.responseType = answer === "cards" ? "document" : "blob";
    asked.onloadend = () => done(asked.status, asked.response);
    asked.send(text);
    return () => asked.abort();
  },
});
