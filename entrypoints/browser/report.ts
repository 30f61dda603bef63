/**
 * Where every unexpected error goes: the extension's own console, by name, code and place alone. A message could hold
 * a person's words, so it is left out.
 */
export function report(error: unknown): void {
  const { name, code, stack } = error as Partial<Error & { code: string }>;
  const place = stack?.split("\n").find((line) => line.includes("extension://")) ?? "";
  // biome-ignore lint/suspicious/noConsole: the one place that writes to it
  console.error("Signpost:", name ?? "error", code ?? "", place.trim());
}
