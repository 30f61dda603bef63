/**
 * Asks again until there is an answer.
 *
 * @param what what is waited for, for the error's message
 * @throws Error when there is none after twenty seconds
 */
export async function until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const answer = await ask();
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited twenty seconds for ${what}.`);
}
