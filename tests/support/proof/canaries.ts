/**
 * Words that stand nowhere else, one for each place of a page. In small letters, as text may be folded on its way. No two
 * letters follow each other twice in all of them, and none begins or ends as another does: what packs a text by what
 * stood there before (Snappy and LZ4, in the browsers' stores) finds nothing to leave out of a canary.
 */
export const CANARIES = {
  text: "lphldjhqxfcm",
  title: "gzcjcspqkbrf",
  address: "wlvwfmjzkvsk",
  field: "hzrlxtqhrbkg",
  typed: "bcbtnrnkstxc",
  attribute: "cdpmrgnpjplr",
  frame: "pdftvmfhsbfx",
  blankFrame: "vkwvcpnjbpwb",
  openRoot: "jdhjrctzhckt",
  closedRoot: "rvbqtbjtgqms",
  editable: "zwpsjxhxblwn",
  late: "qwxrdqgdmtrz",
} as const;

/** A place of a page in which a canary stands. */
export type Place = keyof typeof CANARIES;

/** The places that a page reader reads nothing of. */
export const NOT_READ: readonly Place[] = ["title", "address", "attribute"];

/** The places that a page reader reads. */
export const READ: readonly Place[] = (Object.keys(CANARIES) as Place[]).filter((place) => !NOT_READ.includes(place));

const NOTE = "He told his teacher that his older brother touched his sister when they share a room";

/** The address of the page with canaries, from its server's. */
export const CASE_PATH = `/case/${CANARIES.address}?who=${CANARIES.address}`;

/**
 * A page of a case with a canary in each place, that also brings suggestions. It notes in `told` what it is told and each
 * change that is made to it, though it be taken back, and keeps its closed roots where the proof can look into them.
 */
export const CASE_PAGE = `<!doctype html><html lang="en-GB"><head><title>${CANARIES.title}</title></head><body><p title="${CANARIES.attribute}" data-name="${CANARIES.attribute}">${NOTE}, said ${CANARIES.text}.</p><textarea id="note">${NOTE} ${CANARIES.field}</textarea><input id="line" name="summary" value="${CANARIES.field}"><div contenteditable="true">${CANARIES.editable}</div><iframe src="/frame"></iframe><iframe id="blank"></iframe><iframe sandbox="allow-scripts" srcdoc="<p>A frame of no site, ${CANARIES.frame}</p>"></iframe><div id="open"></div><div id="closed"></div><div id="late"></div><script>
  var told = [];
  var roots = new Map();
  addEventListener("message", ({ data }) => told.push("told " + data));
  new BroadcastChannel("case").onmessage = ({ data }) => told.push("told " + data);
  blank.contentDocument.body.textContent = "${CANARIES.blankFrame}";
  fill(document.getElementById("open"), "open", "${CANARIES.openRoot}");
  fill(document.getElementById("closed"), "closed", "${CANARIES.closedRoot}");
  [document, blank.contentDocument, ...roots.values()].forEach(watch);
  setTimeout(() => { late.textContent = "${CANARIES.late}"; }, 400);
  function fill(host, mode, text) {
    roots.set(host, host.attachShadow({ mode }));
    roots.get(host).innerHTML = "<p>" + text + "</p>";
  }
  function watch(root) {
    const write = (nodes) => [...nodes].map((node) => node.outerHTML ?? node.data).join("");
    const note = ({ type, target, attributeName, addedNodes, removedNodes }) => told.push(
      ["changed", type, attributeName, "of", target.nodeName, "+" + write(addedNodes), "-" + write(removedNodes)].join(" "));
    new MutationObserver((changes) => changes.forEach(note)).observe(
      root, { subtree: true, childList: true, attributes: true, characterData: true });
  }
</script></body></html>`;

export const FRAME_PAGE = `<!doctype html><title>Frame</title><p>${NOTE} ${CANARIES.frame}</p>`;
