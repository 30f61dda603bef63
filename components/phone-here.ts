import { createContext } from "preact";

/** Whether numbers may be phoned from this computer; as installed they may not, so that nothing dials by accident. */
export const PhoneHere = createContext(false);
