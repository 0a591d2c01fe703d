// Python: it is loaded once, and then answers orders one by one, as the program behind the server does.
"use strict";
const HOME = new URL("../python/", location.href).href;
const INFO = { python: "3.13.2", platform: "emscripten_4_0_9", arch: "wasm32", abi_version: "2025_0", version: "0.29.5" };

// What every host sends as it is was packed when the files were written.
const plain = fetch;
self.fetch = async (address, options) => {
  if (!String(address).endsWith(".wasm")) return plain(address, options);
  const answer = await plain(`${address}.packed`, options);
  if (!answer.ok) return answer;
  const stream = answer.body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "Content-Type": "application/wasm" } });
};

async function ready() {
  importScripts(`${HOME}pyodide.js`);
  const packages = plain(`${HOME}packages.zip`).then((answer) => answer.arrayBuffer());
  // An index of its own, in which nothing is: no other package can be asked for.
  const python = await loadPyodide({ indexURL: HOME, lockFileContents: { info: INFO, packages: {} }, packages: [] });
  const folder = python.runPython("import site; site.getsitepackages()[0]");
  python.unpackArchive(await packages, "zip", { extractDir: folder });
  python.globals.set("folder", folder);
  return python.runPython(`
    from pathlib import Path
    from factcheck.serve.worker import answering
    answer = answering((Path(folder) / "factcheck_policy.pickle").read_bytes())
    lambda order: answer(order.to_bytes())
  `);
}

const loading = ready();
loading.then(
  () => postMessage({ ready: true }),
  (error) => postMessage({ failed: String(error) }),
);
addEventListener("message", async ({ data }) => {
  const answer = await loading;
  try {
    const told = answer(data);
    const outcome = told.toJs();
    told.destroy();
    postMessage({ outcome }, [outcome.buffer]);
  } catch (error) {
    postMessage({ broken: String(error) }); // Python itself has ended, as where its memory is full
  }
});
