/** Words that stand nowhere else, one for each place of a page. In small letters, as text may be folded on its way. */
export const CANARIES = {
  text: "qzvtextkwj",
  title: "qzvtitlekwj",
  address: "qzvaddresskwj",
  field: "qzvfieldkwj",
  typed: "qzvtypedkwj",
  attribute: "qzvattributekwj",
  frame: "qzvframekwj",
  blankFrame: "qzvblankkwj",
  openRoot: "qzvopenrootkwj",
  closedRoot: "qzvclosedrootkwj",
  editable: "qzveditablekwj",
  late: "qzvlatekwj",
} as const;

const NOTE = "He told his teacher that his older brother touched his sister when they share a room";

/** The address of the page with canaries, from its server's. */
export const CASE_PATH = `/case/${CANARIES.address}?who=${CANARIES.address}`;

/** A page of a case with a canary in each place, that also brings suggestions. */
export const CASE_PAGE = `<!doctype html><html lang="en-GB"><head><title>${CANARIES.title}</title></head><body>
<h1>Case</h1><p title="${CANARIES.attribute}" data-name="${CANARIES.attribute}">${NOTE}, said ${CANARIES.text}.</p>
<textarea id="note">${NOTE} ${CANARIES.field}</textarea><input id="line" name="summary">
<div contenteditable="true">${CANARIES.editable}</div>
<iframe src="/frame"></iframe><iframe id="blank"></iframe><div id="open"></div><div id="closed"></div><div id="late"></div>
<script>
  var said = [];
  addEventListener("message", ({ data }) => said.push(String(data)));
  new BroadcastChannel("case").onmessage = ({ data }) => said.push(String(data));
  blank.contentDocument.body.textContent = "${CANARIES.blankFrame}";
  open_(document.getElementById("open"), "open", "${CANARIES.openRoot}");
  open_(document.getElementById("closed"), "closed", "${CANARIES.closedRoot}");
  function open_(host, mode, text) { host.attachShadow({ mode }).innerHTML = "<p>" + text + "</p>"; }
  setTimeout(() => { late.textContent = "${CANARIES.late}"; }, 400);
</script></body></html>`;

export const FRAME_PAGE = `<!doctype html><title>Frame</title><p>${NOTE} ${CANARIES.frame}</p>`;

/** How a text looks in bytes once it was written in one of the usual ways: as it is, two bytes a letter, hex, Base64. */
const ENCODED: readonly { readonly canary: string; readonly as: string; readonly bytes: Buffer }[] = Object.values(
  CANARIES,
).flatMap((canary) => [
  { canary, as: "text", bytes: Buffer.from(canary) },
  { canary, as: "UTF-16", bytes: Buffer.from(canary, "utf16le") },
  { canary, as: "hex", bytes: Buffer.from(Buffer.from(canary).toString("hex")) },
  { canary, as: "reversed", bytes: Buffer.from([...canary].reverse().join("")) },
  ...[0, 1, 2].map((shift) => ({ canary, as: "Base64", bytes: base64Within(canary, shift) })),
  ...[0, 1, 2].map((shift) => ({ canary, as: "Base64 of UTF-16", bytes: base64Within(canary, shift, "utf16le") })),
]);

/** The part of its Base64 that does not depend on what stands before and after. */
function base64Within(text: string, shift: number, encoding: BufferEncoding = "utf8"): Buffer {
  const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(text, encoding)]);
  const encoded = whole.subarray(0, whole.length - (whole.length % 3)).toString("base64");
  return Buffer.from(encoded.slice(shift === 0 ? 0 : 4));
}

/** Which canaries stand in some bytes, each with how it was written. */
export function canariesIn(bytes: Buffer | string): string[] {
  const all = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  const folded = Buffer.from(all.toString("latin1").toLowerCase(), "latin1");
  const found = ENCODED.filter(({ bytes: one, as }) => (as.startsWith("Base64") ? all : folded).includes(one));
  return [...new Set(found.map(({ canary, as }) => `${canary} as ${as}`))];
}
