/**
 * A member of a node, taken from its prototype: in a form with `<input name="textContent">` that name means the field,
 * for an extension too.
 *
 * @returns asks a node for it
 */
export function getter<Owner extends object, Name extends keyof Owner>(prototype: Owner, name: Name) {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as () => Owner[Name];
  return (owner: Owner): Owner[Name] => Reflect.apply(get, owner, []);
}

/** As `getter`, for what is called. */
export function method<Owner extends object, Name extends keyof Owner>(prototype: Owner, name: Name) {
  type Call = Extract<Owner[Name], (...given: never[]) => unknown>;
  const call = Object.getOwnPropertyDescriptor(prototype, name)?.value as Call;
  return (owner: Owner, ...given: Parameters<Call>): ReturnType<Call> => Reflect.apply(call, owner, given);
}
