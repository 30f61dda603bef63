import { describe, expect, it } from "vitest";
import { parseAddress } from "#data/update/address.ts";

describe("parseAddress", () => {
  it.each([
    ["https://a.example", "https://a.example/"],
    ["https://a.example/b", "https://a.example/b/"],
    ["https://a.example/b/", "https://a.example/b/"],
    ["https://a.example:8443/b", "https://a.example:8443/b/"],
    ["http://localhost:8080/x", "http://localhost:8080/x/"],
    ["http://127.0.0.1/", "http://127.0.0.1/"],
    ["http://127.8.9.1:1/", "http://127.8.9.1:1/"],
    ["http://[::1]:8080", "http://[::1]:8080/"],
  ])("takes %s", (text, base) => {
    expect(parseAddress(text)).toBe(base);
  });

  it.each([
    "http://a.example/",
    "http://localhost.example/",
    "http://127.0.0.1.example/",
    "http://[::2]/",
    "ftp://a.example/",
    "file:///etc/",
    "javascript:alert(1)",
    "https://user@a.example/",
    "https://user:word@a.example/",
    "https://@a.example/",
    "https://a.example/?",
    "https://a.example/?q=1",
    "https://a.example/#",
    "https://a.example/ b",
    "a.example",
    "",
  ])("refuses %j", (text) => {
    expect(parseAddress(text)).toBeNull();
  });
});
