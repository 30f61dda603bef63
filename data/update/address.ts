const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The base URL of a publisher's files, with its closing slash; null where it is none: not https (http on this machine
 * alone), or with a query, fragment or user name. Rule: docs/release-format, "Files under one base URL".
 */
export function parseAddress(text: string): string | null {
  const url = /[\s?#]/.test(text) ? null : URL.parse(text);
  if (!url || url.username || url.password || /^[^/]*\/\/[^/]*@/.test(text)) return null;
  const allowed = url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.test(url.hostname));
  if (!allowed) return null;
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}
