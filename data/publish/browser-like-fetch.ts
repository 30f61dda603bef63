/** The origin of an extension's page, in the form that browsers send; hosts that list origins do not list this one. */
const ORIGIN = "chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

/**
 * `fetch` as a browser does it for a panel: an answer that does not let every site read it is an error. What a
 * browser would keep to itself is told.
 *
 * @param complain called with one sentence for the publisher, what is wrong and what mends it
 */
export function createBrowserLikeFetch(complain: (sentence: string) => void): typeof fetch {
  const told = new Set<string>();
  // A file is tried up to three times, and its fault is told once.
  const tell = (sentence: string) => {
    if (!told.has(sentence)) complain(sentence);
    told.add(sentence);
  };
  return async (input, init) => {
    const url = String(input);
    const response = await fetch(url, { ...init, headers: { ...init?.headers, Origin: ORIGIN } }).catch((error) => {
      tell(reasonOf(error, new URL(url)));
      throw error;
    });
    // The answer to a question about a kept file carries that file's headers, which were good.
    if (response.status === 304) return response;
    const allowed = response.headers.get("access-control-allow-origin");
    if (allowed !== "*" && allowed !== ORIGIN) {
      tell(
        `${url} has ${allowed === null ? "no header Access-Control-Allow-Origin" : `Access-Control-Allow-Origin: ${allowed}`}, so no browser reads it: have the host send “Access-Control-Allow-Origin: *”.`,
      );
      await response.body?.cancel();
      throw new TypeError("Failed to fetch");
    }
    const location = response.headers.get("location");
    if (location !== null) {
      tell(`${url} leads to ${location}, and panels follow nothing: give that address, or have the host not redirect.`);
    }
    return response;
  };
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|SSL/;

function reasonOf(error: unknown, { host, href }: URL): string {
  const code = codeOf(error);
  if (CERTIFICATE.test(code)) {
    return `The certificate of ${host} is not accepted (${code}): renew it, or have the host send the whole chain.`;
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return `There is no host ${host} (${code}): check the address.`;
  if (code === "ECONNREFUSED") return `Nothing answers at ${host} (${code}): check the port, and that the server runs.`;
  return `${href} could not be read (${code}): check the network and the server's log.`;
}

/** The innermost code of an error and its causes; its name where none has one. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const below = error instanceof AggregateError ? error.errors[0] : error.cause;
  if (below instanceof Error) return codeOf(below);
  return (error as NodeJS.ErrnoException).code ?? error.name;
}
